/** By which limits and calendars the region counts and counted: policies and calendars with all their versions. */
@NullMarked
package id.tuntas.query.rules;

import org.jspecify.annotations.NullMarked;
