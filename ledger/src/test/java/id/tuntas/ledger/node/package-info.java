/** Tests of several programs on one database. */
@NullMarked
package id.tuntas.ledger.node;

import org.jspecify.annotations.NullMarked;
