package id.tuntas.query.whatif;

import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.whatif.RuleHistory.Known;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are tried.
 *
 * @param policy null for those that were in force at each moment; {@code calendar} likewise
 */
record Trial(@Nullable Policy policy, @Nullable WorkCalendar calendar) {
    /**
     * Looks the versions up by their names.
     *
     * @throws NotFound when a name is neither adopted nor drafted
     */
    static Trial of(Known rules, @Nullable String policy, @Nullable String calendar) {
        return new Trial(
                policy == null || policy.isBlank()
                        ? null
                        : rules.book().policy(policy).orElseThrow(NotFound::new),
                calendar == null || calendar.isBlank()
                        ? null
                        : rules.book().calendar(calendar).orElseThrow(NotFound::new));
    }

    /** The calendar by which open deadlines would be counted. */
    WorkCalendar calendarAt(Known rules, Instant now) {
        return calendar == null ? rules.book().calendarAt(now) : calendar;
    }

    @Nullable
    String policyVersion() {
        return policy == null ? null : policy.version();
    }

    @Nullable
    String calendarVersion() {
        return calendar == null ? null : calendar.facts().version();
    }
}
