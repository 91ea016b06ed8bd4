package id.tuntas.query.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.query.projection.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements by which an event of the organisation is shown. A second delivery changes nothing. */
record OrganisationTables(JdbcClient db, Place place) {
    void tell(OrganisationEvent event, long version) {
        switch (event) {
            case RegionEstablished region ->
                replace(
                        "organisation_region",
                        "region",
                        region.region(),
                        "name, zone, version",
                        region.name(),
                        region.zone(),
                        version);
            case WordChosen word -> replace("organisation_word", "term", word.term(), "word", word.word());
            case UnitEstablished unit -> show(unit);
            case Succession succession -> end(succession);
            case UnitRenamed renamed ->
                db.sql("UPDATE " + place.table("organisation_unit") + " SET name = ? WHERE unit = ?")
                        .params(renamed.name(), renamed.unit())
                        .update();
            case OfficeEstablished office ->
                replace(
                        "organisation_office",
                        "office",
                        office.office(),
                        "kind, unit, title",
                        office.kind().name(),
                        office.unit(),
                        office.title());
            case OfficeClosed closed -> close(closed);
            case OfficeholderAppointed held -> show(held);
            case OfficeholderReleased released ->
                release(released.until(), "office = ? AND account = ?", released.office(), released.account());
            case Proposed ignored -> {}
            case MatterDelegated ignored -> {}
            case DelegationEnded ignored -> {}
            case CategoryDefined category -> show(category);
            case ExternalBodyListed body -> replace("organisation_body", "body", body.body(), "name", body.name());
        }
        db.sql("UPDATE " + place.table("organisation_region") + " SET version = ? WHERE region = ?")
                .params(version, event.region())
                .update();
    }

    private void show(UnitEstablished unit) {
        replace(
                "organisation_unit",
                "unit",
                unit.unit(),
                "kind, tier, name, parent, lat, lng, place",
                unit.kind().name(),
                unit.kind().tier().name(),
                unit.name(),
                unit.parent(),
                unit.lat(),
                unit.lng(),
                position("organisation_unit", "unit", unit.unit()));
    }

    /** Whatever stood below an ended unit stands below its successor; a successor from below takes its place. */
    private void end(Succession succession) {
        String units = place.table("organisation_unit");
        for (String ended : succession.ended()) {
            db.sql("UPDATE " + units + " SET parent = (SELECT gone.parent FROM " + units
                            + " gone WHERE gone.unit = ?) WHERE unit = ? AND parent = ?")
                    .params(ended, succession.successor(), ended)
                    .update();
            db.sql("UPDATE " + units + " SET parent = ? WHERE parent = ?")
                    .params(succession.successor(), ended)
                    .update();
            db.sql("UPDATE " + units + " SET closed_from = ? WHERE unit = ?")
                    .params(succession.from(), ended)
                    .update();
        }
    }

    private void close(OfficeClosed closed) {
        db.sql("UPDATE " + place.table("organisation_office") + " SET closed_from = ? WHERE office = ?")
                .params(closed.from(), closed.office())
                .update();
        release(closed.from(), "office = ?", closed.office());
    }

    private void show(OfficeholderAppointed held) {
        LocalDate last = held.lastDay();
        db.sql("DELETE FROM " + place.table("organisation_holder")
                        + " WHERE office = ? AND account = ? AND held_from = ?")
                .params(held.office(), held.account(), held.from())
                .update();
        db.sql("INSERT INTO " + place.table("organisation_holder")
                        + " (office, account, held_from, held_before) VALUES (?, ?, ?, ?)")
                .params(held.office(), held.account(), held.from())
                .param(last == null ? null : last.plusDays(1))
                .update();
    }

    /** Whoever is released on the first day, or before it, has held nothing. */
    private void release(LocalDate until, String which, String... whose) {
        String holders = place.table("organisation_holder");
        db.sql("DELETE FROM " + holders + " WHERE held_from >= ? AND " + which)
                .param(until)
                .params((Object[]) whose)
                .update();
        db.sql("UPDATE " + holders + " SET held_before = ? WHERE (held_before IS NULL OR held_before > ?) AND " + which)
                .params(until, until)
                .params((Object[]) whose)
                .update();
    }

    private void show(CategoryDefined category) {
        replace(
                "organisation_category",
                "category",
                category.category(),
                "name, first_tier, unit, village_handles, confidentiality, emergency, external_body, place",
                category.name(),
                category.firstTier().name(),
                category.unit(),
                category.villageHandles(),
                category.confidentiality().name(),
                category.emergency(),
                category.externalBody(),
                position("organisation_category", "category", category.category()));
    }

    /**
     * The order in which the pack names things is the order in which people find them; what is named again keeps its
     * place.
     */
    private int position(String table, String key, String identity) {
        return db.sql("SELECT COALESCE((SELECT place FROM " + place.table(table) + " WHERE " + key
                        + " = ?), (SELECT COUNT(*) FROM " + place.table(table) + "))")
                .param(identity)
                .query(Integer.class)
                .single();
    }

    private void replace(String table, String key, String identity, String columns, @Nullable Object... values) {
        db.sql("DELETE FROM " + place.table(table) + " WHERE " + key + " = ?")
                .param(identity)
                .update();
        String marks = ", ?".repeat(values.length);
        var insert = db.sql(
                        "INSERT INTO " + place.table(table) + " (" + key + ", " + columns + ") VALUES (?" + marks + ")")
                .param(identity);
        for (@Nullable Object value : values) {
            insert = insert.param(value);
        }
        insert.update();
    }
}
