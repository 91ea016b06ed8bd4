/** The proven order under writers that stall, fail and come late. */
@NullMarked
package id.tuntas.ledger.sequence;

import org.jspecify.annotations.NullMarked;
