package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;

/** Another calendar. */
record AdoptCalendar(CalendarAdopted fact) implements Adopt {}
