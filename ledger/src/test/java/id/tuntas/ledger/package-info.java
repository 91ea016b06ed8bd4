/** The ledger as a program of its own, for tests: the real configuration on a real database. */
@NullMarked
package id.tuntas.ledger;

import org.jspecify.annotations.NullMarked;
