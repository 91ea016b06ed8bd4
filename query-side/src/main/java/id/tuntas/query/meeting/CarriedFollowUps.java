package id.tuntas.query.meeting;

import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.query.meeting.BriefFigures.OwedFollowUp;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups of earlier meetings as they stood before a leaf: what was still owed comes back by itself. */
@Component
class CarriedFollowUps {
    /** Whoever owes more follow-ups than this needs no longer list. */
    static final int CARRIED_MAX = 500;

    private static final String STATE = """
            COALESCE((SELECT step.state FROM meeting_step step
                WHERE step.meeting = item.meeting AND step.number = item.number AND step.leaf < :leaf
                  AND NOT EXISTS (SELECT 1 FROM meeting_step later
                      WHERE later.meeting = step.meeting AND later.number = step.number
                        AND later.version > step.version AND later.leaf < :leaf)), 'OPEN')""";

    private final JdbcClient db;

    CarriedFollowUps(JdbcClient db) {
        this.db = db;
    }

    /** Those that were open, what is due first first. */
    List<OwedFollowUp> before(BriefSpan span, ZoneId zone) {
        return db.sql("SELECT owed.* FROM (SELECT item.meeting, item.number, item.unit, item.due_on, item.happened_at,"
                        + " (SELECT COUNT(*) FROM meeting brief WHERE brief.frozen_leaf > item.leaf"
                        + " AND brief.frozen_leaf < :leaf) AS briefs, " + STATE + " AS state FROM meeting_item item"
                        + " WHERE item.kind = 'follow-up-agreed' AND item.leaf < :leaf) owed"
                        + " WHERE owed.state <> 'CLOSED' ORDER BY owed.due_on, owed.meeting, owed.number LIMIT :max")
                .param("leaf", span.leaf())
                .param("max", CARRIED_MAX)
                .query((row, n) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    LocalDate agreed =
                            LocalDate.ofInstant(row.getTimestamp("happened_at").toInstant(), zone);
                    return new OwedFollowUp(
                            row.getString("meeting"),
                            row.getInt("number"),
                            row.getString("unit"),
                            due,
                            span.days(agreed, zone),
                            span.days(due, zone),
                            row.getInt("briefs"),
                            FollowUpState.valueOf(row.getString("state")));
                })
                .list();
    }

    /** How many were closed in the time covered. */
    int closedWithin(BriefSpan span, ZoneId zone) {
        return db.sql("SELECT COUNT(*) FROM meeting_step WHERE state = 'CLOSED' AND leaf < :leaf"
                        + " AND happened_at >= :begin")
                .param("leaf", span.leaf())
                .param("begin", Timestamp.from(span.begin(zone)))
                .query(Integer.class)
                .single();
    }
}
