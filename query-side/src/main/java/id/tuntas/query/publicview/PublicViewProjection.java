package id.tuntas.query.publicview;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import id.tuntas.query.publicview.PublicRow.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** One row for each issue, and the counts of each cell, which change with it. */
@Component
@ProcessingGroup(PublicViewProjection.NAME)
class PublicViewProjection extends IssueFold<PublicRow> {
    static final String NAME = "public-view";

    private static final String ISSUE = "public_view_issue";
    private static final String CELL = "public_view_cell";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    PublicViewProjection(JdbcClient db, JdbcTemplate batches) {
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
        return List.of(Table.of(ISSUE, "id"), Table.of(CELL, "filed_month", "place", "category"));
    }

    @Override
    protected PublicRow begun(ComplaintFiled filed, long version) {
        return PublicRow.begun(filed, version);
    }

    @Override
    protected Map<String, PublicRow> load(Set<String> issues, Place place) {
        Map<String, PublicRow> rows = new HashMap<>();
        db.sql("""
                        SELECT id, version, village, category, restricted, confidential, status,
                            status_before_question, settled, filed_at
                        FROM %s WHERE id = ANY(?)""".formatted(place.table(ISSUE)))
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    rows.put(found.getString(1), row(found));
                });
        return rows;
    }

    private static PublicRow row(ResultSet found) throws SQLException {
        String settled = found.getString(9);
        return new PublicRow(
                found.getString(1),
                found.getLong(2),
                found.getString(3),
                found.getString(4),
                found.getBoolean(5),
                found.getBoolean(6),
                IssueStatus.valueOf(found.getString(7)),
                IssueStatus.valueOf(found.getString(8)),
                settled == null ? null : Settled.valueOf(settled),
                found.getTimestamp(10).toInstant());
    }

    @Override
    protected void write(List<Change<PublicRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        CellCounts cells = new CellCounts();
        for (Change<PublicRow> change : changes) {
            PublicRow before = change.before();
            (before == null ? begun : changed).add(columns(change.after()));
            if (before != null) {
                cells.take(before);
            }
            cells.add(change.after());
        }
        batches.batchUpdate("""
                        INSERT INTO %s (version, category, restricted, status, status_before_question, stage, settled,
                            village, confidential, filed_at, id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(ISSUE)), begun);
        batches.batchUpdate("""
                        UPDATE %s SET version = ?, category = ?, restricted = ?, status = ?,
                            status_before_question = ?, stage = ?, settled = ?, village = ?, confidential = ?,
                            filed_at = ?
                        WHERE id = ?""".formatted(place.table(ISSUE)), changed);
        cells.store(batches, place.table(CELL));
    }

    private static @Nullable Object[] columns(PublicRow row) {
        Settled settled = row.settled();
        return new @Nullable Object[] {
            row.version(),
            row.category(),
            row.restricted(),
            row.status().name(),
            row.beforeQuestion().name(),
            row.stage().name(),
            settled == null ? null : settled.name(),
            row.village(),
            row.confidential(),
            Timestamp.from(row.filedAt()),
            row.id()
        };
    }
}
