/** The replies that a unit keeps ready: written, written anew, withdrawn. */
@NullMarked
package id.tuntas.command.sitting;

import org.jspecify.annotations.NullMarked;
