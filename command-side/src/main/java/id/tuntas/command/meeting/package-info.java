/** Coordination meetings (rakor): called, briefed, minuted, and their follow-ups seen through. */
@NullMarked
package id.tuntas.command.meeting;

import org.jspecify.annotations.NullMarked;
