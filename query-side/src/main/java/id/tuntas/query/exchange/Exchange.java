package id.tuntas.query.exchange;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.Elsewhere;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues that SP4N-LAPOR! tracks too, as far as the viewer may see them. */
@Component
class Exchange {
    /** Rows of a file; nobody copies more answers in one sitting. */
    static final int FILE_MAX = 10_000;

    private static final String SETTLED = Arrays.stream(IssueStatus.values())
            .filter(IssueStatus::isSettled)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient db;
    private final OpenedText texts;

    Exchange(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /** How the two systems stand to each other. What the reporter still has to confirm is not yet settled here. */
    enum Kind {
        CLOSED_THERE("e.closed_there = TRUE AND e.status NOT IN (" + SETTLED + ")"),
        CLOSED_HERE("e.closed_there = FALSE AND e.status IN (" + SETTLED + ")"),
        NOT_SEEN("e.closed_there IS NULL"),
        AGREED("((e.closed_there = TRUE AND e.status IN (" + SETTLED + "))"
                + " OR (e.closed_there = FALSE AND e.status NOT IN (" + SETTLED + ")))");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /**
     * An issue in both.
     *
     * @param state how SP4N names the state, null when it has not said
     */
    record Both(
            String issue,
            String number,
            @Nullable Boolean closedThere,
            @Nullable String state,
            @Nullable Instant notedAt,
            IssueStatus status,
            String unit) {}

    /** Something to be copied there. */
    record Answer(String number, String issue, Instant at, String unit, String type, String text) {}

    private record Row<T>(T shown, @Nullable Sealed text) {}

    /** Refuses whoever has nothing to do with that system: the desk, liaison officers and the Sekda. */
    static void requireAdmitted(Actor viewer) {
        if (viewer.offices().stream().noneMatch(Exchange::exchanges)) {
            throw new Forbidden();
        }
    }

    static boolean exchanges(OfficeHeld office) {
        return switch (office.kind()) {
            case VERIFIER, LIAISON, SEKDA -> true;
            case REGION_HEAD, CAMAT, LURAH, KADES, OPD_HEAD, STAFF, INSPEKTORAT, AUDITOR, ADMIN -> false;
        };
    }

    Map<Kind, Long> counts(Actor viewer) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(
                    kind,
                    db.sql("SELECT COUNT(*)" + from(kind))
                            .params(parameters(viewer))
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    PageOf<Both> list(Kind kind, int page, int size, Actor viewer) {
        Map<String, Object> parameters = parameters(viewer);
        long total = db.sql("SELECT COUNT(*)" + from(kind))
                .params(parameters)
                .query(Long.class)
                .single();
        int shown = Math.max(page, 0);
        parameters.put("size", size);
        parameters.put("skipped", (long) shown * size);
        List<Row<Both>> rows = db.sql(
                        "SELECT e.*" + from(kind) + " ORDER BY e.external_id, e.id LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> both(row))
                .list();
        return new PageOf<>(opened(rows, Exchange::with), shown, size, total);
    }

    /** What reporters were told since then, oldest first. */
    List<Answer> answers(Instant since, Actor viewer) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("since", Timestamp.from(since));
        parameters.put("max", FILE_MAX);
        List<Row<Answer>> rows = db.sql(
                        "SELECT e.external_id, a.* FROM exchange_answer a JOIN exchange_issue e ON e.id = a.issue_id WHERE "
                                + "e.system = :system AND a.happened_at >= :since AND " + Scope.of("e")
                                + " ORDER BY a.happened_at, a.issue_id, a.version LIMIT :max")
                .params(parameters)
                .query((row, n) -> answer(row))
                .list();
        return opened(rows, Exchange::withText);
    }

    private static String from(Kind kind) {
        return " FROM exchange_issue e WHERE e.system = :system AND " + kind.condition + " AND " + Scope.of("e");
    }

    private static Map<String, Object> parameters(Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.put("system", Elsewhere.SP4N);
        return parameters;
    }

    private static Row<Both> both(ResultSet row) throws SQLException {
        boolean closed = row.getBoolean("closed_there");
        boolean unsaid = row.wasNull();
        Timestamp at = row.getTimestamp("noted_at");
        String key = row.getString("state_key");
        Both both = new Both(
                row.getString("id"),
                row.getString("external_id"),
                unsaid ? null : closed,
                null,
                at == null ? null : at.toInstant(),
                IssueStatus.valueOf(row.getString("status")),
                row.getString("unit"));
        return new Row<>(both, key == null ? null : new Sealed(key, row.getString("state")));
    }

    private static Row<Answer> answer(ResultSet row) throws SQLException {
        Answer answer = new Answer(
                row.getString("external_id"),
                row.getString("issue_id"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("unit"),
                row.getString("event_type"),
                "");
        return new Row<>(answer, new Sealed(row.getString("text_key"), row.getString("text")));
    }

    private static Both with(Row<Both> row, @Nullable String state) {
        Both both = row.shown;
        return new Both(both.issue, both.number, both.closedThere, state, both.notedAt, both.status, both.unit);
    }

    private interface Opened<T> {
        T with(Row<T> row, @Nullable String text);
    }

    private static Answer withText(Row<Answer> row, @Nullable String text) {
        Answer answer = row.shown;
        return new Answer(
                answer.number, answer.issue, answer.at, answer.unit, answer.type, OpenedText.orForgotten(text));
    }

    private <T> List<T> opened(List<Row<T>> rows, Opened<T> with) {
        Map<Sealed, String> opened = texts.open(
                rows.stream().flatMap(row -> Stream.ofNullable(row.text())).toList());
        return rows.stream()
                .map(row -> with.with(row, row.text() == null ? null : OpenedText.orForgotten(opened.get(row.text()))))
                .toList();
    }
}
