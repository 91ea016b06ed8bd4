/** The one way out: whatever the program asks of other machines goes through here. */
@NullMarked
package id.tuntas.ledger.outbound;

import org.jspecify.annotations.NullMarked;
