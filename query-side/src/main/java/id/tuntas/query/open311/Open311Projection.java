package id.tuntas.query.open311;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import id.tuntas.query.publicview.PublicPhotos;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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

/** A row for each issue, and one for each step that anybody may see. */
@Component
@ProcessingGroup(Open311Projection.NAME)
class Open311Projection extends IssueFold<RequestRow> {
    static final String NAME = "open311";

    private static final String REQUEST = "open311_request";
    private static final String UPDATE = "open311_update";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    Open311Projection(JdbcClient db, JdbcTemplate batches) {
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
        return List.of(Table.of(REQUEST, "id"), Table.of(UPDATE, "issue_id", "version"));
    }

    @Override
    protected RequestRow begun(ComplaintFiled filed, long version) {
        return RequestRow.begun(filed, version);
    }

    @Override
    protected Map<String, RequestRow> load(Set<String> issues, Place place) {
        Map<String, RequestRow> rows = new HashMap<>();
        db.sql("""
                        SELECT id, version, village, category, restricted, confidential, status,
                            status_before_question, unit, due_at, notes_key, notes, requested_at, updated_at,
                            cleared_key, cleared, photos
                        FROM %s WHERE id = ANY(?)""".formatted(place.table(REQUEST)))
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    rows.put(found.getString(1), row(found));
                });
        return rows;
    }

    private static RequestRow row(ResultSet found) throws SQLException {
        Timestamp due = found.getTimestamp(10);
        return new RequestRow(
                found.getString(1),
                found.getLong(2),
                found.getString(3),
                found.getString(4),
                found.getBoolean(5),
                found.getBoolean(6),
                IssueStatus.valueOf(found.getString(7)),
                IssueStatus.valueOf(found.getString(8)),
                found.getString(9),
                due == null ? null : due.toInstant(),
                text(found, 11),
                text(found, 15),
                PublicPhotos.split(found.getString(17)),
                found.getTimestamp(13).toInstant(),
                found.getTimestamp(14).toInstant(),
                List.of());
    }

    private static @Nullable Sealed text(ResultSet found, int column) throws SQLException {
        String key = found.getString(column);
        return key == null ? null : new Sealed(key, found.getString(column + 1));
    }

    @Override
    protected void write(List<Change<RequestRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<@Nullable Object[]> told = new ArrayList<>();
        for (Change<RequestRow> change : changes) {
            (change.before() == null ? begun : changed).add(columns(change.after()));
            change.after()
                    .news()
                    .forEach(update -> told.add(columns(change.after().id(), update)));
        }
        batches.batchUpdate("""
                        INSERT INTO %s (version, village, category, restricted, confidential, status,
                            status_before_question, stage, closed, unit, due_at, notes_key, notes, cleared_key,
                            cleared, photos, requested_at, updated_at, id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(REQUEST)), begun);
        batches.batchUpdate("""
                        UPDATE %s SET version = ?, village = ?, category = ?, restricted = ?, confidential = ?,
                            status = ?, status_before_question = ?, stage = ?, closed = ?, unit = ?, due_at = ?,
                            notes_key = ?, notes = ?, cleared_key = ?, cleared = ?, photos = ?,
                            requested_at = ?, updated_at = ?
                        WHERE id = ?""".formatted(place.table(REQUEST)), changed);
        batches.batchUpdate("""
                        INSERT INTO %s (issue_id, version, happened_at, stage, notes_key, notes)
                        VALUES (?, ?, ?, ?, ?, ?)""".formatted(place.table(UPDATE)), told);
    }

    private static @Nullable Object[] columns(RequestRow row) {
        Sealed notes = row.notes();
        Sealed cleared = row.cleared();
        return new @Nullable Object[] {
            row.version(),
            row.village(),
            row.category(),
            row.restricted(),
            row.confidential(),
            row.status().name(),
            row.beforeQuestion().name(),
            row.stage().name(),
            row.closed(),
            row.unit(),
            time(row.dueAt()),
            notes == null ? null : notes.keyId(),
            notes == null ? null : notes.ciphertext(),
            cleared == null ? null : cleared.keyId(),
            cleared == null ? null : cleared.ciphertext(),
            PublicPhotos.joined(row.photos()),
            time(row.requestedAt()),
            time(row.updatedAt()),
            row.id()
        };
    }

    private static @Nullable Object[] columns(String issue, RequestRow.Update update) {
        Sealed text = update.text();
        return new @Nullable Object[] {
            issue,
            update.version(),
            time(update.at()),
            update.stage().name(),
            text == null ? null : text.keyId(),
            text == null ? null : text.ciphertext()
        };
    }

    private static @Nullable Timestamp time(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
