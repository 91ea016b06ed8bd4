package id.tuntas.query.support;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.SupportRequested;
import id.tuntas.events.issue.IssueEvent.Supported;
import id.tuntas.events.issue.Support.State;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each sub-task by which a unit helps. Most issues have none. */
@Component
@ProcessingGroup(SupportProjection.NAME)
class SupportProjection implements Projection {
    static final String NAME = "support";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    SupportProjection(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    private record Key(String issue, int number) {}

    /** Every event of an issue, also those that change nothing here: so it is known how far this projection is. */
    @EventHandler
    void on(IssueEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return IssueEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("support", "issue", "number"));
    }

    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        List<DomainEventMessage<?>> told = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            if (message.getPayload() instanceof Supported) {
                told.add(message);
            }
        }
        if (!told.isEmpty()) {
            show(told, place);
        }
    }

    private void show(List<DomainEventMessage<?>> told, Place place) {
        Map<Key, SupportRow> before = load(told, place);
        Map<Key, SupportRow> after = new LinkedHashMap<>(before);
        for (DomainEventMessage<?> message : told) {
            Supported event = (Supported) message.getPayload();
            Key key = new Key(event.issueId(), event.number());
            after.put(key, next(after.get(key), event, message));
        }
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        after.forEach((key, row) -> {
            if (!before.containsKey(key)) {
                begun.add(beginning(row));
            } else if (!row.equals(before.get(key))) {
                changed.add(change(row));
            }
        });
        batches.batchUpdate("""
                INSERT INTO %s (unit, task_key, task, due_at, requested_at, version, state, officer, changed_at,
                    issue, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table("support")), begun);
        batches.batchUpdate("""
                UPDATE %s SET version = ?, state = ?, officer = ?, changed_at = ?
                WHERE issue = ? AND number = ?""".formatted(place.table("support")), changed);
    }

    private static SupportRow next(@Nullable SupportRow row, Supported event, DomainEventMessage<?> message) {
        if (row == null) {
            if (event instanceof SupportRequested asked) {
                return SupportRow.begun(asked, message.getSequenceNumber(), message.getTimestamp());
            }
            throw new IllegalStateException("Sub-task " + event.number() + " of issue " + event.issueId()
                    + " is missing from " + NAME + ", which has to be rebuilt");
        }
        return message.getSequenceNumber() > row.version()
                ? row.after(event, message.getSequenceNumber(), message.getTimestamp())
                : row;
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

    private Map<Key, SupportRow> load(List<DomainEventMessage<?>> told, Place place) {
        String[] issues = told.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .toArray(String[]::new);
        Map<Key, SupportRow> rows = new HashMap<>();
        db.sql("SELECT * FROM " + place.table("support") + " WHERE issue = ANY(?)")
                .param(issues)
                .query(found -> {
                    SupportRow row = read(found);
                    rows.put(new Key(row.issue(), row.number()), row);
                });
        return rows;
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
