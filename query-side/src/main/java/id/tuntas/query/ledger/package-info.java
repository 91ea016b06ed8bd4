/** The log for everybody: checkpoints, tiles and proofs; for auditors its leaves and rows. */
@NullMarked
package id.tuntas.query.ledger;

import org.jspecify.annotations.NullMarked;
