package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final Rulebook FIRST =
            Rulebook.EMPTY.with(calendar("K1", "2023-01-01", Tables.JAKARTA)).with(policy("P1", "2023-01-01"));

    @Test
    void aPolicyIsInForceFromItsDayOnByLocalTime() {
        Rulebook book = FIRST.with(policy("P2", "2027-01-01"));
        assertThat(policyAt(book, "2026-12-31T16:59:59Z")).isEqualTo("P1");
        assertThat(policyAt(book, "2026-12-31T17:00:00Z")).isEqualTo("P2");
    }

    @Test
    void aCalendarIsInForceFromItsDayOnByTheTimeOfItsOwnZone() {
        Rulebook book = FIRST.with(calendar("K2", "2027-01-01", Tables.MAKASSAR));
        assertThat(calendarAt(book, "2026-12-31T15:59:59Z")).isEqualTo("K1");
        assertThat(calendarAt(book, "2026-12-31T16:00:00Z")).isEqualTo("K2");
    }

    @Test
    void whatWasAnnouncedBeginsOnItsDayAlthoughSomethingElseWasAdoptedSince() {
        Rulebook book = FIRST.with(policy("P2", "2027-01-01"))
                .with(policy("P3", "2026-12-01"))
                .with(calendar("K2", "2027-01-01", Tables.JAKARTA))
                .with(calendar("K3", "2026-12-01", Tables.JAKARTA));
        assertThat(policyAt(book, "2026-11-30T12:00:00Z")).isEqualTo("P1");
        assertThat(policyAt(book, "2026-12-02T12:00:00Z")).isEqualTo("P3");
        assertThat(policyAt(book, "2027-01-02T12:00:00Z")).isEqualTo("P2");
        assertThat(calendarAt(book, "2026-12-02T12:00:00Z")).isEqualTo("K3");
        assertThat(calendarAt(book, "2027-01-02T12:00:00Z")).isEqualTo("K2");
    }

    @Test
    void ofTwoThatBeginOnTheSameDayTheOneAdoptedLastIsInForce() {
        Rulebook book = FIRST.with(policy("P2", "2023-01-01")).with(calendar("K2", "2023-01-01", Tables.JAKARTA));
        assertThat(policyAt(book, "2026-11-21T03:00:00Z")).isEqualTo("P2");
        assertThat(calendarAt(book, "2026-11-21T03:00:00Z")).isEqualTo("K2");
    }

    @Test
    void beforeAnyBeganTheFirstIsInForce() {
        assertThat(policyAt(FIRST, "2019-01-01T00:00:00Z")).isEqualTo("P1");
        assertThat(calendarAt(FIRST, "2019-01-01T00:00:00Z")).isEqualTo("K1");
    }

    @Test
    void withoutAnyThereIsNoAnswer() {
        Instant now = Instant.parse("2026-11-21T03:00:00Z");
        assertThatIllegalStateException()
                .isThrownBy(() -> Rulebook.EMPTY.calendarAt(now))
                .withMessage("No calendar has been adopted");
        Rulebook halfDone = Rulebook.EMPTY.with(calendar("K1", "2023-01-01", Tables.JAKARTA));
        assertThatIllegalStateException()
                .isThrownBy(() -> halfDone.policyAt(now))
                .withMessage("No policy has been adopted");
    }

    @Test
    void aVersionOfAPolicyIsNoVersionOfACalendar() {
        assertThat(FIRST.knows(policy("P1", "2027-01-01"))).isTrue();
        assertThat(FIRST.knows(policy("K1", "2027-01-01"))).isFalse();
        assertThat(FIRST.knows(calendar("K1", "2027-01-01", Tables.MAKASSAR))).isTrue();
        assertThat(FIRST.knows(calendar("P1", "2027-01-01", Tables.MAKASSAR))).isFalse();
    }

    @Test
    void aDraftIsKeptUnderItsNameAndIsInForceForNothing() {
        PolicyDrafted draft = new PolicyDrafted("32.77", "D1", List.of(), LocalDate.parse("2023-01-01"));
        CalendarDrafted days = new CalendarDrafted(
                "32.77", Tables.facts("D1", Tables.MAKASSAR, List.of(), true), LocalDate.parse("2023-01-01"));
        Rulebook book = FIRST.with(draft).with(days);
        assertThat(policyAt(book, "2026-11-21T03:00:00Z")).isEqualTo("P1");
        assertThat(calendarAt(book, "2026-11-21T03:00:00Z")).isEqualTo("K1");
        assertThat(book.policy("D1")).contains(new Policy("D1", List.of()));
        assertThat(book.calendar("D1").orElseThrow().facts().zone()).isEqualTo(Tables.MAKASSAR);
        assertThat(book.policy("P9")).isEmpty();
        assertThat(book.knows(draft)).isTrue();
        assertThat(book.knows(policy("D1", "2027-01-01")))
                .as("free to be adopted")
                .isFalse();
        assertThat(FIRST.knows(draft)).isFalse();
        assertThat(FIRST.knows(new PolicyDrafted("32.77", "P1", List.of(), LocalDate.parse("2027-01-01"))))
                .isTrue();
    }

    @Test
    void whatIsAdoptedUnderTheNameOfADraftTakesItsPlace() {
        Rulebook book = FIRST.with(new PolicyDrafted("32.77", "D1", List.of(), LocalDate.parse("2023-01-01")))
                .with(policy("D1", "2027-01-01"));
        assertThat(book.policy("D1").orElseThrow().rules()).isNotEmpty();
    }

    @Test
    void aBookThatWasLookedAtDoesNotChange() {
        Rulebook later = FIRST.with(policy("P2", "2023-01-01"));
        assertThat(policyAt(FIRST, "2026-11-21T03:00:00Z")).isEqualTo("P1");
        assertThat(policyAt(later, "2026-11-21T03:00:00Z")).isEqualTo("P2");
    }

    private static String policyAt(Rulebook book, String at) {
        return book.policyAt(Instant.parse(at)).version();
    }

    private static String calendarAt(Rulebook book, String at) {
        return book.calendarAt(Instant.parse(at)).facts().version();
    }

    private static PolicyAdopted policy(String version, String from) {
        return new PolicyAdopted("32.77", version, List.of(Tables.rule("DISPATCH")), LocalDate.parse(from));
    }

    private static CalendarAdopted calendar(String version, String from, ZoneId zone) {
        return new CalendarAdopted("32.77", Tables.facts(version, zone, List.of(), true), LocalDate.parse(from));
    }
}
