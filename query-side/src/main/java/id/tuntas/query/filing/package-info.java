/** The page on which a complaint is told. */
@NullMarked
package id.tuntas.query.filing;

import org.jspecify.annotations.NullMarked;
