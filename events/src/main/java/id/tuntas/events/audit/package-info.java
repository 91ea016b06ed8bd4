/** What those who look into the history have looked at. */
@NullMarked
package id.tuntas.events.audit;

import org.jspecify.annotations.NullMarked;
