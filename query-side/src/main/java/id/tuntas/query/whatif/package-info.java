/** What other rules of time would do: to the deadlines of the past, and to those that are open now. */
@NullMarked
package id.tuntas.query.whatif;

import org.jspecify.annotations.NullMarked;
