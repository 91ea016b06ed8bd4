/** Who may do what on PostgreSQL. */
@NullMarked
package id.tuntas.ledger.moving;

import org.jspecify.annotations.NullMarked;
