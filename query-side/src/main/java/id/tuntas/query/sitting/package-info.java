/** Sittings in the villages: their list, the page on which complaints are taken one after the other, and receipts. */
@NullMarked
package id.tuntas.query.sitting;

import org.jspecify.annotations.NullMarked;
