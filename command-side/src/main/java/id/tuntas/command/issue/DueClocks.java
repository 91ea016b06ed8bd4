package id.tuntas.command.issue;

import id.tuntas.events.issue.IssueEvent.*;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An index of the open clocks, so that nobody has to read every history to find the one that runs out next. */
@Component
class DueClocks {
    private final JdbcClient db;

    DueClocks(JdbcClient db) {
        this.db = db;
    }

    /** Follows an event, in its transaction. */
    void note(Clocked event) {
        switch (event) {
            case ClockStarted started ->
                wait(started, started.dueAt(), started.working().calendarVersion());
            case ClockResumed resumed ->
                wait(resumed, resumed.dueAt(), resumed.working().calendarVersion());
            case ClockPaused paused -> wait(paused, null, paused.working().calendarVersion());
            case DeadlineRecomputed anew ->
                wait(anew, anew.dueAt(), anew.working().calendarVersion());
            case ClockMissed missed ->
                at(missed, "UPDATE clock_due SET due_at = NULL WHERE issue_id = ? AND clock = ? AND round = ?");
            case ClockMet met -> at(met, "DELETE FROM clock_due WHERE issue_id = ? AND clock = ? AND round = ?");
        }
    }

    private void at(Clocked event, String statement) {
        db.sql(statement)
                .params(event.issueId(), event.clock().name(), event.round())
                .update();
    }

    private void wait(Clocked event, @Nullable Instant dueAt, String calendar) {
        Timestamp due = dueAt == null ? null : Timestamp.from(dueAt);
        int known = db.sql("""
                        UPDATE clock_due SET due_at = ?, calendar_version = ?
                        WHERE issue_id = ? AND clock = ? AND round = ?""")
                .param(due)
                .params(calendar, event.issueId(), event.clock().name(), event.round())
                .update();
        if (known == 0) {
            db.sql("INSERT INTO clock_due (due_at, calendar_version, issue_id, clock, round) VALUES (?, ?, ?, ?, ?)")
                    .param(due)
                    .params(calendar, event.issueId(), event.clock().name(), event.round())
                    .update();
        }
    }

    /** What this issue owes was looked at under this calendar. */
    void counted(String issueId, String calendar) {
        db.sql("UPDATE clock_due SET calendar_version = ? WHERE issue_id = ? AND calendar_version <> ?")
                .params(calendar, issueId, calendar)
                .update();
    }

    /** The issues of which a clock has run out or was counted under another calendar, the longest overdue first. */
    List<String> toLookAt(Instant now, String calendar) {
        return db.sql("""
                        SELECT issue_id, MIN(due_at) AS first_due FROM clock_due
                        WHERE due_at < ? OR calendar_version <> ?
                        GROUP BY issue_id ORDER BY first_due, issue_id""")
                .params(Timestamp.from(now), calendar)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
