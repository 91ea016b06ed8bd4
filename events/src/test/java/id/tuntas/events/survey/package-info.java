@NullMarked
package id.tuntas.events.survey;

import org.jspecify.annotations.NullMarked;
