/** Merkle tree, signed notes and proofs in the public formats (RFC 6962, C2SP): plain functions, no database, no clock. */
@NullMarked
package id.tuntas.ledger.proof;

import org.jspecify.annotations.NullMarked;
