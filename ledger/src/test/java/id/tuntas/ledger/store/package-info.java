@NullMarked
package id.tuntas.ledger.store;

import org.jspecify.annotations.NullMarked;
