/** From the file of one machine to a PostgreSQL server, with every byte and every proof. */
@NullMarked
package id.tuntas.ledger.moving;

import org.jspecify.annotations.NullMarked;
