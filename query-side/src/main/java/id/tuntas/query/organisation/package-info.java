/** Units, offices, categories and words, for lists and names. */
@NullMarked
package id.tuntas.query.organisation;

import org.jspecify.annotations.NullMarked;
