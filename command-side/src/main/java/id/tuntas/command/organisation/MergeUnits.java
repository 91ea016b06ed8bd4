package id.tuntas.command.organisation;

import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OrganisationEvent.UnitsMerged;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several units become one: this unit carries on for all that are named. */
record MergeUnits(String region, String into, Body body) implements OrganisationCommand {
    record Body(
            @NotNull @Size(min = 1, max = OrganisationLimits.LIST_MAX)
            List<@NotBlank @Size(max = OrganisationLimits.CODE_MAX) String> units,

            @Nullable LocalDate from,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        decision.ownUnit(into);
        List<String> units = body.units.stream().distinct().toList();
        for (String code : units) {
            decision.openUnit(code, "units");
            Unit ended = Successions.ending(decision, code);
            Successions.successor(decision, into, ended, "units");
        }
        Successions.record(
                decision, new UnitsMerged(region, units, into, decision.dayPast(body.from, "from"), body.decree));
    }
}
