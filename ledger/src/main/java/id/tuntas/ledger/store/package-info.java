/** The event store: Axon over JDBC, with names and durability of our own. */
@NullMarked
package id.tuntas.ledger.store;

import org.jspecify.annotations.NullMarked;
