/** Suggests which issues may tell the same matter; a person decides. */
@NullMarked
package id.tuntas.query.similar;

import org.jspecify.annotations.NullMarked;
