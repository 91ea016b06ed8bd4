package id.tuntas.query.watch;

import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.query.projection.PartFold;
import id.tuntas.query.projection.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows which issue, and which step of it was said to be the newest seen. */
@Component
@ProcessingGroup(WatchProjection.NAME)
class WatchProjection extends PartFold<Watched, WatchProjection.Key, WatchProjection.Row> {
    static final String NAME = "watch";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    WatchProjection(JdbcClient db, JdbcTemplate batches) {
        super(Watched.class);
        this.db = db;
        this.batches = batches;
    }

    record Key(String issue, String account) {}

    /** Whoever left keeps a row, or the same event told again would make a follower of somebody who left. */
    record Row(long version, boolean following, long seen) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("watch", "issue", "account"));
    }

    @Override
    protected Key key(Watched event) {
        return new Key(event.issueId(), event.account());
    }

    @Override
    protected Row next(@Nullable Row row, Watched event, long version, Instant at) {
        if (row != null && version <= row.version()) {
            return row;
        }
        return switch (event) {
            case IssueFollowed ignored -> new Row(version, true, version);
            case FollowedIssueSeen looked -> new Row(version, true, looked.seenVersion());
            case IssueUnfollowed ignored -> new Row(version, false, row == null ? version : row.seen());
        };
    }

    @Override
    protected Map<Key, Row> load(String[] issues, Place place) {
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

    @Override
    protected void write(Map<Key, Row> begun, Map<Key, Row> changed, Place place) {
        String table = place.table("watch");
        batches.batchUpdate(
                "INSERT INTO " + table + " (version, following, seen_version, issue, account) VALUES (?, ?, ?, ?, ?)",
                values(begun));
        batches.batchUpdate(
                "UPDATE " + table + " SET version = ?, following = ?, seen_version = ? WHERE issue = ? AND account = ?",
                values(changed));
    }

    private static List<Object[]> values(Map<Key, Row> rows) {
        return rows.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getValue().version(),
                    entry.getValue().following(),
                    entry.getValue().seen(),
                    entry.getKey().issue(),
                    entry.getKey().account()
                })
                .toList();
    }
}
