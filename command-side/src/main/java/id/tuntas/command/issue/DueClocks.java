package id.tuntas.command.issue;

import id.tuntas.events.issue.IssueEvent.*;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An index of the open clocks, so that nobody has to read every history to find the one that runs out next. */
@Component
class DueClocks {
    /** Clocks read at once, however many wait. */
    static final int PAGE_MAX = 100;

    private static final Duration RETRY_FIRST = Duration.ofMinutes(1);
    private static final Duration RETRY_LAST = Duration.ofHours(1);
    private static final int RETRY_DOUBLINGS_MAX = 6;

    private static final String COLUMNS =
            "SELECT issue_id, clock, round, due_at, look_at, calendar_version FROM clock_due ";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    DueClocks(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /**
     * One that is to be looked at.
     *
     * @param dueAt null when it only has to be counted anew
     * @param lookAt the place in the order of due dates
     */
    record Waiting(
            String issueId,
            String clock,
            int round,
            @Nullable Instant dueAt,
            @Nullable Instant lookAt,
            String calendar) {
        /** Before all others: what a page begins after. */
        static final Waiting NONE = new Waiting("", "", 0, null, Instant.EPOCH, "");

        private static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    instant(row.getTimestamp(4)),
                    instant(row.getTimestamp(5)),
                    row.getString(6));
        }

        private static @Nullable Instant instant(@Nullable Timestamp time) {
            return time == null ? null : time.toInstant();
        }
    }

    /** Follows events, in their transaction. */
    void note(List<Clocked> events) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        for (Clocked event : events) {
            if (!(event instanceof ClockStarted)) {
                insert(begun);
                begun.clear();
            }
            switch (event) {
                case ClockStarted started ->
                    begun.add(row(started, started.dueAt(), started.working().calendarVersion()));
                case ClockResumed resumed ->
                    wait(resumed, resumed.dueAt(), resumed.working().calendarVersion());
                case ClockPaused paused -> wait(paused, null, paused.working().calendarVersion());
                case DeadlineRecomputed anew ->
                    wait(anew, anew.dueAt(), anew.working().calendarVersion());
                case ClockMissed missed ->
                    at(
                            missed,
                            "UPDATE clock_due SET due_at = NULL, look_at = NULL WHERE issue_id = ? AND clock = ? AND round = ?");
                case ClockMet met -> at(met, "DELETE FROM clock_due WHERE issue_id = ? AND clock = ? AND round = ?");
            }
        }
        insert(begun);
    }

    private void insert(List<@Nullable Object[]> begun) {
        if (!begun.isEmpty()) {
            batches.batchUpdate("""
                    INSERT INTO clock_due (due_at, look_at, calendar_version, issue_id, clock, round)
                    VALUES (?, ?, ?, ?, ?, ?)""", begun);
        }
    }

    private static @Nullable Object[] row(Clocked event, @Nullable Instant dueAt, String calendar) {
        Timestamp due = dueAt == null ? null : Timestamp.from(dueAt);
        return new @Nullable Object[] {
            due, due, calendar, event.issueId(), event.clock().name(), event.round()
        };
    }

    private void at(Clocked event, String statement) {
        db.sql(statement)
                .params(event.issueId(), event.clock().name(), event.round())
                .update();
    }

    private void wait(Clocked event, @Nullable Instant dueAt, String calendar) {
        @Nullable Object[] row = row(event, dueAt, calendar);
        int known = batches.update("""
                UPDATE clock_due SET due_at = ?, look_at = ?, failures = 0, calendar_version = ?
                WHERE issue_id = ? AND clock = ? AND round = ?""", row);
        if (known == 0) {
            insert(List.<@Nullable Object[]>of(row));
        }
    }

    /** What this issue owes was looked at under this calendar. */
    void counted(String issueId, String calendar) {
        db.sql("""
                        UPDATE clock_due SET calendar_version = ?, look_at = due_at, failures = 0
                        WHERE issue_id = ? AND (calendar_version <> ? OR failures > 0)""").params(calendar, issueId, calendar).update();
    }

    /**
     * This issue could not be looked at. It is left alone for a while, longer each time.
     *
     * @return until when
     */
    Instant failed(String issueId, Instant now) {
        int before = db.sql("SELECT COALESCE(MAX(failures), 0) FROM clock_due WHERE issue_id = ?")
                .param(issueId)
                .query(Integer.class)
                .single();
        Duration pause = RETRY_FIRST.multipliedBy(1L << Math.min(before, RETRY_DOUBLINGS_MAX));
        Instant again = now.plus(pause.compareTo(RETRY_LAST) < 0 ? pause : RETRY_LAST);
        db.sql("UPDATE clock_due SET failures = ?, look_at = ? WHERE issue_id = ?")
                .params(before + 1, Timestamp.from(again), issueId)
                .update();
        return again;
    }

    /** Those that have run out, the longest overdue first. */
    List<Waiting> due(Instant now, Waiting after) {
        Timestamp from = Timestamp.from(after.lookAt() == null ? Instant.EPOCH : after.lookAt());
        return db.sql(COLUMNS + """
                        WHERE look_at < ? AND look_at >= ? AND (look_at > ? OR issue_id > ?
                            OR (issue_id = ? AND (clock > ? OR (clock = ? AND round > ?))))
                        ORDER BY look_at, issue_id, clock, round LIMIT ?""")
                .params(Timestamp.from(now), from, from, after.issueId(), after.issueId())
                .params(after.clock(), after.clock(), after.round(), PAGE_MAX)
                .query((row, n) -> Waiting.of(row))
                .list();
    }

    /** Those counted under an earlier calendar than this one; what has failed waits until it is looked at again. */
    List<Waiting> otherwiseCounted(String calendar, Waiting after) {
        List<Waiting> found = counted("<", calendar, after);
        return found.isEmpty() ? counted(">", calendar, after) : found;
    }

    /** Two ranges, because "another than" finds no way through an index. */
    private List<Waiting> counted(String side, String calendar, Waiting after) {
        return db.sql(COLUMNS + "WHERE calendar_version " + side + """
                         ? AND calendar_version >= ? AND failures = 0 AND (calendar_version > ? OR issue_id > ?)
                        ORDER BY calendar_version, issue_id, clock, round LIMIT ?""")
                .params(calendar, after.calendar(), after.calendar(), after.issueId(), PAGE_MAX)
                .query((row, n) -> Waiting.of(row))
                .list();
    }
}
