/** Finds issues by number and by words, and tells how alike two of them are, without a word in the database. */
@NullMarked
package id.tuntas.query.search;

import org.jspecify.annotations.NullMarked;
