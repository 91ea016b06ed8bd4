/** How often something may be tried within a while, on all nodes together. */
@NullMarked
package id.tuntas.ledger.attempt;

import org.jspecify.annotations.NullMarked;
