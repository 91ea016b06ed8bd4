/**
 * How long something may take and until when: limits, the rules and calendars that set them, and the arithmetic that
 * turns them into deadlines which explain themselves. Pure functions of their arguments: no clock is read here.
 */
@NullMarked
package id.tuntas.events.clock;

import org.jspecify.annotations.NullMarked;
