package id.tuntas.query.satisfaction;

import id.tuntas.query.projection.Place;
import id.tuntas.query.satisfaction.Fact.Kind;
import id.tuntas.query.satisfaction.Fact.Rating;
import id.tuntas.query.satisfaction.Fact.Timed;
import id.tuntas.query.satisfaction.Fact.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of facts. */
@Component
class FactRows {
    static final String TABLE = "satisfaction_fact";

    private static final String COLUMNS = "issue, number, kind, happened_at, unit, other_unit, village, category,"
            + " restricted, minutes, late, policy, restated, minutes_left, solved, speed, conduct, handling, reopened_at";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    FactRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** All facts of these issues in their order, by issue. */
    Map<String, List<Fact>> ofIssues(Set<String> issues, Place place) {
        Map<String, List<Fact>> facts = new HashMap<>();
        db.sql("SELECT " + COLUMNS + " FROM " + place.table(TABLE) + " WHERE issue = ANY(?) ORDER BY issue, number")
                .param(issues.toArray(String[]::new))
                .query(row -> {
                    facts.computeIfAbsent(row.getString("issue"), issue -> new ArrayList<>())
                            .add(read(row));
                });
        return facts;
    }

    /** What happened from then until before then to any of these units, places or categories, or is restricted. */
    List<Fact> touching(Instant from, Instant until, Set<CellKey> keys, Place place) {
        return db.sql("SELECT " + COLUMNS + " FROM " + place.table(TABLE)
                        + " WHERE happened_at >= ? AND happened_at < ?"
                        + " AND (restricted = TRUE OR unit = ANY(?) OR village = ANY(?) OR category = ANY(?))")
                .param(Timestamp.from(from))
                .param(Timestamp.from(until))
                .param(keys.stream().map(CellKey::unit).distinct().toArray(String[]::new))
                .param(codes(keys, CellKey.Slice.VILLAGE))
                .param(codes(keys, CellKey.Slice.CATEGORY))
                .query((row, n) -> read(row))
                .list();
    }

    private static String[] codes(Set<CellKey> keys, CellKey.Slice slice) {
        return keys.stream()
                .filter(key -> key.slice() == slice)
                .map(CellKey::code)
                .toArray(String[]::new);
    }

    /**
     * What happened from then until before then.
     *
     * @param unit only what this unit did and what is not restricted; null for all of the region
     */
    List<Fact> between(Instant from, Instant until, @Nullable String unit) {
        return db.sql("SELECT " + COLUMNS + " FROM " + TABLE + " WHERE happened_at >= :from AND happened_at < :until"
                        + (unit == null ? "" : " AND unit = :unit AND restricted = FALSE"))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("unit", unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Writes facts that are new or other than they were. */
    void write(Map<String, List<Fact>> before, Map<String, List<Fact>> changed, Place place) {
        List<Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> written = new ArrayList<>();
        changed.forEach((issue, facts) -> facts.forEach(fact -> {
            if (fact.number() < before.getOrDefault(issue, List.of()).size()) {
                gone.add(new Object[] {issue, fact.number()});
            }
            written.add(row(issue, fact));
        }));
        batches.batchUpdate("DELETE FROM " + place.table(TABLE) + " WHERE issue = ? AND number = ?", gone);
        batches.batchUpdate(
                "INSERT INTO " + place.table(TABLE) + " (" + COLUMNS + ") VALUES (?" + ", ?".repeat(18) + ")", written);
    }

    private static @Nullable Object[] row(String issue, Fact fact) {
        Where where = fact.where();
        Timed timed = fact.timed();
        Rating rating = fact.rating();
        return new @Nullable Object[] {
            issue,
            fact.number(),
            fact.kind().name(),
            Timestamp.from(fact.at()),
            where.unit(),
            fact.other(),
            where.village(),
            where.category(),
            where.restricted(),
            fact.minutes(),
            timed == null ? null : timed.late(),
            timed == null ? null : timed.policy(),
            timed == null ? null : timed.restated(),
            timed == null ? null : timed.minutesLeft(),
            rating == null ? null : rating.solved(),
            rating == null ? null : rating.speed(),
            rating == null ? null : rating.conduct(),
            rating == null ? null : rating.handling(),
            fact.reopenedAt() == null ? null : Timestamp.from(fact.reopenedAt())
        };
    }

    private static Fact read(ResultSet row) throws SQLException {
        String policy = row.getString("policy");
        int speed = row.getInt("speed");
        Timestamp reopened = row.getTimestamp("reopened_at");
        return new Fact(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                new Where(
                        row.getString("unit"),
                        row.getString("village"),
                        row.getString("category"),
                        row.getBoolean("restricted")),
                row.getString("other_unit"),
                row.getInt("minutes"),
                policy == null
                        ? null
                        : new Timed(
                                row.getBoolean("late"),
                                policy,
                                row.getBoolean("restated"),
                                row.getObject("minutes_left", Integer.class)),
                speed == 0
                        ? null
                        : new Rating(row.getBoolean("solved"), speed, row.getInt("conduct"), row.getInt("handling")),
                reopened == null ? null : reopened.toInstant());
    }
}
