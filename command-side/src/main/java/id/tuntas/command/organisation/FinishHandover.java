package id.tuntas.command.organisation;

import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OrganisationEvent.WorkHandedOver;
import org.springframework.http.HttpStatus;

/** The program has moved all work that was to be handed over; told twice, it is told once. */
public record FinishHandover(String region, String proposal) implements OrganisationCommand {
    @Override
    public void decide(OrganisationDecision decision) {
        if (!decision.isProgram()) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        boolean open = decision.chart().handoversOn(decision.today()).stream()
                .anyMatch(one -> one.proposal().equals(proposal));
        if (open) {
            decision.record(new WorkHandedOver(region, proposal));
        }
    }
}
