package id.tuntas.query.meeting;

import id.tuntas.events.Sealed;
import id.tuntas.events.meeting.MeetingOffice;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.page.Soon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Meetings within what the viewer may see: all of them for who sees the region, otherwise those to which an own office
 * is asked, and those that gave an own unit something to do.
 */
@Component
class Meetings {
    private static final String SEES = """
            (:seesAll = TRUE
             OR EXISTS (SELECT 1 FROM meeting_party party WHERE party.meeting = meeting.meeting
                        AND (party.office IN (:offices) OR party.unit IN (:led)))
             OR EXISTS (SELECT 1 FROM meeting_item owed WHERE owed.meeting = meeting.meeting
                        AND owed.kind = 'follow-up-agreed' AND owed.unit IN (:led)))""";

    private static final List<String> NONE = List.of("");

    private final JdbcClient db;
    private final OpenedText texts;

    Meetings(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * A meeting.
     *
     * @param chair code of an office
     * @param since first day that its brief covers, null when none was named
     * @param figures digest of the figures that the chair had before them, null when none
     */
    record Meeting(
            String id,
            long version,
            String title,
            String place,
            Instant startsAt,
            String chair,
            @Nullable Long frozenLeaf,
            @Nullable Instant frozenAt,
            @Nullable LocalDate since,
            @Nullable Long closedLeaf,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String figures,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {
        /** Whether anything can still be minuted. */
        public boolean isOpen() {
            return closedAt == null && cancelledAt == null;
        }
    }

    private record Row(
            Meeting meeting,
            Sealed title,
            Sealed place,
            @Nullable Sealed reason) {}

    /** One page of them, the latest first. */
    PageOf<Meeting> list(int asked, Actor viewer) {
        Map<String, Object> parameters = parameters(viewer);
        int page = Math.max(asked, 0);
        long total = db.sql("SELECT COUNT(*) FROM meeting WHERE " + SEES)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("size", PageOf.SIZE_DEFAULT);
        parameters.put("skipped", (long) page * PageOf.SIZE_DEFAULT);
        List<Row> rows = db.sql("SELECT * FROM meeting WHERE " + SEES
                        + " ORDER BY starts_at DESC, meeting LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
        return new PageOf<>(opened(rows), page, PageOf.SIZE_DEFAULT, total);
    }

    /** One of them, as soon as it is shown up to this version. */
    Optional<Meeting> find(String id, @Nullable Long atLeast, Actor viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("id", id);
        List<Row> found = Soon.look(
                () -> db.sql("SELECT * FROM meeting WHERE meeting = :id AND " + SEES)
                        .params(parameters)
                        .query((row, n) -> read(row))
                        .list(),
                rows -> atLeast == null
                        || rows.stream().anyMatch(row -> row.meeting().version() >= atLeast));
        return opened(found).stream().findFirst();
    }

    /**
     * An office that is asked to come, the chair's too.
     *
     * @param attended whether it came, null when nobody said so
     */
    record Party(String office, @Nullable Boolean attended) {}

    List<Party> parties(String id) {
        return db.sql("SELECT office, attended FROM meeting_party WHERE meeting = ? ORDER BY office")
                .param(id)
                .query((row, n) -> new Party(row.getString(1), row.getObject(2, Boolean.class)))
                .list();
    }

    /** What the brief of this meeting looks at; empty when it was not frozen. */
    Optional<BriefSpan> span(Meeting meeting, ZoneId zone) {
        Long leaf = meeting.frozenLeaf();
        Instant at = meeting.frozenAt();
        if (leaf == null || at == null) {
            return Optional.empty();
        }
        LocalDate since = meeting.since();
        return Optional.of(new BriefSpan(meeting.id(), leaf, at, since == null ? sinceLast(leaf, at, zone) : since));
    }

    /** The day of the brief before it; the days that are usual where there was none. */
    private LocalDate sinceLast(long leaf, Instant at, ZoneId zone) {
        return db.sql("SELECT frozen_at FROM meeting WHERE frozen_leaf < ? ORDER BY frozen_leaf DESC LIMIT 1")
                .param(leaf)
                .query(Timestamp.class)
                .optional()
                .map(last -> LocalDate.ofInstant(last.toInstant(), zone))
                .orElseGet(() -> LocalDate.ofInstant(at, zone).minusDays(BriefSpan.DAYS_DEFAULT));
    }

    static Map<String, Object> parameters(Actor viewer) {
        List<String> offices =
                viewer.offices().stream().map(OfficeHeld::code).distinct().toList();
        List<String> led = MeetingOffice.units(viewer);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("seesAll", MeetingOffice.seesAll(viewer));
        parameters.put("offices", offices.isEmpty() ? NONE : offices);
        parameters.put("led", led.isEmpty() ? NONE : led);
        return parameters;
    }

    private List<Meeting> opened(List<Row> rows) {
        List<Sealed> closed = new ArrayList<>();
        rows.forEach(row -> {
            closed.add(row.title());
            closed.add(row.place());
            if (row.reason() != null) {
                closed.add(row.reason());
            }
        });
        Map<Sealed, String> open = texts.open(closed);
        return rows.stream().map(row -> with(row, open)).toList();
    }

    private static Meeting with(Row row, Map<Sealed, String> open) {
        Meeting known = row.meeting();
        return new Meeting(
                known.id(),
                known.version(),
                OpenedText.orForgotten(open.get(row.title())),
                OpenedText.orForgotten(open.get(row.place())),
                known.startsAt(),
                known.chair(),
                known.frozenLeaf(),
                known.frozenAt(),
                known.since(),
                known.closedLeaf(),
                known.closedAt(),
                known.closedBy(),
                known.figures(),
                known.cancelledAt(),
                row.reason() == null ? null : OpenedText.orForgotten(open.get(row.reason())));
    }

    private static Row read(ResultSet row) throws SQLException {
        String key = row.getString("seal_key");
        String reason = row.getString("cancel_reason");
        Meeting meeting = new Meeting(
                row.getString("meeting"),
                row.getLong("version"),
                "",
                "",
                row.getTimestamp("starts_at").toInstant(),
                row.getString("chair"),
                row.getObject("frozen_leaf", Long.class),
                instant(row, "frozen_at"),
                row.getObject("brief_since", LocalDate.class),
                row.getObject("closed_leaf", Long.class),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("figures"),
                instant(row, "cancelled_at"),
                null);
        return new Row(
                meeting,
                new Sealed(key, row.getString("title")),
                new Sealed(key, row.getString("place")),
                reason == null ? null : new Sealed(key, reason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
