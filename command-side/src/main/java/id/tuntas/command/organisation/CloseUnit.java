package id.tuntas.command.organisation;

import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OrganisationEvent.UnitClosed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit ends, and another one carries on with what it had. */
record CloseUnit(String region, String unit, Body body) implements OrganisationCommand {
    record Body(
            @NotBlank @Size(max = OrganisationLimits.CODE_MAX)
            String successor,

            @Nullable LocalDate from,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        Unit ended = Successions.ending(decision, unit);
        Unit successor = Successions.successor(decision, body.successor, ended, "successor");
        Successions.record(
                decision,
                new UnitClosed(region, unit, successor.code(), decision.dayPast(body.from, "from"), body.decree));
    }
}
