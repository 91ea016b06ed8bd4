@NullMarked
package id.tuntas.ledger.durability;

import org.jspecify.annotations.NullMarked;
