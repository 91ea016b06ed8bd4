package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent.OfficeClosed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeEstablished;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An office ends, and with it the time of all who hold it. */
record CloseOffice(String region, String office, Body body) implements OrganisationCommand {
    record Body(
            @Nullable LocalDate from,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        OfficeEstablished closing = decision.ownOffice(office);
        Successions.requireAdministratorsLeft(decision, List.of(closing));
        decision.record(new OfficeClosed(region, office, decision.dayPast(body.from, "from"), body.decree));
    }
}
