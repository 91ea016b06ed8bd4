package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Report.Ageing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How old is what is open, now and by unit. What is restricted is a total of its own, under {@code *}. */
@Component
class Ageings {
    /** Upper ends in days: a week, the 14 days of most answers, a month, the 60 days of the law; then what is older. */
    static final List<Integer> BOUNDS = List.of(7, 14, 30, 60);

    private static final String SELECT = """
            SELECT open_unit,
                SUM(CASE WHEN filed_at > :d0 THEN 1 ELSE 0 END),
                SUM(CASE WHEN filed_at <= :d0 AND filed_at > :d1 THEN 1 ELSE 0 END),
                SUM(CASE WHEN filed_at <= :d1 AND filed_at > :d2 THEN 1 ELSE 0 END),
                SUM(CASE WHEN filed_at <= :d2 AND filed_at > :d3 THEN 1 ELSE 0 END),
                SUM(CASE WHEN filed_at <= :d3 THEN 1 ELSE 0 END),
                SUM(CASE WHEN settle_due_at < :now THEN 1 ELSE 0 END)
            FROM satisfaction_issue WHERE""";

    private final JdbcClient db;
    private final Clock clock;

    Ageings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of this unit, or of each unit when none is named; units with nothing open are left out. */
    List<Ageing> now(@Nullable String unit) {
        Instant now = clock.instant();
        // Every code is greater than the empty one; only so do both databases read nothing but what is open.
        String which = unit == null ? " open_unit > '' AND open_unit <> '*'" : " open_unit = :unit";
        return db.sql(SELECT + which + " GROUP BY open_unit ORDER BY open_unit")
                .param("unit", unit)
                .param("now", Timestamp.from(now))
                .param("d0", daysAgo(now, 0))
                .param("d1", daysAgo(now, 1))
                .param("d2", daysAgo(now, 2))
                .param("d3", daysAgo(now, 3))
                .query((row, n) -> new Ageing(
                        row.getString(1),
                        List.of(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                        row.getInt(7)))
                .list();
    }

    private static Timestamp daysAgo(Instant now, int bound) {
        return Timestamp.from(now.minus(Duration.ofDays(BOUNDS.get(bound))));
    }
}
