package id.tuntas.command.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What adopting a table would change. Nothing is stored.
 *
 * @param calendar the body of a calendar that is tried, else null; it goes back to the form it came from
 * @param policy that of a policy, else null
 */
record Preview(
        String version,
        LocalDate validFrom,
        Difference<?> difference,
        @JsonIgnore AdoptCalendar.@Nullable Body calendar,
        @JsonIgnore AdoptPolicy.@Nullable Body policy) {
    static Preview of(AdoptCalendar.Body body, Difference<FreeDay> difference) {
        return new Preview(body.version(), body.validFrom(), difference, body, null);
    }

    static Preview of(AdoptPolicy.Body body, Difference<Rule> difference) {
        return new Preview(body.version(), body.validFrom(), difference, null, body);
    }
}
