@NullMarked
package id.tuntas.events.clock;

import org.jspecify.annotations.NullMarked;
