/** How much anybody may ask in a while. */
@NullMarked
package id.tuntas.query.limit;

import org.jspecify.annotations.NullMarked;
