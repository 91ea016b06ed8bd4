@NullMarked
package id.tuntas.ledger.sealing;

import org.jspecify.annotations.NullMarked;
