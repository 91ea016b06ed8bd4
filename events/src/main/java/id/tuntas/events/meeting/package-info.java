/** Coordination meetings (rakor): planned, their brief frozen, what was decided, the minutes closed. */
@NullMarked
package id.tuntas.events.meeting;

import org.jspecify.annotations.NullMarked;
