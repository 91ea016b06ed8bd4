/** Several programs on one database: who is there, whose turn it is, and whether they have the same keys. */
@NullMarked
package id.tuntas.ledger.node;

import org.jspecify.annotations.NullMarked;
