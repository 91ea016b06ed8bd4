package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OrganisationEvent.DelegationEnded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A delegation ends before its time. What started under it stays where it is. */
record EndDelegation(String region, String delegation, Body body) implements OrganisationCommand {
    /** @param until first day on which it no longer counts, today when absent */
    record Body(@Nullable LocalDate until) {}

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        LocalDate end = decision.chart()
                .delegations()
                .end(delegation)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found"));
        LocalDate until = decision.day(body.until, "until");
        if (until.isBefore(decision.today())) {
            throw new InvalidInput("until", "date-in-past");
        }
        if (!until.isBefore(end)) {
            throw new Refused(HttpStatus.CONFLICT, "delegation-over");
        }
        decision.record(new DelegationEnded(region, delegation, until));
    }
}
