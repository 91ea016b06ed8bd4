package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.InvalidLines;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.Charts;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.clock.Matter;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTableTest {
    private static final Chart CIMAHI = Charts.of("cimahi").now();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void aPacksOwnTableIsReadAsThePackReadsIt() throws IOException {
        assertThat(RuleTable.read("v", table(), DAY, CIMAHI).rules())
                .isEqualTo(Books.policy("v", "2026-11-21").rules());
    }

    @Test
    void aRuleMayBeForAKindOfUnitOrASingleOne() throws IOException {
        Policy policy = RuleTable.read(
                "v",
                table() + "CAMAT,FIRST_RESPONSE,,,,KECAMATAN,,2,CLOCK_HOURS,Keputusan,2026-01-01\n"
                        + "DLH,FIRST_RESPONSE,,,,,DLH,1,WORKING_DAYS,Keputusan,2026-01-01\n",
                DAY,
                CIMAHI);
        assertThat(limit(policy, UnitKind.KECAMATAN, "32.77.02")).isEqualTo(new Limit(2, LimitUnit.CLOCK_HOURS));
        assertThat(limit(policy, UnitKind.OPD, "DLH")).isEqualTo(new Limit(1, LimitUnit.WORKING_DAYS));
        assertThat(limit(policy, UnitKind.OPD, "DPUPR")).isEqualTo(new Limit(5, LimitUnit.WORKING_DAYS));
    }

    private static Limit limit(Policy policy, UnitKind kind, String unit) {
        Matter matter = new Matter(IssueClass.COMPLAINT, Examination.ORDINARY, "PJU", kind, unit);
        return policy.ruleFor(ClockKind.FIRST_RESPONSE, matter, DAY)
                .orElseThrow()
                .limit();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x,SETTLE,,,,,,5,WORKING_DAYS,B,2026-01-01                 | code        | invalid.not-a-code
            ,SETTLE,,,,,,5,WORKING_DAYS,B,2026-01-01                  | code        | invalid.missing
            X,SETTLES,,,,,,5,WORKING_DAYS,B,2026-01-01                | clock       | invalid.not-a-clock
            X,SETTLE,ADUAN,,,,,5,WORKING_DAYS,B,2026-01-01            | class       | invalid.not-a-class
            X,SETTLE,,MAYBE,,,,5,WORKING_DAYS,B,2026-01-01            | examination | invalid.not-an-examination
            X,SETTLE,,,ATLANTIS,,,5,WORKING_DAYS,B,2026-01-01         | category    | invalid.unknown-category
            X,SETTLE,,,,RW,,5,WORKING_DAYS,B,2026-01-01               | unit_kind   | invalid.not-a-unit-kind
            X,SETTLE,,,,,ATLANTIS,5,WORKING_DAYS,B,2026-01-01         | unit        | invalid.unknown-unit
            X,SETTLE,,,,,,0,WORKING_DAYS,B,2026-01-01                 | amount      | invalid.not-an-amount
            X,SETTLE,,,,,,1001,WORKING_DAYS,B,2026-01-01              | amount      | invalid.not-an-amount
            X,SETTLE,,,,,,lima,WORKING_DAYS,B,2026-01-01              | amount      | invalid.not-an-amount
            X,SETTLE,,,,,,5,HARI,B,2026-01-01                         | limit_unit  | invalid.not-a-limit-unit
            X,SETTLE,,,,,,5,WORKING_DAYS,,2026-01-01                  | legal_basis | invalid.missing
            X,SETTLE,,,,,,5,WORKING_DAYS,B,1 Januari                  | valid_from  | invalid.not-a-day
            X,SETTLE,,,,,,5,WORKING_DAYS,B,+10000-01-01               | valid_from  | invalid.not-a-day
            DISPATCH,SETTLE,,,PJU,,,5,WORKING_DAYS,B,2026-01-01       | code        | invalid.code-taken
            X,DISPATCH,,,,,,5,WORKING_DAYS,B,2023-01-01               | clock       | invalid.same-rule
            """)
    void aCellThatCannotBeIsNamedByLineAndColumn(String row, String column, String key) throws IOException {
        String table = table();
        long line = table.lines().count() + 1;
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> RuleTable.read("v", table + row + "\n", DAY, CIMAHI))
                .satisfies(invalid ->
                        assertThat(invalid.lines()).containsExactly(new InvalidLines.Line(line, column, key)));
    }

    @ParameterizedTest
    @CsvSource({"DISPATCH", "FIRST-RESPONSE", "SETTLE-INFORMATION", "SETTLE-COMPLAINT", "SETTLE-ASPIRATION"})
    void noMatterMayBeLeftWithoutALimit(String code) throws IOException {
        String without = table().replaceAll("(?m)^" + code + ",.*\n", "");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> RuleTable.read("v", without, DAY, CIMAHI))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo("policy-gap"));
    }

    @Test
    void aLimitThatBeginsLaterLeavesAGapUntilThen() throws IOException {
        String later = table().replace(
                        "DISPATCH,DISPATCH,,,,,,3,WORKING_DAYS,Ketentuan SP4N-LAPOR!,2023-01-01",
                        "DISPATCH,DISPATCH,,,,,,3,WORKING_DAYS,Ketentuan SP4N-LAPOR!,2026-11-22");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> RuleTable.read("v", later, DAY, CIMAHI));
        assertThat(RuleTable.read("v", later, DAY.plusDays(1), CIMAHI).rules()).isNotEmpty();
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("src/main/resources/regions/cimahi/policies.csv"));
    }
}
