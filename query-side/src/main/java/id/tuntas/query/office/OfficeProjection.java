package id.tuntas.query.office;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and successors of units, proposals and delegations. A second delivery of an event changes nothing. */
@Component
@ProcessingGroup(OfficeProjection.NAME)
class OfficeProjection implements Projection {
    static final String NAME = "office";

    private final JdbcClient db;

    OfficeProjection(JdbcClient db) {
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
                Table.of("office_shown", "region"),
                Table.of("office_proposal", "proposal"),
                Table.of("office_unit_name", "unit", "version"),
                Table.of("office_succession", "unit", "category"),
                Table.of("office_delegation", "delegation", "category"));
    }

    /** One by one: a region has some hundreds of these, and no more. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        OfficeTables tables = new OfficeTables(db, place);
        for (DomainEventMessage<?> message : batch) {
            tables.tell(
                    (OrganisationEvent) message.getPayload(),
                    message.getSequenceNumber(),
                    message.getTimestamp(),
                    String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)));
        }
    }
}
