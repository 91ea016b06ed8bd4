package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent.AppointmentDeclined;

/** Somebody who could confirm does not; whoever proposed may take it back this way too. */
record DeclineAppointment(String region, String proposal) implements OrganisationCommand {
    @Override
    public void decide(OrganisationDecision decision) {
        ConfirmAppointment.waiting(decision, proposal);
        decision.record(new AppointmentDeclined(region, proposal));
    }
}
