package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OrganisationEvent.UnitEstablished;
import id.tuntas.events.organisation.UnitKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A new unit. Its code is its identity for good, also after it is no more. */
record EstablishUnit(String region, Body body) implements OrganisationCommand {
    record Body(
            @NotNull @Pattern(regexp = OrganisationLimits.UNIT_CODE, message = OrganisationLimits.UNIT_CODE_MESSAGE)
            String code,

            @NotNull UnitKind kind,

            @NotBlank @Size(max = OrganisationLimits.NAME_MAX)
            String name,

            @NotBlank @Size(max = OrganisationLimits.CODE_MAX)
            String parent,

            @Nullable LocalDate from,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        if (decision.chart().unit(body.code).isPresent()) {
            throw new Refused(HttpStatus.CONFLICT, "unit-taken");
        }
        if (body.kind == UnitKind.REGION_HEAD || body.kind == UnitKind.SEKRETARIAT) {
            throw new InvalidInput("kind", "unit-kind-once");
        }
        Unit parent = decision.openUnit(body.parent, "parent");
        if (!parent.tier().isAbove(body.kind.tier())) {
            throw new InvalidInput("parent", "parent-not-above");
        }
        decision.record(new UnitEstablished(
                region,
                body.code,
                body.kind,
                body.name,
                parent.code(),
                null,
                null,
                decision.dayPast(body.from, "from"),
                body.decree));
        decision.created(body.code);
    }
}
