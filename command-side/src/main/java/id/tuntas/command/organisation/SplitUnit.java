package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OrganisationEvent.UnitSplit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unit becomes several, which were established before; each matter goes to one of them. */
record SplitUnit(String region, String unit, Body body) implements OrganisationCommand {
    private static final String SIGN = "=";

    /**
     * How it is split.
     *
     * @param byCategory category and successor with an equals sign between, such as {@code SAMPAH=DLH}
     * @param otherwise successor in all categories that are not named
     */
    record Body(
            @NotNull @Size(min = 1, max = OrganisationLimits.LIST_MAX)
            List<@NotBlank @Size(max = 2 * OrganisationLimits.CODE_MAX) String> byCategory,

            @NotBlank @Size(max = OrganisationLimits.CODE_MAX)
            String otherwise,

            @Nullable LocalDate from,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        Unit ended = Successions.ending(decision, unit);
        Unit otherwise = Successions.successor(decision, body.otherwise, ended, "otherwise");
        Map<String, String> byCategory = byCategory(decision, ended);
        if (byCategory.values().stream().allMatch(otherwise.code()::equals)) {
            throw new InvalidInput("byCategory", "one-successor-only");
        }
        Successions.record(
                decision,
                new UnitSplit(
                        region, unit, byCategory, otherwise.code(), decision.dayPast(body.from, "from"), body.decree));
    }

    private Map<String, String> byCategory(OrganisationDecision decision, Unit ended) {
        Map<String, String> successors = new LinkedHashMap<>();
        for (String pair : body.byCategory) {
            int sign = pair.indexOf(SIGN);
            String category = sign < 0 ? pair : pair.substring(0, sign);
            if (sign < 0 || decision.chart().category(category).isEmpty()) {
                throw new InvalidInput("byCategory", "unknown-category");
            }
            Unit successor = Successions.successor(decision, pair.substring(sign + 1), ended, "byCategory");
            successors.put(category, successor.code());
        }
        return successors;
    }
}
