package id.tuntas.command.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.Rule;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What adopting a table would change. Nothing is stored.
 *
 * @param hours what would change of the office hours, null for a policy
 * @param zone the other zone, null when it stays
 * @param calendar the body of a calendar that is tried, else null; it goes back to the form it came from
 * @param policy that of a policy, else null
 */
record Preview(
        String version,
        LocalDate validFrom,
        Difference<?> difference,
        @Nullable Difference<HoursTable.Line> hours,
        @Nullable String zone,
        @JsonIgnore AdoptCalendar.@Nullable Body calendar,
        @JsonIgnore AdoptPolicy.@Nullable Body policy)
        implements Serializable {
    static Preview of(AdoptCalendar.Body body, CalendarFacts before, CalendarFacts next) {
        return new Preview(
                body.version(),
                body.validFrom(),
                CalendarDraft.difference(before, next),
                HoursTable.difference(before, next),
                before.zone().equals(next.zone()) ? null : next.zone().getId(),
                body,
                null);
    }

    static Preview of(AdoptPolicy.Body body, Difference<Rule> difference) {
        return new Preview(body.version(), body.validFrom(), difference, null, null, null, body);
    }

    /** Whether adopting it would change anything at all. */
    @JsonIgnore
    public boolean isEmpty() {
        return difference.isEmpty() && (hours == null || hours.isEmpty()) && zone == null;
    }
}
