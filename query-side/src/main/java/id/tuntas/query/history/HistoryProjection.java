package id.tuntas.query.history;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.EventType;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each step of each issue: who did it when in which office, and with whom and in which state it left the
 * issue. A row never changes, so an issue as of a moment is its last row before.
 */
@Component
@ProcessingGroup("history")
class HistoryProjection {
    private final JdbcClient db;

    HistoryProjection(JdbcClient db) {
        this.db = db;
    }

    /** Where a step left the issue. */
    private record Left(
            String unit, @Nullable String officer, String category, IssueStatus status, IssueStatus beforeQuestion) {
        Left after(IssueEvent event) {
            IssueStatus question = event instanceof ClarificationRequested ? status : beforeQuestion;
            String unitAfter = event instanceof Moved moved ? moved.unit() : unit;
            String officerAfter = switch (event) {
                case IssueAccepted accepted -> accepted.officer();
                case OfficerAssigned assigned -> assigned.officer();
                default -> unitAfter.equals(unit) ? officer : null;
            };
            String categoryAfter = event instanceof IssueReclassified reclassified ? reclassified.category() : category;
            return new Left(unitAfter, officerAfter, categoryAfter, status.after(event, question), question);
        }
    }

    @EventHandler
    void on(
            IssueEvent event,
            @SequenceNumber long version,
            TrackingToken token,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String actor,
            @MetaDataValue(EventMetadata.OFFICE) @Nullable String office) {
        if (isKnown(event.issueId(), version)) {
            return;
        }
        Left left = event instanceof ComplaintFiled filed
                ? new Left(filed.unit(), null, filed.category(), IssueStatus.FILED, IssueStatus.FILED)
                : leftBefore(event.issueId(), version).after(event);
        EventType type = Objects.requireNonNull(EventCatalogue.typeOf(event.getClass()));
        db.sql("""
                        INSERT INTO history_step (issue, version, leaf, event_type, happened_at, actor, office, unit,
                            officer, category, status, status_before_question)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(event.issueId(), version, token.position().orElseThrow(), type.value(), Timestamp.from(at))
                .param(actor == null ? EventMetadata.SYSTEM : actor)
                .param(office)
                .param(left.unit())
                .param(left.officer())
                .params(
                        left.category(),
                        left.status().name(),
                        left.beforeQuestion().name())
                .update();
    }

    private boolean isKnown(String issue, long version) {
        return db.sql("SELECT COUNT(*) FROM history_step WHERE issue = ? AND version = ?")
                        .params(issue, version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Left leftBefore(String issue, long version) {
        return db.sql("""
                        SELECT unit, officer, category, status, status_before_question FROM history_step
                        WHERE issue = ? AND version < ? ORDER BY version DESC LIMIT 1""")
                .params(issue, version)
                .query((row, n) -> new Left(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        IssueStatus.valueOf(row.getString(4)),
                        IssueStatus.valueOf(row.getString(5))))
                .single();
    }

    @ResetHandler
    void reset() {
        db.sql("DELETE FROM history_step").update();
    }
}
