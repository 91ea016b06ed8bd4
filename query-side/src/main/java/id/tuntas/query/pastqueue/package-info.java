/** A unit's queue as it stood at any minute, and what two minutes differ in. */
@NullMarked
package id.tuntas.query.pastqueue;

import org.jspecify.annotations.NullMarked;
