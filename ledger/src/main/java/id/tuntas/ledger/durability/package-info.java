/** That an answer means the disk has it, on H2 and on PostgreSQL. */
@NullMarked
package id.tuntas.ledger.durability;

import org.jspecify.annotations.NullMarked;
