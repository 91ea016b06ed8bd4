package id.tuntas.query.sitting;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.sitting.SittingEvent;
import id.tuntas.events.sitting.SittingEvent.ComplaintTaken;
import id.tuntas.events.sitting.SittingEvent.SittingClosed;
import id.tuntas.events.sitting.SittingEvent.SittingOpened;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every sitting, and which complaints were told there. A row only ever moves to a later version. */
@Component
@ProcessingGroup(SittingProjection.NAME)
class SittingProjection implements Projection {
    static final String NAME = "sitting";

    private final JdbcClient db;

    SittingProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(SittingEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return SittingEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("sitting", "sitting"), Table.of("sitting_issue", "issue_id"));
    }

    /** One by one: people tell one complaint after the other. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            SittingEvent event = (SittingEvent) message.getPayload();
            switch (event) {
                case SittingOpened opened -> begin(opened, message, place);
                case ComplaintTaken taken -> take(taken, message, place);
                case SittingClosed ignored ->
                    db.sql("UPDATE " + place.table("sitting") + " SET closed_at = ? WHERE sitting = ? AND version < ?")
                            .params(Timestamp.from(message.getTimestamp()), event.sittingId())
                            .param(message.getSequenceNumber())
                            .update();
            }
            db.sql("UPDATE " + place.table("sitting") + " SET version = ? WHERE sitting = ? AND version < ?")
                    .params(message.getSequenceNumber(), event.sittingId(), message.getSequenceNumber())
                    .update();
        }
    }

    private void begin(SittingOpened opened, DomainEventMessage<?> message, Place place) {
        if (has(place.table("sitting"), "sitting", opened.sittingId())) {
            return;
        }
        Timestamp openedAt = Timestamp.from(message.getTimestamp());
        db.sql("INSERT INTO " + place.table("sitting") + " (sitting, unit, village, district, version, account,"
                        + " seal_key, place, present, held_at, opened_at) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)")
                .params(opened.sittingId(), opened.unit(), opened.village(), opened.district())
                .param(String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)))
                .params(
                        opened.place().keyId(),
                        opened.place().ciphertext(),
                        opened.present().ciphertext())
                .params(Timestamp.from(opened.heldAt()), openedAt)
                .update();
    }

    private void take(ComplaintTaken taken, DomainEventMessage<?> message, Place place) {
        String table = place.table("sitting_issue");
        if (!has(table, "issue_id", taken.issueId())) {
            db.sql("INSERT INTO " + table + " (issue_id, sitting, taken) VALUES (?, ?, ?)")
                    .params(taken.issueId(), taken.sittingId(), message.getSequenceNumber())
                    .update();
        }
    }

    private boolean has(String table, String column, String key) {
        return db.sql("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
