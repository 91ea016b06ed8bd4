/** The table of rights as a page. */
@NullMarked
package id.tuntas.query.rights;

import org.jspecify.annotations.NullMarked;
