/** Issues that somebody follows, with what has happened since the last look. */
@NullMarked
package id.tuntas.query.watch;

import org.jspecify.annotations.NullMarked;
