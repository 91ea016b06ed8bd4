package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import id.tuntas.events.clock.RulesOverTime.Period;
import id.tuntas.events.clock.RulesOverTime.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesOverTimeTest {
    private static final LocalDate EVER = LocalDate.of(2023, 1, 1);
    private static final Instant FIRST = Tables.wib("2026-01-05T08:00");

    private final List<Told> told = new ArrayList<>(
            List.of(new Told(FIRST, calendar("K1", Tables.JAKARTA, EVER)), new Told(FIRST, policy("P1", EVER))));

    @Test
    void whatIsAdoptedForTodayHoldsFromThatMomentAndNotFromTheMorning() {
        told.add(new Told(Tables.wib("2026-02-02T10:00"), policy("P2", LocalDate.of(2026, 2, 2))));
        assertThat(periods()).containsExactly("always P1 K1", "2026-02-02T03:00:00Z P2 K1");
    }

    @Test
    void whatIsAdoptedForALaterDayHoldsFromItsFirstMidnight() {
        told.add(new Told(Tables.wib("2026-02-02T10:00"), policy("P2", LocalDate.of(2026, 3, 1))));
        told.add(new Told(Tables.wib("2026-02-03T10:00"), calendar("K2", Tables.MAKASSAR, LocalDate.of(2026, 4, 1))));
        assertThat(periods())
                .containsExactly("always P1 K1", "2026-02-28T17:00:00Z P2 K1", "2026-03-31T16:00:00Z P2 K2");
    }

    @Test
    void whatIsTriedHoldsForNothing() {
        told.add(new Told(
                Tables.wib("2026-02-02T10:00"), new PolicyDrafted("32.77", "P2", List.of(), LocalDate.of(2026, 2, 2))));
        told.add(new Told(
                Tables.wib("2026-02-02T11:00"),
                new CalendarDrafted("32.77", Tables.NATIONAL, LocalDate.of(2026, 2, 2))));
        assertThat(periods()).containsExactly("always P1 K1");
    }

    @Test
    void underAnotherPolicyTheCalendarsStayAsTheyWere() {
        told.add(new Told(Tables.wib("2026-02-02T10:00"), policy("P2", LocalDate.of(2026, 2, 2))));
        told.add(new Told(Tables.wib("2026-03-02T10:00"), calendar("K2", Tables.JAKARTA, LocalDate.of(2026, 3, 2))));
        RulesOverTime rules = RulesOverTime.of(told).under(new Policy("T", List.of()), null);
        assertThat(rules.periods().stream().map(RulesOverTimeTest::said))
                .containsExactly("always T K1", "2026-03-02T03:00:00Z T K2");
    }

    @Test
    void withoutAnyRulesThereIsNoAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> RulesOverTime.of(told.subList(0, 1)));
    }

    private List<String> periods() {
        return RulesOverTime.of(told).periods().stream()
                .map(RulesOverTimeTest::said)
                .toList();
    }

    private static String said(Period period) {
        String from =
                period.from().equals(Instant.MIN) ? "always" : period.from().toString();
        return from + " " + period.policy().version() + " "
                + period.calendar().facts().version();
    }

    private static PolicyAdopted policy(String version, LocalDate from) {
        return new PolicyAdopted("32.77", version, List.of(), from);
    }

    private static CalendarAdopted calendar(String version, ZoneId zone, LocalDate from) {
        return new CalendarAdopted("32.77", Tables.facts(version, zone, List.of(), true), from);
    }
}
