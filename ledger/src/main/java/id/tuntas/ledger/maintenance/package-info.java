/** What an administrator may have done to the program while it serves; asked for on one side, done on the other. */
@NullMarked
package id.tuntas.ledger.maintenance;

import org.jspecify.annotations.NullMarked;
