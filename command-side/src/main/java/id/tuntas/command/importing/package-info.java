/** Complaints that come in a file: each row is filed by the same rules as at the counter, once, however often it comes. */
@NullMarked
package id.tuntas.command.importing;

import org.jspecify.annotations.NullMarked;
