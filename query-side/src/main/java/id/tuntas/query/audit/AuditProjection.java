package id.tuntas.query.audit;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.audit.AuditEvent;
import id.tuntas.events.audit.AuditEvent.HistoryRead;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each reading. */
@Component
@ProcessingGroup(AuditProjection.NAME)
class AuditProjection implements Projection {
    static final String NAME = "audit";
    private static final String TABLE = "audit_reading";

    private final JdbcClient db;

    AuditProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AuditEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return AuditEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of(TABLE, "reading_id", "version"));
    }

    /** One by one: an auditor reads far less than is written. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            switch ((AuditEvent) message.getPayload()) {
                case HistoryRead read -> {
                    if (!isKnown(read.readingId(), message.getSequenceNumber(), place)) {
                        add(read, message, place);
                    }
                }
            }
        }
    }

    private boolean isKnown(String readingId, long version, Place place) {
        return db.sql("SELECT COUNT(*) FROM " + place.table(TABLE) + " WHERE reading_id = ? AND version = ?")
                        .params(readingId, version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void add(HistoryRead read, DomainEventMessage<?> message, Place place) {
        db.sql("""
                        INSERT INTO %s (reading_id, version, read_at, account, office, reading, subject, as_of,
                            compared_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(TABLE)))
                .params(read.readingId(), message.getSequenceNumber(), Timestamp.from(message.getTimestamp()))
                .param(String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)))
                .param(message.getMetaData().get(EventMetadata.OFFICE))
                .params(read.reading().name(), read.subject())
                .param(timestamp(read.asOf()))
                .param(timestamp(read.comparedTo()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
