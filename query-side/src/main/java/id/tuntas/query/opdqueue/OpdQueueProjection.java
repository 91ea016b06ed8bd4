package id.tuntas.query.opdqueue;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.OfficeKind;
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

/** One row for each issue: with whom it is, where it stands, and which unit has to act next. */
@Component
@ProcessingGroup("opd-queue")
class OpdQueueProjection {
    private final JdbcClient db;

    OpdQueueProjection(JdbcClient db) {
        this.db = db;
    }

    /** What of the row the next event builds on. */
    private record Row(
            long version,
            IssueStatus status,
            IssueStatus beforeQuestion,
            String unit,
            @Nullable String superior,
            @Nullable String officer) {}

    @EventHandler
    void on(
            IssueEvent event,
            @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(EventMetadata.OFFICE) @Nullable String office) {
        if (event instanceof ComplaintFiled filed) {
            file(filed, version);
            return;
        }
        Row row = row(event.issueId());
        if (version <= row.version()) {
            return;
        }
        IssueStatus beforeQuestion = event instanceof ClarificationRequested ? row.status() : row.beforeQuestion();
        IssueStatus status = row.status().after(event, beforeQuestion);
        String unit = event instanceof Moved moved ? moved.unit() : row.unit();
        String superior = event instanceof Moved moved ? moved.superior() : row.superior();
        String officer = officerAfter(event, row, unit);
        db.sql("""
                        UPDATE opd_queue SET version = ?, status = ?, status_before_question = ?, unit = ?, superior = ?,
                            officer = ?, changed_at = ? WHERE id = ?""")
                .params(version, status.name(), beforeQuestion.name(), unit)
                .param(superior)
                .param(officer)
                .params(Timestamp.from(at), event.issueId())
                .update();
        if (event instanceof CompletionProposed) {
            actsNext(event.issueId(), ledBy(office) && superior != null ? superior : unit);
        } else if (status != row.status() || !unit.equals(row.unit())) {
            actsNext(event.issueId(), status == IssueStatus.COMPLETION_PROPOSED ? unit : workOf(status, unit));
        }
        if (event instanceof IssueReclassified reclassified) {
            db.sql("UPDATE opd_queue SET category = ?, restricted = ? WHERE id = ?")
                    .params(
                            reclassified.category(),
                            reclassified.confidentiality().isRestricted(),
                            reclassified.issueId())
                    .update();
        }
    }

    private void file(ComplaintFiled filed, long version) {
        boolean known = db.sql("SELECT COUNT(*) FROM opd_queue WHERE id = ?")
                        .param(filed.issueId())
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            return;
        }
        db.sql("""
                        INSERT INTO opd_queue (id, version, title_key, title, category, restricted, status,
                            status_before_question, village, district, unit, superior, action_unit, filed_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        filed.issueId(),
                        version,
                        filed.title().keyId(),
                        filed.title().ciphertext())
                .params(filed.category(), filed.confidentiality().isRestricted())
                .params(IssueStatus.FILED.name(), IssueStatus.FILED.name())
                .params(filed.village(), filed.district(), filed.unit())
                .param(filed.superior())
                .param(filed.unit())
                .params(Timestamp.from(filed.receivedAt()), Timestamp.from(filed.receivedAt()))
                .update();
    }

    private Row row(String issueId) {
        return db.sql(
                        "SELECT version, status, status_before_question, unit, superior, officer FROM opd_queue WHERE id = ?")
                .param(issueId)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        IssueStatus.valueOf(row.getString(2)),
                        IssueStatus.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .single();
    }

    private void actsNext(String issueId, @Nullable String unit) {
        db.sql("UPDATE opd_queue SET action_unit = ? WHERE id = ?")
                .param(unit)
                .param(issueId)
                .update();
    }

    private static @Nullable String officerAfter(IssueEvent event, Row row, String unit) {
        return switch (event) {
            case IssueAccepted accepted -> accepted.officer();
            case OfficerAssigned assigned -> assigned.officer();
            default -> unit.equals(row.unit()) ? row.officer() : null;
        };
    }

    private static @Nullable String workOf(IssueStatus status, String unit) {
        boolean waits =
                status.isSettled() || status == IssueStatus.AWAITING_REPORTER || status == IssueStatus.RESPONDED;
        return waits ? null : unit;
    }

    /** A head who did the work needs the eyes of the unit above. */
    private static boolean ledBy(@Nullable String office) {
        return office != null
                && OfficeKind.valueOf(office.substring(office.lastIndexOf(':') + 1))
                        .leads();
    }

    @ResetHandler
    void reset() {
        db.sql("DELETE FROM opd_queue").update();
    }
}
