package id.tuntas.query.watch;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
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

/** Who follows which issue, and which step of it was said to be the newest seen. */
@Component
@ProcessingGroup(WatchProjection.NAME)
class WatchProjection implements Projection {
    static final String NAME = "watch";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    WatchProjection(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    private record Key(String issue, String account) {}

    /** Whoever left keeps a row, or the same event told again would make a follower of somebody who left. */
    private record Row(long version, boolean following, long seen) {
        static Row after(@Nullable Row row, Watched event, long version) {
            if (row != null && version <= row.version()) {
                return row;
            }
            return switch (event) {
                case IssueFollowed ignored -> new Row(version, true, version);
                case FollowedIssueSeen looked -> new Row(version, true, looked.seenVersion());
                case IssueUnfollowed ignored -> new Row(version, false, row == null ? version : row.seen());
            };
        }
    }

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
        return List.of(Table.of("watch", "issue", "account"));
    }

    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        List<DomainEventMessage<?>> told = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            if (message.getPayload() instanceof Watched) {
                told.add(message);
            }
        }
        if (!told.isEmpty()) {
            show(told, place);
        }
    }

    private void show(List<DomainEventMessage<?>> told, Place place) {
        Map<Key, Row> before = load(told, place);
        Map<Key, Row> after = new LinkedHashMap<>(before);
        for (DomainEventMessage<?> message : told) {
            Watched event = (Watched) message.getPayload();
            after.compute(
                    new Key(event.issueId(), event.account()),
                    (key, row) -> Row.after(row, event, message.getSequenceNumber()));
        }
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        after.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                (before.containsKey(key) ? changed : begun)
                        .add(new Object[] {row.version(), row.following(), row.seen(), key.issue(), key.account()});
            }
        });
        batches.batchUpdate(
                "INSERT INTO " + place.table("watch")
                        + " (version, following, seen_version, issue, account) VALUES (?, ?, ?, ?, ?)",
                begun);
        batches.batchUpdate(
                "UPDATE " + place.table("watch")
                        + " SET version = ?, following = ?, seen_version = ? WHERE issue = ? AND account = ?",
                changed);
    }

    private Map<Key, Row> load(List<DomainEventMessage<?>> told, Place place) {
        String[] issues = told.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .toArray(String[]::new);
        Map<Key, Row> rows = new HashMap<>();
        db.sql("SELECT issue, account, version, following, seen_version FROM " + place.table("watch")
                        + " WHERE issue = ANY(?)")
                .param(issues)
                .query(found -> {
                    rows.put(
                            new Key(found.getString(1), found.getString(2)),
                            new Row(found.getLong(3), found.getBoolean(4), found.getLong(5)));
                });
        return rows;
    }
}
