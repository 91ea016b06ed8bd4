package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.clock.Matter;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.Rule;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of rules as an office hands it in: CSV with the columns of {@link Rule#of}. */
final class RuleTable {
    private static final String CODE = "[A-Z0-9][A-Z0-9-]{0,59}";

    private RuleTable() {}

    /**
     * Reads the rules in the order of the file.
     *
     * @param chart whose categories and units conditions may name
     * @throws id.tuntas.command.door.InvalidLines naming what cannot be
     * @throws InvalidInput when it is no such table, or leaves a matter without a limit on the day it begins
     */
    static Policy read(String version, String file, LocalDate validFrom, Chart chart) {
        List<TableLine> lines = CsvLines.of(Texts.clean(file));
        List<Rule> rules =
                Column.read(lines, columns(chart)).stream().map(Rule::of).toList();
        Set<String> codes = new HashSet<>();
        Set<List<Object>> places = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (!codes.add(rule.code())) {
                throw Column.fault(lines.get(i), "code", "invalid.code-taken");
            }
            if (!places.add(List.of(rule.clock(), rule.condition(), rule.validFrom()))) {
                throw Column.fault(lines.get(i), "clock", "invalid.same-rule");
            }
        }
        Policy policy = new Policy(version, rules);
        requireLimits(policy, validFrom);
        return policy;
    }

    private static List<Column> columns(Chart chart) {
        return List.of(
                Column.required("code", "kode", RuleTable::code, "invalid.not-a-code"),
                Column.required("clock", "jam", cell -> ClockKind.valueOf(cell).name(), "invalid.not-a-clock"),
                Column.optional(
                        "class", "golongan", cell -> IssueClass.valueOf(cell).name(), "invalid.not-a-class"),
                Column.optional(
                        "examination",
                        "pemeriksaan",
                        cell -> Examination.valueOf(cell).name(),
                        "invalid.not-an-examination"),
                Column.optional("category", "kategori", cell -> category(cell, chart), "invalid.unknown-category"),
                Column.optional(
                        "unit_kind",
                        "jenis_unit",
                        cell -> UnitKind.valueOf(cell).name(),
                        "invalid.not-a-unit-kind"),
                Column.optional("unit", "kode_unit", cell -> unit(cell, chart), "invalid.unknown-unit"),
                Column.required("amount", "batas", RuleTable::amount, "invalid.not-an-amount"),
                Column.required(
                        "limit_unit", "satuan", cell -> LimitUnit.valueOf(cell).name(), "invalid.not-a-limit-unit"),
                Column.required(
                        "legal_basis", "dasar_hukum", Column.text(TableLimits.BASIS_LENGTH_MAX), "invalid.not-a-basis"),
                Column.required("valid_from", "berlaku_sejak", TableLimits::day, "invalid.not-a-day"));
    }

    private static String code(String cell) {
        if (!cell.matches(CODE)) {
            throw new IllegalArgumentException("not a code");
        }
        return cell;
    }

    private static String category(String cell, Chart chart) {
        return chart.category(cell)
                .orElseThrow(() -> new IllegalArgumentException("no such category"))
                .code();
    }

    private static String unit(String cell, Chart chart) {
        return chart.unit(cell)
                .orElseThrow(() -> new IllegalArgumentException("no such unit"))
                .code();
    }

    private static String amount(String cell) {
        int amount = Integer.parseInt(cell);
        return Integer.toString(new Limit(amount, LimitUnit.CALENDAR_DAYS).amount());
    }

    /** Nothing may lie about without a deadline because a row was forgotten. */
    private static void requireLimits(Policy policy, LocalDate day) {
        for (ClockKind clock : List.of(ClockKind.DISPATCH, ClockKind.FIRST_RESPONSE, ClockKind.SETTLE)) {
            for (IssueClass issueClass : IssueClass.values()) {
                Matter anything = new Matter(issueClass, Examination.ORDINARY, "", UnitKind.OPD, "");
                if (policy.ruleFor(clock, anything, day).isEmpty()) {
                    throw new InvalidInput("file", "policy-gap");
                }
            }
        }
    }
}
