package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tuntas.command.organisation.PackFilesOf;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.Condition;
import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.clock.Matter;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePackTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"cimahi, Asia/Jakarta", "tabanan, Asia/Makassar"})
    void aRegionCountsByItsOwnZoneAndTheWholeCountrysFreeDays(String name, String zone) {
        WorkCalendar calendar = Books.of(name, NOW).calendar();
        assertThat(calendar.facts().zone()).hasToString(zone);
        assertThat(calendar.facts().freeDays()).hasSize(135);
        assertThat(calendar.hoursOn(LocalDate.of(2025, 8, 18))).isNull();
        assertThat(calendar.hoursOn(LocalDate.of(2026, 12, 24))).isNull();
        assertThat(calendar.hoursOn(LocalDate.of(2026, 3, 2))).hasToString("OfficeHours[opens=08:00, closes=15:00]");
        assertThat(calendar.hoursOn(LocalDate.of(2026, 11, 20))).hasToString("OfficeHours[opens=07:30, closes=16:30]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void everyClockHasALimitForEveryMatter(String name) {
        Policy policy = Books.of(name, NOW).policy();
        Matter matter = new Matter(IssueClass.COMPLAINT, Examination.ORDINARY, "JALAN", UnitKind.OPD, "X");
        assertThat(Arrays.stream(ClockKind.values())
                        .filter(clock -> policy.ruleFor(clock, matter, LocalDate.of(2026, 11, 21))
                                .isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "JALAN, ORDINARY, 14, WORKING_DAYS",
        "DRAINASE, ORDINARY, 5, WORKING_DAYS",
        "POHON, ORDINARY, 24, CLOCK_HOURS",
        "PPA, ORDINARY, 24, CLOCK_HOURS",
        "AIR, ORDINARY, 14, WORKING_DAYS",
        "KORUPSI, ORDINARY, 60, WORKING_DAYS",
        "PJU, SUPERVISORY, 60, WORKING_DAYS"
    })
    void aMatterIsSettledWithinTheLimitOfItsCategory(
            String category, Examination examination, int amount, LimitUnit unit) {
        Matter matter = new Matter(IssueClass.COMPLAINT, examination, category, UnitKind.OPD, "X");
        assertThat(Books.of("cimahi", NOW)
                        .policy()
                        .ruleFor(ClockKind.SETTLE, matter, LocalDate.of(2026, 11, 21))
                        .orElseThrow()
                        .limit())
                .isEqualTo(new Limit(amount, unit));
    }

    @Test
    void aRuleWithoutAConditionHoldsForEverything() {
        PolicyAdopted policy = (PolicyAdopted) Books.pack("cimahi").facts().getLast();
        assertThat(policy.rules())
                .filteredOn(rule -> rule.code().equals("REPLY-WINDOW"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.condition()).isEqualTo(Condition.ALWAYS));
    }

    @Test
    void whatAPackLacksIsNamed() throws IOException {
        Files.writeString(folder.resolve("region.properties"), "code=14.08\nzone=Asia/Jakarta\n");
        Files.writeString(folder.resolve("calendar.properties"), """
                version=1
                collective_leave_is_free=true
                first_decreed_year=2023
                last_decreed_year=2027
                """);
        RulePack pack = new RulePack(PackFilesOf.pack(folder.toString()));
        assertThatIllegalArgumentException()
                .isThrownBy(pack::facts)
                .withMessageContaining("No office hours are named ORDINARY");
        Files.writeString(
                folder.resolve("office-hours.csv"), "hours,weekday,opens,closes\nORDINARY,MONDAY,07:30,16:00\n");
        assertThatIllegalArgumentException().isThrownBy(pack::facts).withMessageContaining("valid_from");
        Files.writeString(
                folder.resolve("calendar.properties"),
                Files.readString(folder.resolve("calendar.properties")) + "valid_from=2023-01-01\n");
        assertThatIllegalArgumentException().isThrownBy(pack::facts).withMessageContaining("policies.csv");
    }
}
