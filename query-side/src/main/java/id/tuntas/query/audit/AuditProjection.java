package id.tuntas.query.audit;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.audit.AuditEvent;
import id.tuntas.events.audit.AuditEvent.HistoryRead;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each reading. */
@Component
@ProcessingGroup("audit")
class AuditProjection {
    private final JdbcClient db;

    AuditProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(
            AuditEvent event,
            @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String account,
            @MetaDataValue(EventMetadata.OFFICE) @Nullable String office) {
        switch (event) {
            case HistoryRead read -> {
                if (!isKnown(read.readingId(), version)) {
                    add(read, version, at, String.valueOf(account), office);
                }
            }
        }
    }

    private boolean isKnown(String readingId, long version) {
        return db.sql("SELECT COUNT(*) FROM audit_reading WHERE reading_id = ? AND version = ?")
                        .params(readingId, version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void add(HistoryRead read, long version, Instant at, String account, @Nullable String office) {
        db.sql("""
                        INSERT INTO audit_reading (reading_id, version, read_at, account, office, reading, subject, as_of,
                            compared_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(read.readingId(), version, Timestamp.from(at), account)
                .param(office)
                .params(read.reading().name(), read.subject())
                .param(timestamp(read.asOf()))
                .param(timestamp(read.comparedTo()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    @ResetHandler
    void reset() {
        db.sql("DELETE FROM audit_reading").update();
    }
}
