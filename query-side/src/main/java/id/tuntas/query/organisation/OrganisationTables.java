package id.tuntas.query.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.query.projection.Place;
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
            case OfficeholderAppointed held -> show(held);
            case OfficeholderReleased released -> release(released.office(), released.account());
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

    private void show(OfficeholderAppointed held) {
        release(held.office(), held.account());
        db.sql("INSERT INTO " + place.table("organisation_holder") + " (office, account, held_from) VALUES (?, ?, ?)")
                .params(held.office(), held.account(), held.from())
                .update();
    }

    private void release(String office, String account) {
        db.sql("DELETE FROM " + place.table("organisation_holder") + " WHERE office = ? AND account = ?")
                .params(office, account)
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
