package id.tuntas.query.meeting;

import id.tuntas.events.Sealed;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of follow-ups since they were agreed on, opened for somebody who sees their meeting. */
@Component
class MeetingSteps {
    private final JdbcClient db;
    private final OpenedText texts;

    MeetingSteps(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /** One step: where the follow-up stood then, and who said what. */
    record Step(
            int number,
            FollowUpState state,
            Instant at,
            String account,
            @Nullable String note) {}

    private record Row(Step step, @Nullable Sealed note) {}

    /** All of a meeting's follow-ups, the oldest first; of what is hidden from the viewer without what was said. */
    List<Step> of(String meeting, Actor viewer) {
        List<Row> rows = db.sql("SELECT step.number, step.state, step.happened_at, step.account, step.seal_key,"
                        + " CASE WHEN " + MeetingItems.HIDDEN + " THEN NULL ELSE step.note END AS note"
                        + " FROM meeting_step step JOIN meeting_item item ON item.meeting = step.meeting"
                        + " AND item.number = step.number WHERE step.meeting = :meeting ORDER BY step.version")
                .params(Scope.parameters(viewer))
                .param("meeting", meeting)
                .query((row, n) -> {
                    String note = row.getString("note");
                    Step step = new Step(
                            row.getInt("number"),
                            FollowUpState.valueOf(row.getString("state")),
                            row.getTimestamp("happened_at").toInstant(),
                            row.getString("account"),
                            null);
                    return new Row(step, note == null ? null : new Sealed(row.getString("seal_key"), note));
                })
                .list();
        Map<Sealed, String> opened = texts.open(
                rows.stream().flatMap(row -> Stream.ofNullable(row.note())).toList());
        return rows.stream()
                .map(row -> new Step(
                        row.step().number(),
                        row.step().state(),
                        row.step().at(),
                        row.step().account(),
                        row.note() == null ? null : OpenedText.orForgotten(opened.get(row.note()))))
                .toList();
    }
}
