/** The history on a USB stick: written by the program, checked by anybody, without the program's help. */
@NullMarked
package id.tuntas.ledger.bundle;

import org.jspecify.annotations.NullMarked;
