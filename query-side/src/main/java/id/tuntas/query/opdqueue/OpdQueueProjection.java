package id.tuntas.query.opdqueue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.deadline.OwedClocks;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each issue: with whom it is, where it stands, which unit has to act next and until when; and one for each
 * deadline that was ever missed.
 */
@Component
@ProcessingGroup(OpdQueueProjection.NAME)
class OpdQueueProjection extends IssueFold<QueueRow> {
    static final String NAME = "opd-queue";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    OpdQueueProjection(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    @EventHandler
    void on(IssueEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("opd_queue", "id"), Table.of("opd_queue_missed", "issue", "clock", "round"));
    }

    @Override
    protected QueueRow begun(ComplaintFiled filed, long version) {
        return QueueRow.begun(filed, version);
    }

    @Override
    protected Map<String, QueueRow> load(Set<String> issues, Place place) {
        Map<String, QueueRow> rows = new HashMap<>();
        db.sql("""
                        SELECT id, version, title_key, title, category, restricted, status, status_before_question,
                            village, district, unit, superior, action_unit, officer, filed_at, changed_at, owed_clocks
                        FROM %s WHERE id = ANY(?)""".formatted(place.table("opd_queue")))
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    rows.put(found.getString(1), row(found));
                });
        return rows;
    }

    private static QueueRow row(ResultSet found) throws SQLException {
        return new QueueRow(
                found.getString(1),
                found.getLong(2),
                new Sealed(found.getString(3), found.getString(4)),
                found.getString(5),
                found.getBoolean(6),
                IssueStatus.valueOf(found.getString(7)),
                IssueStatus.valueOf(found.getString(8)),
                found.getString(9),
                found.getString(10),
                found.getString(11),
                found.getString(12),
                found.getString(13),
                found.getString(14),
                found.getTimestamp(15).toInstant(),
                found.getTimestamp(16).toInstant(),
                OwedClocks.read(found.getString(17)),
                List.of());
    }

    @Override
    protected void write(List<Change<QueueRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<Object[]> missed = new ArrayList<>();
        for (Change<QueueRow> change : changes) {
            QueueRow row = change.after();
            row.missed().forEach(late -> missed.add(noted(row.id(), late)));
            if (change.before() == null) {
                begun.add(inserted(row));
            } else {
                changed.add(updated(row));
            }
        }
        batches.batchUpdate("""
                        INSERT INTO %s (version, category, restricted, status, status_before_question, unit, superior,
                            action_unit, officer, changed_at, due_at, owed_clocks, id, title_key, title, village, district,
                            filed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table("opd_queue")), begun);
        batches.batchUpdate("""
                        UPDATE %s SET version = ?, category = ?, restricted = ?, status = ?, status_before_question = ?,
                            unit = ?, superior = ?, action_unit = ?, officer = ?, changed_at = ?,
                            due_at = ?, owed_clocks = ?
                        WHERE id = ?""".formatted(place.table("opd_queue")), changed);
        batches.batchUpdate(
                "INSERT INTO %s (issue, clock, round, unit, restricted) VALUES (?, ?, ?, ?, ?)"
                        .formatted(place.table("opd_queue_missed")),
                missed);
    }

    private static Object[] noted(String issue, QueueRow.Missed late) {
        return new Object[] {issue, late.clock().name(), late.round(), late.unit(), late.restricted()};
    }

    private static @Nullable Object[] updated(QueueRow row) {
        Instant dueAt = row.owed().dueAt();
        return new @Nullable Object[] {
            row.version(),
            row.category(),
            row.restricted(),
            row.status().name(),
            row.beforeQuestion().name(),
            row.unit(),
            row.superior(),
            row.actionUnit(),
            row.officer(),
            Timestamp.from(row.changedAt()),
            dueAt == null ? null : Timestamp.from(dueAt),
            row.owed().text(),
            row.id()
        };
    }

    private static @Nullable Object[] inserted(QueueRow row) {
        @Nullable Object[] first = updated(row);
        @Nullable Object[] all = Arrays.copyOf(first, first.length + 5);
        all[first.length] = row.title().keyId();
        all[first.length + 1] = row.title().ciphertext();
        all[first.length + 2] = row.village();
        all[first.length + 3] = row.district();
        all[first.length + 4] = Timestamp.from(row.filedAt());
        return all;
    }
}
