package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent.CategoryDefined;
import id.tuntas.events.organisation.OrganisationEvent.OfficeClosed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeEstablished;
import id.tuntas.events.organisation.OrganisationEvent.Succession;
import id.tuntas.events.organisation.UnitKind;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What closing, splitting and merging have in common: units end, others carry on, and nothing is left behind. */
final class Successions {
    private Successions() {}

    /** The unit that is to end, if the region can do without it. */
    static Unit ending(OrganisationDecision decision, String code) {
        Unit unit = decision.ownUnit(code);
        if (unit.kind() == UnitKind.REGION_HEAD
                || unit.kind() == UnitKind.SEKRETARIAT
                || unit.kind() == UnitKind.INSPEKTORAT) {
            throw new Refused(HttpStatus.CONFLICT, "unit-needed");
        }
        return unit;
    }

    /** A unit that can carry on for the ended one: another one, and of the ladder's same rung or above. */
    static Unit successor(OrganisationDecision decision, String code, Unit ended, String field) {
        Unit successor = decision.openUnit(code, field);
        if (successor.code().equals(ended.code())) {
            throw new InvalidInput(field, "successor-itself");
        }
        if (ended.tier().isAbove(successor.tier())) {
            throw new InvalidInput(field, "successor-below");
        }
        return successor;
    }

    /** Records it, and with it that the offices end and the categories have another unit. Issues follow by themselves. */
    static void record(OrganisationDecision decision, Succession succession) {
        Chart chart = decision.chart();
        List<OfficeEstablished> offices = chart.offices()
                .filter(office -> succession.ended().contains(office.unit()))
                .toList();
        requireAdministratorsLeft(decision, offices);
        List<CategoryDefined> categories =
                succession.ended().stream().flatMap(chart::categoriesOf).toList();
        decision.record(succession);
        categories.forEach(category -> decision.record(chart.standing(category)));
        offices.forEach(office -> decision.record(
                new OfficeClosed(succession.region(), office.office(), succession.from(), succession.decree())));
    }

    /** Somebody must be left who can appoint. */
    static void requireAdministratorsLeft(OrganisationDecision decision, List<OfficeEstablished> closing) {
        boolean closesOne = closing.stream().anyMatch(office -> office.kind() == OfficeKind.ADMIN);
        boolean left = decision.chart()
                .offices()
                .filter(office -> office.kind() == OfficeKind.ADMIN && !closing.contains(office))
                .anyMatch(office -> !decision.chart()
                        .tenures()
                        .lastingHolders(office.office(), decision.today())
                        .isEmpty());
        if (closesOne && !left) {
            throw new Refused(HttpStatus.CONFLICT, "last-administrator");
        }
    }
}
