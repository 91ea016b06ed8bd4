/** Lists of fields for programs elsewhere, as JSON and as XML. */
@NullMarked
package id.tuntas.ledger.records;

import org.jspecify.annotations.NullMarked;
