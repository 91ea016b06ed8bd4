/** Until when something is due, and why then. */
@NullMarked
package id.tuntas.query.deadline;

import org.jspecify.annotations.NullMarked;
