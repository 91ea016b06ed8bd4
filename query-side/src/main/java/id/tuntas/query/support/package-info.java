/** Help that one unit asks of another: what is asked of a unit, and how it stands. */
@NullMarked
package id.tuntas.query.support;

import org.jspecify.annotations.NullMarked;
