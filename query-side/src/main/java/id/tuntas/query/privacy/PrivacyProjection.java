package id.tuntas.query.privacy;

import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.*;
import id.tuntas.events.privacy.PrivacyState;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each request is and until when it has to be answered. A row only ever moves to a later version. */
@Component
@ProcessingGroup(PrivacyProjection.NAME)
class PrivacyProjection implements Projection {
    static final String NAME = "privacy";

    private final JdbcClient db;

    PrivacyProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(PrivacyEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return PrivacyEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("privacy_request", "request"));
    }

    /** One by one: a region receives a few of these in a month. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            String table = place.table("privacy_request");
            switch ((PrivacyEvent) message.getPayload()) {
                case PrivacyRequestReceived received -> begin(received, table);
                case ApplicantIdentified checked -> move(checked, PrivacyState.IDENTIFIED, message, table);
                case PrivacyDecisionProposed proposed -> move(proposed, PrivacyState.PROPOSED, message, table);
                case PrivacyDecisionConfirmed confirmed -> answer(confirmed, message, table);
                case PrivacyDecisionDeclined declined -> decline(declined, message, table);
                case KeysDestroyed gone -> keep(gone, message, table);
                case TextsHidden hidden -> keep(hidden, message, table);
                case ErasureRepeated ignored -> {}
            }
        }
    }

    private void begin(PrivacyRequestReceived received, String table) {
        long known = db.sql("SELECT COUNT(*) FROM " + table + " WHERE request = ?")
                .param(received.requestId())
                .query(Long.class)
                .single();
        if (known == 0) {
            db.sql(
                            "INSERT INTO " + table
                                    + " (request, issue_id, version, asked, state, received_at, due_at) VALUES (?, ?, 0, ?, ?, ?, ?)")
                    .params(
                            received.requestId(),
                            received.issueId(),
                            received.right().name())
                    .param(PrivacyState.RECEIVED.name())
                    .params(Timestamp.from(received.receivedAt()), Timestamp.from(received.dueAt()))
                    .update();
        }
    }

    private void move(PrivacyEvent event, PrivacyState state, DomainEventMessage<?> message, String table) {
        db.sql("UPDATE " + table + " SET state = ?, version = ? WHERE request = ? AND version < ?")
                .params(state.name(), message.getSequenceNumber(), event.requestId(), message.getSequenceNumber())
                .update();
    }

    /** The first answer counts for the deadline. */
    private void answer(PrivacyEvent event, DomainEventMessage<?> message, String table) {
        db.sql("UPDATE " + table + " SET answered_at = COALESCE(answered_at, ?), state = ?, version = ?"
                        + " WHERE request = ? AND version < ?")
                .params(Timestamp.from(message.getTimestamp()), PrivacyState.ANSWERED.name())
                .params(message.getSequenceNumber(), event.requestId(), message.getSequenceNumber())
                .update();
    }

    private void decline(PrivacyEvent event, DomainEventMessage<?> message, String table) {
        db.sql("UPDATE " + table + " SET state = CASE WHEN answered_at IS NULL THEN 'IDENTIFIED' ELSE 'ANSWERED' END,"
                        + " version = ? WHERE request = ? AND version < ?")
                .params(message.getSequenceNumber(), event.requestId(), message.getSequenceNumber())
                .update();
    }

    private void keep(PrivacyEvent event, DomainEventMessage<?> message, String table) {
        db.sql("UPDATE " + table + " SET version = ? WHERE request = ? AND version < ?")
                .params(message.getSequenceNumber(), event.requestId(), message.getSequenceNumber())
                .update();
    }
}
