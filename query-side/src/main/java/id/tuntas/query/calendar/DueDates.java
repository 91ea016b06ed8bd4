package id.tuntas.query.calendar;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.deadline.OwedClocks;
import id.tuntas.query.deadline.OwedClocks.Owed;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody has to do until when: their own work, and what waits for the units that they lead. */
@Component
class DueDates {
    /** More than anybody plans with; the soonest are taken. */
    static final int ISSUES_MAX = 300;

    private static final String MINE = """
            SELECT q.id, q.version, q.changed_at, q.owed_clocks FROM opd_queue q
            WHERE q.due_at IS NOT NULL AND q.restricted = FALSE
            AND (q.officer = :account OR q.action_unit IN (:leading)) AND %s
            ORDER BY q.due_at, q.id LIMIT %d""".formatted(Scope.of("q"), ISSUES_MAX);

    private final JdbcClient db;

    DueDates(JdbcClient db) {
        this.db = db;
    }

    /**
     * A deadline.
     *
     * @param version of its issue
     * @param changedAt when something last happened to that
     */
    record DueDate(String issue, long version, Instant changedAt, Owed owed) {}

    private record Row(String issue, long version, Instant changedAt, OwedClocks clocks) {}

    /** What is restricted is in nobody's calendar, whoever may know of it. */
    List<DueDate> of(Actor officer) {
        return db
                .sql(MINE)
                .param("account", officer.account())
                .params(Scope.parameters(officer))
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        OwedClocks.read(row.getString(4))))
                .list()
                .stream()
                .flatMap(row -> row.clocks().all().stream()
                        .filter(owed -> owed.dueAt() != null)
                        .map(owed -> new DueDate(row.issue(), row.version(), row.changedAt(), owed)))
                .toList();
    }
}
