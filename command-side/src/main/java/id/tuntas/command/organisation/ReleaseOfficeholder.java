package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderReleased;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An administrator ends an account's time in an office, at once or before a day ahead. Taking away needs no second. */
record ReleaseOfficeholder(String region, String office, String account, Body body) implements OrganisationCommand {
    /** @param until first day without the office, today when absent */
    record Body(@Nullable LocalDate until) {
        static final Body NOW = new Body(null);
    }

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        Chart chart = decision.chart();
        LocalDate until = decision.day(body.until, "until");
        if (until.isBefore(decision.today())) {
            throw new InvalidInput("until", "date-in-past");
        }
        if (!chart.tenures().holdsBetween(office, account, until, null)) {
            throw new Refused(HttpStatus.CONFLICT, "not-holding");
        }
        if (isLastAdministrator(decision)) {
            throw new Refused(HttpStatus.CONFLICT, "last-administrator");
        }
        decision.record(new OfficeholderReleased(region, office, account, until));
    }

    /** Somebody must be left who can appoint. */
    private boolean isLastAdministrator(OrganisationDecision decision) {
        Chart chart = decision.chart();
        boolean administers = chart.office(office)
                .filter(held -> held.kind() == OfficeKind.ADMIN)
                .isPresent();
        return administers
                && chart.offices()
                        .filter(other -> other.kind() == OfficeKind.ADMIN)
                        .flatMap(other -> chart.tenures().lastingHolders(other.office(), decision.today()).stream())
                        .allMatch(account::equals);
    }
}
