package id.tuntas.query.history;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.officeholder.Officeholders;
import id.tuntas.query.officeholder.Officeholders.Held;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds steps of issues that the viewer may see, the newest first. */
@Component
public class HistorySteps {
    private static final String FROM = " FROM history_step step JOIN issue ON issue.id = step.issue WHERE ";

    private final JdbcClient db;
    private final Officeholders officeholders;
    private final Directory directory;

    HistorySteps(JdbcClient db, Officeholders officeholders, Directory directory) {
        this.db = db;
        this.officeholders = officeholders;
        this.directory = directory;
    }

    /**
     * A step that was found.
     *
     * @param held the office as it was held then, null for reporter and system
     * @param unit code of the unit that held the issue afterwards; {@code status} is where it then stood
     */
    public record Found(
            String issue,
            long version,
            long leaf,
            String type,
            Instant at,
            String actor,
            @Nullable String office,
            @Nullable Held held,
            String unit,
            IssueStatus status) {
        Found with(@Nullable Held office) {
            return new Found(issue, version, leaf, type, at, actor, this.office, office, unit, status);
        }
    }

    /** One page of the steps wished for. */
    public PageOf<Found> list(StepWish wish, int page, Actor viewer) {
        return list("", wish, page, viewer);
    }

    /**
     * One page of the steps wished for.
     *
     * @param condition a further one in SQL, on the table {@code step}; none when empty
     */
    public PageOf<Found> list(String condition, StepWish wish, int page, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        String where = where(condition, wish, parameters);
        long total = count(where, parameters);
        int shown = Math.max(page, 0);
        parameters.put("size", PageOf.SIZE_DEFAULT);
        parameters.put("skipped", (long) shown * PageOf.SIZE_DEFAULT);
        List<Found> found = db.sql(
                        "SELECT step.*" + FROM + where + " ORDER BY step.leaf DESC LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> found(row))
                .list();
        return new PageOf<>(held(found), shown, PageOf.SIZE_DEFAULT, total);
    }

    /** How many steps there are like this. */
    public long count(String condition, StepWish wish, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        return count(where(condition, wish, parameters), parameters);
    }

    private long count(String where, Map<String, Object> parameters) {
        return db.sql("SELECT COUNT(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private String where(String condition, StepWish wish, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(Scope.of("issue"));
        if (!condition.isEmpty()) {
            where.append(" AND (").append(condition).append(')');
        }
        and(where, parameters, "step.issue = :number", "number", wish.number());
        and(where, parameters, "step.actor = :officer", "officer", wish.officer());
        and(where, parameters, "step.unit = :unit", "unit", wish.unit());
        and(where, parameters, "step.event_type = :type", "type", wish.type());
        and(where, parameters, "step.happened_at >= :since", "since", beginning(wish.since()));
        LocalDate last = wish.until();
        and(where, parameters, "step.happened_at < :until", "until", beginning(last == null ? null : last.plusDays(1)));
        String office = wish.office();
        if (office != null) {
            String lower = office.toLowerCase(Locale.ROOT);
            where.append(" AND ").append("""
                    step.office IN (SELECT known.office FROM organisation_office known
                        WHERE LOWER(known.office) = :office OR LOWER(known.title) LIKE :officeWords ESCAPE '!')""");
            parameters.put("office", lower);
            parameters.put("officeWords", "%" + lower.replaceAll("([!%_])", "!$1") + "%");
        }
        return where.toString();
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private @Nullable Timestamp beginning(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(directory.zone()).toInstant());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("issue"),
                row.getLong("version"),
                row.getLong("leaf"),
                row.getString("event_type"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("actor"),
                row.getString("office"),
                null,
                row.getString("unit"),
                IssueStatus.valueOf(row.getString("status")));
    }

    private List<Found> held(List<Found> found) {
        var known = officeholders.of(
                found.stream().flatMap(step -> Stream.ofNullable(step.office())).collect(Collectors.toSet()));
        return found.stream()
                .map(step -> step.with(known.at(step.office(), step.actor(), step.at())))
                .toList();
    }
}
