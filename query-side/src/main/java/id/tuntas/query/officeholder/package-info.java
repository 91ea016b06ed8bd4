/** Who held which office at which time, and in what manner. */
@NullMarked
package id.tuntas.query.officeholder;

import org.jspecify.annotations.NullMarked;
