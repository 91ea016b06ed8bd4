@NullMarked
package id.tuntas.events.notice;

import org.jspecify.annotations.NullMarked;
