package id.tuntas.query.office;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.query.projection.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements by which an event of the organisation is shown here. A second delivery changes nothing. */
record OfficeTables(JdbcClient db, Place place) {
    private static final String ALL_ELSE = "";

    void tell(OrganisationEvent event, long version, Instant at, String actor) {
        switch (event) {
            case UnitEstablished unit -> name(unit.unit(), version, unit.name(), unit.from(), unit.decree());
            case UnitRenamed unit -> name(unit.unit(), version, unit.name(), unit.from(), unit.decree());
            case UnitSplit split -> {
                split.byCategory().forEach((category, successor) -> succeed(split.unit(), category, successor, split));
                succeed(split.unit(), ALL_ELSE, split.otherwise(), split);
            }
            case Succession succession ->
                succession.ended().forEach(unit -> succeed(unit, ALL_ELSE, succession.successor(), succession));
            case AppointmentProposed proposed -> propose(proposed, at, actor);
            case AppointmentConfirmed confirmed -> decide(confirmed.proposal(), Proposals.State.CONFIRMED, at, actor);
            case AppointmentDeclined declined -> decide(declined.proposal(), Proposals.State.DECLINED, at, actor);
            case WorkHandedOver done ->
                db.sql("UPDATE " + place.table("office_proposal") + " SET work_moved_at = ? WHERE proposal = ?")
                        .params(Timestamp.from(at), done.proposal())
                        .update();
            case MatterDelegated delegated -> delegated.categories().forEach(category -> delegate(delegated, category));
            case DelegationEnded ended ->
                db.sql("UPDATE " + place.table("office_delegation")
                                + " SET before_day = ? WHERE delegation = ? AND before_day > ?")
                        .params(ended.until(), ended.delegation(), ended.until())
                        .update();
            case RegionEstablished ignored -> {}
            case WordChosen ignored -> {}
            case OfficeEstablished ignored -> {}
            case OfficeClosed ignored -> {}
            case OfficeholderAppointed ignored -> {}
            case OfficeholderReleased ignored -> {}
            case CategoryDefined ignored -> {}
            case ExternalBodyListed ignored -> {}
        }
        shown(event.region(), version);
    }

    private void shown(String region, long version) {
        delete("office_shown", "region = ?", region);
        db.sql("INSERT INTO " + place.table("office_shown") + " (region, version) VALUES (?, ?)")
                .params(region, version)
                .update();
    }

    private void name(String unit, long version, String name, @Nullable LocalDate from, @Nullable String decree) {
        delete("office_unit_name", "unit = ? AND version = ?", unit, version);
        db.sql("INSERT INTO " + place.table("office_unit_name")
                        + " (unit, version, name, from_day, decree) VALUES (?, ?, ?, ?, ?)")
                .params(unit, version, name)
                .param(from)
                .param(decree)
                .update();
    }

    private void succeed(String unit, String category, String successor, Succession succession) {
        delete("office_succession", "unit = ? AND category = ?", unit, category);
        db.sql("INSERT INTO " + place.table("office_succession")
                        + " (unit, category, successor, from_day, decree) VALUES (?, ?, ?, ?, ?)")
                .params(unit, category, successor, succession.from())
                .param(succession.decree())
                .update();
    }

    private void propose(AppointmentProposed proposed, Instant at, String actor) {
        delete("office_proposal", "proposal = ?", proposed.proposal());
        db.sql("INSERT INTO " + place.table("office_proposal")
                        + " (proposal, state, office, account, acting, first_day, proposed_by, proposed_at, last_day,"
                        + " decree, replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(proposed.proposal(), Proposals.State.WAITING.name(), proposed.office(), proposed.account())
                .params(proposed.acting().name(), proposed.from(), actor, Timestamp.from(at))
                .param(proposed.lastDay())
                .param(proposed.decree())
                .param(proposed.replaces())
                .update();
    }

    private void decide(String proposal, Proposals.State state, Instant at, String actor) {
        db.sql("UPDATE " + place.table("office_proposal")
                        + " SET state = ?, decided_by = ?, decided_at = ? WHERE proposal = ?")
                .params(state.name(), actor, Timestamp.from(at), proposal)
                .update();
    }

    private void delegate(MatterDelegated delegated, String category) {
        delete("office_delegation", "delegation = ? AND category = ?", delegated.delegation(), category);
        db.sql("INSERT INTO " + place.table("office_delegation")
                        + " (delegation, category, from_unit, to_unit, from_day, before_day, decree)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(delegated.delegation(), category, delegated.fromUnit(), delegated.toUnit())
                .params(delegated.from(), delegated.lastDay().plusDays(1), delegated.decree())
                .update();
    }

    private void delete(String table, String which, Object... values) {
        db.sql("DELETE FROM " + place.table(table) + " WHERE " + which)
                .params(values)
                .update();
    }
}
