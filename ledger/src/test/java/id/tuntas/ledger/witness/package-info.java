/** Whether a stranger's memory helps. */
@NullMarked
package id.tuntas.ledger.witness;

import org.jspecify.annotations.NullMarked;
