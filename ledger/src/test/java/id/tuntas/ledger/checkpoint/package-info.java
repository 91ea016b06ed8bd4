/** What was signed, and whether it can be changed. */
@NullMarked
package id.tuntas.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
