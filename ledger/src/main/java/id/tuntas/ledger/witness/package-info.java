/** Witnesses: strangers who remember how far the log was, and when (C2SP tlog-witness, tlog-cosignature). */
@NullMarked
package id.tuntas.ledger.witness;

import org.jspecify.annotations.NullMarked;
