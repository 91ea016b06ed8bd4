/** Tests of what a node says of itself. */
@NullMarked
package id.tuntas.query.readiness;

import org.jspecify.annotations.NullMarked;
