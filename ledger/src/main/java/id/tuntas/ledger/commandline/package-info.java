/** What the program's command line knows of its commands. */
@NullMarked
package id.tuntas.ledger.commandline;

import org.jspecify.annotations.NullMarked;
