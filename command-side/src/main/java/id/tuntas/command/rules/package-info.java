/** By which limits and calendars the region counts: adopted versions, the pack's first, then the administrator's. */
@NullMarked
package id.tuntas.command.rules;

import org.jspecify.annotations.NullMarked;
