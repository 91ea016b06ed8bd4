/** Coordination meetings: their list, page, brief, minutes, and what units owe from them. */
@NullMarked
package id.tuntas.query.meeting;

import org.jspecify.annotations.NullMarked;
