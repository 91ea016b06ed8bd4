/** Who is told of which step of an issue, and what goes out of it to other systems: one table for screens, mail and programs. */
@NullMarked
package id.tuntas.events.notice;

import org.jspecify.annotations.NullMarked;
