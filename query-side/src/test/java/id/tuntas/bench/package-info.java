/** How fast it is; not part of the ordinary tests. */
@NullMarked
package id.tuntas.bench;

import org.jspecify.annotations.NullMarked;
