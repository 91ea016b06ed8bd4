package id.tuntas.query.support;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.SupportRequested;
import id.tuntas.events.issue.IssueEvent.Supported;
import id.tuntas.events.issue.Support.State;
import id.tuntas.query.projection.PartFold;
import id.tuntas.query.projection.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each sub-task by which a unit helps. Most issues have none. */
@Component
@ProcessingGroup(SupportProjection.NAME)
class SupportProjection extends PartFold<Supported, SupportProjection.Key, SupportRow> {
    static final String NAME = "support";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    SupportProjection(JdbcClient db, JdbcTemplate batches) {
        super(Supported.class);
        this.db = db;
        this.batches = batches;
    }

    record Key(String issue, int number) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("support", "issue", "number"));
    }

    @Override
    protected Key key(Supported event) {
        return new Key(event.issueId(), event.number());
    }

    @Override
    protected SupportRow next(@Nullable SupportRow row, Supported event, long version, Instant at) {
        if (row != null) {
            return version > row.version() ? row.after(event, version, at) : row;
        }
        if (event instanceof SupportRequested asked) {
            return SupportRow.begun(asked, version, at);
        }
        throw new IllegalStateException("Sub-task " + event.number() + " of issue " + event.issueId()
                + " is missing from " + NAME + ", which has to be rebuilt");
    }

    @Override
    protected Map<Key, SupportRow> load(String[] issues, Place place) {
        Map<Key, SupportRow> rows = new HashMap<>();
        db.sql("SELECT * FROM " + place.table("support") + " WHERE issue = ANY(?)")
                .param(issues)
                .query(found -> {
                    SupportRow row = read(found);
                    rows.put(new Key(row.issue(), row.number()), row);
                });
        return rows;
    }

    @Override
    protected void write(Map<Key, SupportRow> begun, Map<Key, SupportRow> changed, Place place) {
        String table = place.table("support");
        batches.batchUpdate(
                "INSERT INTO " + table + " (unit, task_key, task, due_at, requested_at, version, state, officer,"
                        + " changed_at, issue, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                begun.values().stream().map(SupportProjection::beginning).toList());
        batches.batchUpdate(
                "UPDATE " + table + " SET version = ?, state = ?, officer = ?, changed_at = ?"
                        + " WHERE issue = ? AND number = ?",
                changed.values().stream().map(SupportProjection::change).toList());
    }

    private static @Nullable Object[] beginning(SupportRow row) {
        return new @Nullable Object[] {
            row.unit(),
            row.task().keyId(),
            row.task().ciphertext(),
            timestamp(row.dueAt()),
            timestamp(row.requestedAt()),
            row.version(),
            row.state().name(),
            row.officer(),
            timestamp(row.changedAt()),
            row.issue(),
            row.number()
        };
    }

    private static @Nullable Object[] change(SupportRow row) {
        return new @Nullable Object[] {
            row.version(), row.state().name(), row.officer(), timestamp(row.changedAt()), row.issue(), row.number()
        };
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static SupportRow read(ResultSet found) throws SQLException {
        Timestamp due = found.getTimestamp("due_at");
        return new SupportRow(
                found.getString("issue"),
                found.getInt("number"),
                found.getLong("version"),
                found.getString("unit"),
                State.valueOf(found.getString("state")),
                new Sealed(found.getString("task_key"), found.getString("task")),
                due == null ? null : due.toInstant(),
                found.getString("officer"),
                found.getTimestamp("requested_at").toInstant(),
                found.getTimestamp("changed_at").toInstant());
    }
}
