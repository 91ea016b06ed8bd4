/** A unit's queue. */
@NullMarked
package id.tuntas.query.opdqueue;

import org.jspecify.annotations.NullMarked;
