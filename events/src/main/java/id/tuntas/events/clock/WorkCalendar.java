package id.tuntas.events.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar made ready for counting. It costs little to make and less to keep; it never changes. */
public final class WorkCalendar {
    private final CalendarFacts facts;
    private final WorkingDays workingDays;
    private final CalendarDays calendarDays;

    public WorkCalendar(CalendarFacts facts) {
        this.facts = facts;
        workingDays = new WorkingDays(facts);
        calendarDays = new CalendarDays(facts.zone());
    }

    /** What it was made from. */
    public CalendarFacts facts() {
        return facts;
    }

    /** Two are equal that were made from equal facts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar calendar && facts.equals(calendar.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    /** The local day of a moment. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, facts.zone());
    }

    /** The office hours of a day, null when it is free. */
    public @Nullable OfficeHours hoursOn(LocalDate day) {
        return workingDays.hoursOn(day.toEpochDay());
    }

    /** Whether the free days of all these days' years are decreed. */
    boolean isDecreed(List<Run> runs) {
        return runs.isEmpty()
                || (runs.getFirst().from().getYear() >= facts.firstDecreedYear()
                        && runs.getLast().until().getYear() <= facts.lastDecreedYear());
    }

    /** @throws IllegalArgumentException for clock hours, which count no days */
    DayCount days(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> workingDays;
            case CALENDAR_DAYS -> calendarDays;
            case CLOCK_HOURS -> throw new IllegalArgumentException("Hours are not counted by the day");
        };
    }
}
