package id.tuntas.command.organisation;

import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent.OfficeEstablished;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;

/** A unit gets an office, one of each kind; one that was closed may be set up again. */
record EstablishOffice(String region, Body body) implements OrganisationCommand {
    record Body(
            @NotBlank @Size(max = OrganisationLimits.CODE_MAX)
            String unit,

            @NotNull OfficeKind kind,

            @NotBlank @Size(max = OrganisationLimits.TITLE_MAX)
            String title) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        String unit = decision.openUnit(body.unit, "unit").code();
        String code = unit + ":" + body.kind;
        if (decision.chart().office(code).isPresent()) {
            throw new Refused(HttpStatus.CONFLICT, "office-taken");
        }
        decision.record(new OfficeEstablished(region, code, body.kind, unit, body.title));
        decision.created(code);
    }
}
