/** The words that a unit keeps ready for those who told it something. */
@NullMarked
package id.tuntas.events.template;

import org.jspecify.annotations.NullMarked;
