/** The words that a unit keeps ready for those who told it something. */
@NullMarked
package id.tuntas.events.sitting;

import org.jspecify.annotations.NullMarked;
