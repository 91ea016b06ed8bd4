/** What reporters say of the service and how fast it is, by unit, place, kind of matter and period. */
@NullMarked
package id.tuntas.query.satisfaction;

import org.jspecify.annotations.NullMarked;
