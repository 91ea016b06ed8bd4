package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.organisation.OrganisationEvent.UnitRenamed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit gets another name and stays the same unit. */
record RenameUnit(String region, String unit, Body body) implements OrganisationCommand {
    record Body(
            @NotBlank @Size(max = OrganisationLimits.NAME_MAX)
            String name,

            @Nullable LocalDate from,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        if (decision.ownUnit(unit).name().equals(body.name)) {
            throw new InvalidInput("name", "same-name");
        }
        decision.record(new UnitRenamed(region, unit, body.name, decision.dayPast(body.from, "from"), body.decree));
    }
}
