/** The one proven order: every committed event gets a leaf, and whoever reads history reads it by leaf. */
@NullMarked
package id.tuntas.ledger.sequence;

import org.jspecify.annotations.NullMarked;
