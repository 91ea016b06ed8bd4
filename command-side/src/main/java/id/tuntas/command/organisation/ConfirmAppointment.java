package id.tuntas.command.organisation;

import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Proposals.Open;
import id.tuntas.events.organisation.OrganisationEvent.AppointmentConfirmed;
import id.tuntas.events.organisation.OrganisationEvent.AppointmentProposed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderReleased;
import org.springframework.http.HttpStatus;

/** A second person agrees, whatever offices the first one holds; from then on the appointment counts. */
record ConfirmAppointment(String region, String proposal) implements OrganisationCommand {
    @Override
    public void decide(OrganisationDecision decision) {
        Chart chart = decision.chart();
        Open open = waiting(decision, proposal);
        if (open.by().equals(decision.account())) {
            throw new Refused(HttpStatus.CONFLICT, "second-person-needed");
        }
        AppointmentProposed terms = open.terms();
        if (chart.tenures().holdsBetween(terms.office(), terms.account(), terms.from(), terms.lastDay())) {
            throw new Refused(HttpStatus.CONFLICT, "already-holding");
        }
        decision.record(new AppointmentConfirmed(region, proposal));
        String before = terms.replaces();
        if (before != null && chart.tenures().holdsBetween(terms.office(), before, terms.from(), null)) {
            decision.record(new OfficeholderReleased(region, terms.office(), before, terms.from()));
        }
        decision.record(new OfficeholderAppointed(
                region,
                terms.office(),
                terms.account(),
                terms.acting(),
                terms.from(),
                terms.decree(),
                terms.lastDay(),
                open.by(),
                decision.account()));
    }

    /** The proposal, for whoever may decide it. Whether there is one is no secret among those who hold offices. */
    static Open waiting(OrganisationDecision decision, String proposal) {
        Open open = decision.chart()
                .proposals()
                .find(proposal)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found"));
        var kind = decision.ownOffice(open.terms().office()).kind();
        decision.actIn(TwoPeople.officeFor(decision, kind));
        return open;
    }
}
