package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent.AppointmentProposed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An administrator wants an account to hold an office; it counts when somebody else confirms. With {@code replaces} it
 * is a handover: the office and the work in it go from one account to the other.
 */
record ProposeAppointment(String region, String office, Body body) implements OrganisationCommand {
    /**
     * Terms of the appointment.
     *
     * @param acting definitive when absent
     * @param from first day, today when absent; it may lie ahead
     * @param lastDay last day, none when absent
     * @param replaces account that hands over, null when nobody does
     */
    record Body(
            @NotBlank @Size(max = OrganisationLimits.ACCOUNT_MAX)
            String account,

            @Nullable ActingKind acting,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,

            @Nullable @Size(max = OrganisationLimits.DECREE_MAX)
            String decree,

            @Nullable @Size(max = OrganisationLimits.ACCOUNT_MAX)
            String replaces) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        OfficeKind kind = decision.ownOffice(office).kind();
        LocalDate from = decision.day(body.from, "from");
        require(decision, from);
        ActingKind acting = body.acting == null ? ActingKind.DEFINITIVE : body.acting;
        if (body.replaces == null && TwoPeople.isAlone(decision, kind)) {
            decision.record(new OfficeholderAppointed(
                    region, office, body.account, acting, from, body.decree, body.lastDay, decision.account(), null));
            return;
        }
        String proposal = UUID.randomUUID().toString();
        decision.record(new AppointmentProposed(
                region, proposal, office, body.account, acting, from, body.lastDay, body.decree, body.replaces));
        decision.created(proposal);
    }

    private void require(OrganisationDecision decision, LocalDate from) {
        Chart chart = decision.chart();
        LocalDate last = body.lastDay == null ? null : decision.day(body.lastDay, "lastDay");
        if (last != null && (last.isBefore(from) || last.isBefore(decision.today()))) {
            throw new InvalidInput("lastDay", "day-turned");
        }
        if (!decision.isAccount(body.account)) {
            throw new InvalidInput("account", "unknown-account");
        }
        if (body.account.equals(body.replaces)) {
            throw new InvalidInput("replaces", "hands-over-to-itself");
        }
        if (body.replaces != null && !chart.tenures().holdsBetween(office, body.replaces, from, from)) {
            throw new InvalidInput("replaces", "does-not-hold");
        }
        if (chart.tenures().holdsBetween(office, body.account, from, last)) {
            throw new Refused(HttpStatus.CONFLICT, "already-holding");
        }
        if (chart.proposals().waits(office, body.account)) {
            throw new Refused(HttpStatus.CONFLICT, "already-proposed");
        }
        if (chart.proposals().size() >= OrganisationLimits.PROPOSALS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "too-many-proposals");
        }
    }
}
