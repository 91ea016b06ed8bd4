/** How projections read the history. */
@NullMarked
package id.tuntas.query.projection;

import org.jspecify.annotations.NullMarked;
