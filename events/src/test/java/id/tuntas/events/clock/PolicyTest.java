package id.tuntas.events.clock;

import static id.tuntas.events.clock.Tables.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Limit LIMIT = new Limit(1, LimitUnit.CLOCK_HOURS);
    private static final Matter MATTER =
            new Matter(IssueClass.COMPLAINT, Examination.SUPERVISORY, "PJU", UnitKind.OPD, "DISHUB");

    @ParameterizedTest
    @CsvSource(textBlock = """
            DISPATCH,              COMPLAINT,           ORDINARY,    JALAN,  OPD,       DISPATCH,           3 WORKING_DAYS
            FIRST_RESPONSE,        COMPLAINT,           ORDINARY,    JALAN,  OPD,       FIRST-RESPONSE,     5 WORKING_DAYS
            FIRST_RESPONSE,        COMPLAINT,           ORDINARY,    JALAN,  KECAMATAN, CAMAT-RESPONSE,     2 CLOCK_HOURS
            SETTLE,                COMPLAINT,           ORDINARY,    AIR,    OPD,       SETTLE-COMPLAINT,   14 WORKING_DAYS
            SETTLE,                COMPLAINT,           ORDINARY,    PJU,    OPD,       SETTLE-PJU,         5 WORKING_DAYS
            SETTLE,                COMPLAINT,           ORDINARY,    POHON,  OPD,       SETTLE-POHON,       24 CLOCK_HOURS
            SETTLE,                COMPLAINT,           ORDINARY,    PUNGLI, OPD,       SETTLE-PUNGLI,      60 WORKING_DAYS
            SETTLE,                COMPLAINT,           SUPERVISORY, PJU,    OPD,       SETTLE-EXAMINATION, 60 WORKING_DAYS
            SETTLE,                ASPIRATION,          ORDINARY,    PJU,    OPD,       SETTLE-ASPIRATION,  14 WORKING_DAYS
            SETTLE,                INFORMATION_REQUEST, ORDINARY,    JALAN,  OPD,       SETTLE-INFORMATION, 5 WORKING_DAYS
            REPLY_WINDOW,          COMPLAINT,           ORDINARY,    JALAN,  OPD,       REPLY-WINDOW,       10 CALENDAR_DAYS
            FILE_COMPLETION,       COMPLAINT,           ORDINARY,    JALAN,  OPD,       FILE-COMPLETION,    30 CALENDAR_DAYS
            STATUTORY_DECISION,    COMPLAINT,           ORDINARY,    JALAN,  OPD,       STATUTORY-DECISION, 60 CALENDAR_DAYS
            OMBUDSMAN_ANSWER,      COMPLAINT,           ORDINARY,    JALAN,  OPD,       OMBUDSMAN-ANSWER,   30 WORKING_DAYS
            PERSONAL_DATA_REQUEST, COMPLAINT,           ORDINARY,    JALAN,  OPD,       PERSONAL-DATA,      72 CLOCK_HOURS
            """)
    void theDefaultLimits(
            ClockKind clock,
            IssueClass issueClass,
            Examination examination,
            String category,
            UnitKind kind,
            String code,
            String limit) {
        Rule rule = POLICY.ruleFor(clock, new Matter(issueClass, examination, category, kind, "X"), DAY)
                .orElseThrow();
        assertThat(rule.code()).isEqualTo(code);
        assertThat(rule.limit().amount() + " " + rule.limit().unit()).isEqualTo(limit);
    }

    @Test
    void theRuleThatNamesMoreWinsAndOfEquallyManyTheStatedOrderDecides() {
        Condition everything = condition(IssueClass.COMPLAINT, Examination.SUPERVISORY, "PJU", UnitKind.OPD, "DISHUB");
        List<Condition> strongestFirst = List.of(
                everything,
                condition(null, Examination.SUPERVISORY, "PJU", UnitKind.OPD, null),
                condition(IssueClass.COMPLAINT, null, null, null, "DISHUB"),
                condition(null, Examination.SUPERVISORY, "PJU", null, null),
                condition(IssueClass.COMPLAINT, Examination.SUPERVISORY, null, null, null),
                condition(IssueClass.COMPLAINT, null, "PJU", null, null),
                condition(null, null, null, null, "DISHUB"),
                condition(null, null, null, UnitKind.OPD, null),
                condition(null, Examination.SUPERVISORY, null, null, null),
                condition(null, null, "PJU", null, null),
                condition(IssueClass.COMPLAINT, null, null, null, null),
                Condition.ALWAYS);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < strongestFirst.size(); i++) {
            rules.add(rule("R" + i, strongestFirst.get(i), "2023-01-01"));
        }
        for (int i = 0; i < strongestFirst.size(); i++) {
            List<Rule> weakestFirst = new ArrayList<>(rules.subList(i, rules.size()));
            Collections.reverse(weakestFirst);
            assertThat(winner(rules.subList(i, rules.size()), DAY)).isEqualTo("R" + i);
            assertThat(winner(weakestFirst, DAY)).isEqualTo("R" + i);
        }
    }

    @Test
    void aRuleThatNamesAnotherMatterDoesNotApply() {
        List<Condition> others = List.of(
                condition(IssueClass.ASPIRATION, null, null, null, null),
                condition(null, Examination.ORDINARY, null, null, null),
                condition(null, null, "JALAN", null, null),
                condition(null, null, null, UnitKind.DESA, null),
                condition(null, null, null, null, "DLH"),
                condition(IssueClass.COMPLAINT, null, "JALAN", null, null));
        for (Condition other : others) {
            Policy policy = new Policy("1", List.of(rule("R", other, "2023-01-01")));
            assertThat(policy.ruleFor(ClockKind.SETTLE, MATTER, DAY)).isEmpty();
        }
    }

    @Test
    void aRuleAppliesFromItsFirstDayUntilItsSuccessorBegins() {
        List<Rule> rules =
                List.of(rule("NEW", Condition.ALWAYS, "2026-11-22"), rule("OLD", Condition.ALWAYS, "2026-11-01"));
        Policy policy = new Policy("1", rules);
        assertThat(policy.ruleFor(ClockKind.SETTLE, MATTER, LocalDate.of(2026, 10, 31)))
                .isEmpty();
        assertThat(winner(rules, LocalDate.of(2026, 11, 1))).isEqualTo("OLD");
        assertThat(winner(rules, LocalDate.of(2026, 11, 21))).isEqualTo("OLD");
        assertThat(winner(rules, LocalDate.of(2026, 11, 22))).isEqualTo("NEW");
        assertThat(policy.ruleFor(ClockKind.DISPATCH, MATTER, DAY)).isEmpty();
    }

    @Test
    void aYoungerGeneralRuleDoesNotOustAnOlderParticularOne() {
        Condition lamps = condition(null, null, "PJU", null, null);
        assertThat(winner(
                        List.of(rule("LAMPS", lamps, "2023-01-01"), rule("ALL", Condition.ALWAYS, "2026-11-01")), DAY))
                .isEqualTo("LAMPS");
    }

    @Test
    void rulesThatCannotBeToldApartAreRefused() {
        Rule one = rule("ONE", Condition.ALWAYS, "2026-11-01");
        assertThatThrownBy(() -> new Policy("1", List.of(one, rule("TWO", Condition.ALWAYS, "2026-11-01"))))
                .hasMessageContaining("TWO");
        assertThatThrownBy(() -> new Policy("1", List.of(one, rule("ONE", Condition.ALWAYS, "2026-12-01"))))
                .hasMessageContaining("ONE");
    }

    @Test
    void aRowIsReadOrRefusedByItsCell() {
        Map<String, String> row = Tables.rows("rules.csv").get(5);
        assertThat(Rule.of(row))
                .isEqualTo(new Rule(
                        "SETTLE-EXAMINATION",
                        ClockKind.SETTLE,
                        condition(IssueClass.COMPLAINT, Examination.SUPERVISORY, null, null, null),
                        new Limit(60, LimitUnit.WORKING_DAYS),
                        "PANRB",
                        LocalDate.of(2023, 1, 1)));
        refused(row, "amount", "0");
        refused(row, "amount", "1001");
        refused(row, "amount", "two");
        refused(row, "clock", "SETLE");
        refused(row, "class", "complaint");
        refused(row, "unit_kind", "DINAS");
        refused(row, "valid_from", "2026-02-29");
        refused(row, "legal_basis", " ");
    }

    private static void refused(Map<String, String> row, String column, String cell) {
        Map<String, String> spoilt = new HashMap<>(row);
        spoilt.put(column, cell);
        assertThatThrownBy(() -> Rule.of(spoilt)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String winner(List<Rule> rules, LocalDate day) {
        return new Policy("1", rules)
                .ruleFor(ClockKind.SETTLE, MATTER, day)
                .orElseThrow()
                .code();
    }

    private static Rule rule(String code, Condition condition, String from) {
        return new Rule(code, ClockKind.SETTLE, condition, LIMIT, "test", LocalDate.parse(from));
    }

    private static Condition condition(
            @Nullable IssueClass issueClass,
            @Nullable Examination examination,
            @Nullable String category,
            @Nullable UnitKind kind,
            @Nullable String unit) {
        return new Condition(issueClass, examination, category, kind, unit);
    }
}
