/** What the log says of itself: signed every few seconds, never against what was signed before. */
@NullMarked
package id.tuntas.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
