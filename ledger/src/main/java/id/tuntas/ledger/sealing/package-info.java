/** Personal data and free text under keys that can be destroyed; the keys of the keys stand in files outside the database. */
@NullMarked
package id.tuntas.ledger.sealing;

import org.jspecify.annotations.NullMarked;
