@NullMarked
package id.tuntas.ledger.records;

import org.jspecify.annotations.NullMarked;
