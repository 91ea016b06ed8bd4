package id.tuntas.query.publicview;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import id.tuntas.query.publicview.PublicRow.Cell;
import id.tuntas.query.publicview.PublicRow.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

/** One row for each issue, and the counts of each cell that was touched: counted anew, never one more or less. */
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
        Set<Cell> touched = new LinkedHashSet<>();
        for (Change<PublicRow> change : changes) {
            PublicRow before = change.before();
            (before == null ? begun : changed).add(columns(change.after()));
            if (before == null || !before.countsLike(change.after())) {
                touched.add(change.after().cell());
                touched.add(before == null ? change.after().cell() : before.cell());
            }
        }
        batches.batchUpdate("""
                        INSERT INTO %s (version, category, restricted, status, status_before_question, stage, settled,
                            cell_place, cell_category, village, confidential, filed_at, filed_month, id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(ISSUE)), begun);
        batches.batchUpdate("""
                        UPDATE %s SET version = ?, category = ?, restricted = ?, status = ?,
                            status_before_question = ?, stage = ?, settled = ?, cell_place = ?, cell_category = ?,
                            village = ?, confidential = ?, filed_at = ?, filed_month = ?
                        WHERE id = ?""".formatted(place.table(ISSUE)), changed);
        count(touched, place);
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
            row.cell().place(),
            row.cell().category(),
            row.village(),
            row.confidential(),
            Timestamp.from(row.filedAt()),
            row.cell().month(),
            row.id()
        };
    }

    /** A cell holds what one place tells of one matter in one month, so counting it costs the same for ever. */
    private void count(Set<Cell> touched, Place place) {
        List<Object[]> cells = touched.stream()
                .map(cell -> new Object[] {cell.month(), cell.place(), cell.category()})
                .toList();
        batches.batchUpdate(
                "DELETE FROM %s WHERE filed_month = ? AND place = ? AND category = ?".formatted(place.table(CELL)),
                cells);
        batches.batchUpdate("""
                        INSERT INTO %s (filed_month, place, category, total, waiting, coordination, dispatched,
                            process, done, planned, on_time, late)
                        SELECT filed_month, cell_place, cell_category, COUNT(*),
                            COUNT(CASE WHEN stage = 'WAITING' THEN 1 END),
                            COUNT(CASE WHEN stage = 'COORDINATION' THEN 1 END),
                            COUNT(CASE WHEN stage = 'DISPATCHED' THEN 1 END),
                            COUNT(CASE WHEN stage = 'PROCESS' THEN 1 END),
                            COUNT(CASE WHEN stage = 'DONE' THEN 1 END),
                            COUNT(CASE WHEN status = 'ANSWERED_PLANNED' THEN 1 END),
                            COUNT(CASE WHEN settled = 'ON_TIME' THEN 1 END),
                            COUNT(CASE WHEN settled = 'LATE' THEN 1 END)
                        FROM %s WHERE filed_month = ? AND cell_place = ? AND cell_category = ?
                        GROUP BY filed_month, cell_place, cell_category""".formatted(place.table(CELL), place.table(ISSUE)), cells);
    }
}
