package id.tuntas.query.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units, offices, holders, categories and words as they are now. A second delivery of an event changes nothing. */
@Component
@ProcessingGroup(OrganisationProjection.NAME)
class OrganisationProjection implements Projection {
    static final String NAME = "organisation";

    private final JdbcClient db;

    OrganisationProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(OrganisationEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return OrganisationEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(
                Table.of("organisation_region", "region"),
                Table.of("organisation_word", "term"),
                Table.of("organisation_unit", "unit"),
                Table.of("organisation_office", "office"),
                Table.of("organisation_holder", "office", "account", "held_from"),
                Table.of("organisation_category", "category"),
                Table.of("organisation_body", "body"));
    }

    /** One by one: a region has some hundreds of these, and no more. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        OrganisationTables tables = new OrganisationTables(db, place);
        for (DomainEventMessage<?> message : batch) {
            tables.tell((OrganisationEvent) message.getPayload(), message.getSequenceNumber());
        }
    }
}
