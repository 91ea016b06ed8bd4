/** An officer's due dates for a calendar program. */
@NullMarked
package id.tuntas.query.calendar;

import org.jspecify.annotations.NullMarked;
