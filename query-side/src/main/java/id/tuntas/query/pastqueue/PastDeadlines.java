package id.tuntas.query.pastqueue;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.query.deadline.OwedClocks;
import id.tuntas.query.deadline.OwedClocks.Owed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when something was owed of an issue at one of its steps: of each clock what it was last set to. */
@Component
class PastDeadlines {
    /** The soonest deadline as of the step with the alias {@code step}, in SQL. */
    static final String SOONEST = """
            (SELECT MIN(due.due_at) FROM history_step due
             WHERE due.issue = step.issue AND due.version <= step.version AND due.due_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM history_step reset
                   WHERE reset.issue = due.issue AND reset.clock = due.clock AND reset.clock_round = due.clock_round
                     AND reset.version > due.version AND reset.version <= step.version))""";

    private final JdbcClient db;

    PastDeadlines(JdbcClient db) {
        this.db = db;
    }

    private record Clock(ClockKind kind, int round) {}

    /** The open clocks of these issues, in their order, each as of this version. */
    List<OwedClocks> of(SequencedMap<String, Long> versions) {
        Map<String, Map<Clock, @Nullable Owed>> clocks = new HashMap<>();
        if (!versions.isEmpty()) {
            db.sql("SELECT issue, version, clock, clock_round, clock_unit, due_at FROM history_step"
                            + " WHERE issue IN (:issues) AND clock IS NOT NULL ORDER BY issue, version")
                    .param("issues", versions.keySet())
                    .query(row -> {
                        String issue = row.getString("issue");
                        if (row.getLong("version") <= versions.getOrDefault(issue, -1L)) {
                            Clock clock =
                                    new Clock(ClockKind.valueOf(row.getString("clock")), row.getInt("clock_round"));
                            clocks.computeIfAbsent(issue, none -> new LinkedHashMap<>())
                                    .put(clock, owed(clock, row));
                        }
                    });
        }
        return versions.keySet().stream()
                .map(issue -> new OwedClocks(clocks.getOrDefault(issue, Map.of()).values().stream()
                        .flatMap(Stream::ofNullable)
                        .toList()))
                .toList();
    }

    /** Null when what it timed is done. */
    private static @Nullable Owed owed(Clock clock, ResultSet row) throws SQLException {
        String unit = row.getString("clock_unit");
        Timestamp dueAt = row.getTimestamp("due_at");
        return unit == null
                ? null
                : new Owed(
                        clock.kind(),
                        clock.round(),
                        LimitUnit.valueOf(unit),
                        dueAt == null ? null : dueAt.toInstant(),
                        false);
    }
}
