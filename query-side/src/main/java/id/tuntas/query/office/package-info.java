/** How units came to be what they are, what waits for a second person, and which matters are delegated. */
@NullMarked
package id.tuntas.query.office;

import org.jspecify.annotations.NullMarked;
