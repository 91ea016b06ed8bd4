/** Whether a changed history is noticed, and named. */
@NullMarked
package id.tuntas.ledger.bundle;

import org.jspecify.annotations.NullMarked;
