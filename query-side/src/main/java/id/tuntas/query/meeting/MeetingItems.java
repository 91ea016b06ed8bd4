package id.tuntas.query.meeting;

import id.tuntas.events.Sealed;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingOffice;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions and follow-ups, opened for somebody who sees their meeting. Of issues that the viewer may not see, no number;
 * and what was said of one that has become restricted since is for those alone who see it.
 */
@Component
class MeetingItems {
    /** Of what a unit owes so many are shown at once. */
    static final int OWED_MAX = 50;

    /** Condition on an {@code item}: it is about a restricted issue that is not the viewer's to see. */
    static final String HIDDEN =
            "(EXISTS (SELECT 1 FROM issue matter WHERE matter.id = item.issue AND matter.restricted = TRUE)"
                    + " AND NOT EXISTS (SELECT 1 FROM issue own WHERE own.id = item.issue AND " + Scope.of("own")
                    + "))";

    private static final String SELECT =
            "SELECT item.*, CASE WHEN EXISTS (SELECT 1 FROM issue WHERE issue.id = item.issue"
                    + " AND " + Scope.of("issue") + ") THEN item.issue END AS seen_issue, "
                    + HIDDEN + " AS hidden,"
                    + " (SELECT step.account FROM meeting_step step WHERE step.meeting = item.meeting"
                    + " AND step.number = item.number AND step.state = 'REPORTED'"
                    + " ORDER BY step.version DESC LIMIT 1) AS reported_by FROM meeting_item item WHERE ";

    private final JdbcClient db;
    private final OpenedText texts;

    MeetingItems(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * What was decided.
     *
     * @param kind stored name of the event
     * @param issue null when it is about none, or about one that the viewer may not see
     * @param state of a follow-up as it is now, null for others
     * @param hidden whether it is about something that has become restricted: neither text nor unit are told
     */
    record Item(
            String meeting,
            int number,
            String kind,
            long leaf,
            Instant at,
            @Nullable String text,
            @Nullable String issue,
            @Nullable String unit,
            @Nullable String fromUnit,
            List<String> categories,
            @Nullable LocalDate dueOn,
            @Nullable FollowUpState state,
            @Nullable String reportedBy,
            boolean hidden) {
        Item opened(@Nullable String opened) {
            return new Item(
                    meeting,
                    number,
                    kind,
                    leaf,
                    at,
                    opened,
                    issue,
                    unit,
                    fromUnit,
                    categories,
                    dueOn,
                    state,
                    reportedBy,
                    hidden);
        }

        public boolean isFollowUp() {
            return state != null;
        }
    }

    private record Row(Item item, @Nullable Sealed text) {}

    /** All of a meeting, up to a leaf. */
    List<Item> of(String meeting, long before, Actor viewer) {
        return list(
                "item.meeting = :meeting AND item.leaf < :before ORDER BY item.number",
                Map.of("meeting", meeting, "before", before),
                viewer);
    }

    /** Follow-ups of earlier meetings that were closed in this one, up to a leaf. */
    List<Item> closedIn(String meeting, long before, Actor viewer) {
        return list(
                "EXISTS (SELECT 1 FROM meeting_step done WHERE done.meeting = item.meeting"
                        + " AND done.number = item.number AND done.in_meeting = :meeting AND done.leaf < :before)"
                        + " ORDER BY item.happened_at, item.meeting, item.number",
                Map.of("meeting", meeting, "before", before),
                viewer);
    }

    /** All that any unit still owes, for whoever keeps minutes; what is due first first. */
    List<Item> open(Actor viewer) {
        return list(
                "item.state IN ('OPEN', 'REPORTED') ORDER BY item.due_on, item.meeting, item.number LIMIT :max",
                Map.of("max", CarriedFollowUps.CARRIED_MAX),
                viewer);
    }

    /** What the units that the viewer leads still owe. */
    List<Item> owedBy(Actor viewer) {
        List<String> led = MeetingOffice.units(viewer);
        return led.isEmpty()
                ? List.of()
                : list(
                        "item.state = 'OPEN' AND item.unit IN (:led) ORDER BY item.due_on, item.meeting, item.number"
                                + " LIMIT :max",
                        Map.of("led", led, "max", OWED_MAX),
                        viewer);
    }

    /** What is to be done by these follow-ups, under {@code <meeting>:<number>}, without what is hidden. */
    Map<String, String> texts(List<BriefFigures.OwedFollowUp> owed, Actor viewer) {
        List<String> meetings =
                owed.stream().map(BriefFigures.OwedFollowUp::meeting).distinct().toList();
        if (meetings.isEmpty()) {
            return Map.of();
        }
        Map<String, Sealed> closed = new HashMap<>();
        db.sql("SELECT item.meeting, item.number, item.seal_key, item.text FROM meeting_item item"
                        + " WHERE item.meeting IN (:meetings) AND item.kind = 'follow-up-agreed' AND NOT " + HIDDEN)
                .params(Scope.parameters(viewer))
                .param("meetings", meetings)
                .query(row -> {
                    closed.put(row.getString(1) + ":" + row.getInt(2), new Sealed(row.getString(3), row.getString(4)));
                });
        Map<Sealed, String> opened = texts.open(closed.values());
        Map<String, String> all = new HashMap<>();
        closed.forEach((name, text) -> all.put(name, OpenedText.orForgotten(opened.get(text))));
        return all;
    }

    private List<Item> list(String condition, Map<String, ?> values, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(values);
        List<Row> rows = db.sql(SELECT + condition)
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
        Map<Sealed, String> opened = texts.open(
                rows.stream().flatMap(row -> Stream.ofNullable(row.text())).toList());
        return rows.stream()
                .map(row ->
                        row.item().opened(row.text() == null ? null : OpenedText.orForgotten(opened.get(row.text()))))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        boolean hidden = row.getBoolean("hidden");
        String text = hidden ? null : row.getString("text");
        String categories = row.getString("categories");
        String state = row.getString("state");
        Timestamp at = row.getTimestamp("happened_at");
        Item item = new Item(
                row.getString("meeting"),
                row.getInt("number"),
                row.getString("kind"),
                row.getLong("leaf"),
                at.toInstant(),
                null,
                row.getString("seen_issue"),
                hidden ? null : row.getString("unit"),
                row.getString("from_unit"),
                categories == null ? List.of() : Arrays.asList(categories.split(",", -1)),
                row.getObject("due_on", LocalDate.class),
                state == null ? null : FollowUpState.valueOf(state),
                row.getString("reported_by"),
                hidden);
        return new Row(item, text == null ? null : new Sealed(row.getString("seal_key"), text));
    }
}
