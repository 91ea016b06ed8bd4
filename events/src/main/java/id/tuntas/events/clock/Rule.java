package id.tuntas.events.clock;

import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * One limit, with the ground it stands on.
 *
 * @param code names the rule within its policy and stands in every deadline made by it
 * @param legalBasis the regulation or decision that sets it, shown to whoever asks why
 * @param validFrom first local day on which it applies; it ends when a rule with the same condition begins
 */
public record Rule(
        String code, ClockKind clock, Condition condition, Limit limit, String legalBasis, LocalDate validFrom)
        implements Serializable {

    /**
     * Reads a row of a table of rules: {@code code, clock, class, examination, category, unit_kind, unit, amount,
     * limit_unit, legal_basis, valid_from}; an empty condition applies to all.
     *
     * @throws IllegalArgumentException naming the cell that is missing or not understood
     */
    public static Rule of(Map<String, String> row) {
        Row cells = new Row(row);
        return new Rule(
                cells.text("code"),
                cells.read("clock", ClockKind::valueOf),
                new Condition(
                        cells.readOptional("class", IssueClass::valueOf),
                        cells.readOptional("examination", Examination::valueOf),
                        cells.optional("category"),
                        cells.readOptional("unit_kind", UnitKind::valueOf),
                        cells.optional("unit")),
                new Limit(cells.read("amount", Integer::valueOf), cells.read("limit_unit", LimitUnit::valueOf)),
                cells.text("legal_basis"),
                cells.read("valid_from", LocalDate::parse));
    }

    boolean appliesTo(ClockKind kind, Matter matter, LocalDate day) {
        return clock == kind && !day.isBefore(validFrom) && condition.holdsFor(matter);
    }
}
