/** The whole way from a request to the event to what is shown, on each database. */
@NullMarked
package id.tuntas.whole;

import org.jspecify.annotations.NullMarked;
