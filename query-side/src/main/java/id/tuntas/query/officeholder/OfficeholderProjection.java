package id.tuntas.query.officeholder;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A row for each time that somebody held an office: the days of the decree, and when the program was told. Whoever acted
 * did so by both, for nothing counts before it was told, and a day ahead counts when it comes.
 */
@Component
@ProcessingGroup(OfficeholderProjection.NAME)
class OfficeholderProjection implements Projection {
    static final String NAME = "officeholder";

    private final JdbcClient db;

    OfficeholderProjection(JdbcClient db) {
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
        return List.of(Table.of("officeholder", "office", "account", "version"));
    }

    /** One by one: a region has some hundreds of these, and no more. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        String table = place.table("officeholder");
        for (DomainEventMessage<?> message : batch) {
            tell((OrganisationEvent) message.getPayload(), message.getSequenceNumber(), message.getTimestamp(), table);
        }
    }

    private void tell(OrganisationEvent event, long version, Instant at, String table) {
        switch (event) {
            case OfficeholderAppointed held -> appoint(held, version, at, table);
            case OfficeholderReleased released -> release(released, version, at, table);
            case OfficeClosed closed -> close(closed, version, at, table);
            case RegionEstablished ignored -> {}
            case WordChosen ignored -> {}
            case UnitEstablished ignored -> {}
            case UnitRenamed ignored -> {}
            case Succession ignored -> {}
            case OfficeEstablished ignored -> {}
            case Proposed ignored -> {}
            case MatterDelegated ignored -> {}
            case DelegationEnded ignored -> {}
            case CategoryDefined ignored -> {}
            case ExternalBodyListed ignored -> {}
        }
    }

    private void appoint(OfficeholderAppointed held, long version, Instant at, String table) {
        boolean known = db.sql("SELECT COUNT(*) FROM " + table + " WHERE office = ? AND account = ? AND version = ?")
                        .params(held.office(), held.account(), version)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            db.sql("INSERT INTO " + table + " (office, account, version, acting, decree, held_from,"
                            + " first_day, last_day, proposed_by, confirmed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            held.office(),
                            held.account(),
                            version,
                            held.acting().name())
                    .param(held.decree())
                    .param(Timestamp.from(at))
                    .param(held.from())
                    .param(held.lastDay())
                    .param(held.proposedBy())
                    .param(held.confirmedBy())
                    .update();
        }
    }

    /** Ends what began before; told twice, it leaves alone what began since. */
    private void release(OfficeholderReleased released, long version, Instant at, String table) {
        db.sql("""
                        UPDATE %s SET held_until = ?, released_from = ?
                        WHERE office = ? AND account = ? AND version < ?
                            AND (held_until IS NULL OR released_from > ?)""".formatted(table))
                .params(Timestamp.from(at), released.until(), released.office(), released.account(), version)
                .param(released.until())
                .update();
    }

    private void close(OfficeClosed closed, long version, Instant at, String table) {
        db.sql("""
                        UPDATE %s SET held_until = ?, released_from = ?
                        WHERE office = ? AND version < ? AND (held_until IS NULL OR released_from > ?)""".formatted(table))
                .params(Timestamp.from(at), closed.from(), closed.office(), version, closed.from())
                .update();
    }
}
