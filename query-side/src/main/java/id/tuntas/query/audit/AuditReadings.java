package id.tuntas.query.audit;

import id.tuntas.events.audit.Reading;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.officeholder.Officeholders;
import id.tuntas.query.officeholder.Officeholders.Held;
import id.tuntas.query.page.PageOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has read what, the newest first. A restricted matter is not named to whoever may not know of it. */
@Component
public class AuditReadings {
    private static final String FROM = " FROM audit_reading reading WHERE NOT EXISTS (SELECT 1 FROM issue"
            + " WHERE issue.id = reading.subject AND issue.restricted = TRUE AND NOT " + Scope.of("issue") + ")";

    private final JdbcClient db;
    private final Officeholders officeholders;

    AuditReadings(JdbcClient db, Officeholders officeholders) {
        this.db = db;
        this.officeholders = officeholders;
    }

    /**
     * A reading.
     *
     * @param held the auditor's office as it was held then
     * @param subject ticket number, unit code, or {@code *}
     * @param asOf the moment that was asked for, null for that of the reading
     */
    public record Read(
            Instant at,
            String account,
            @Nullable String office,
            @Nullable Held held,
            Reading reading,
            String subject,
            @Nullable Instant asOf,
            @Nullable Instant comparedTo) {
        private Read with(@Nullable Held known) {
            return new Read(at, account, office, known, reading, subject, asOf, comparedTo);
        }
    }

    /** One page of the readings by this account, of this subject; null for all. */
    public PageOf<Read> list(@Nullable String account, @Nullable String subject, int page, int size, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        StringBuilder where = new StringBuilder();
        if (account != null) {
            where.append(" AND reading.account = :account");
            parameters.put("account", account);
        }
        if (subject != null) {
            where.append(" AND reading.subject = :subject");
            parameters.put("subject", subject);
        }
        long total = db.sql("SELECT COUNT(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        int shown = Math.max(page, 0);
        parameters.put("size", size);
        parameters.put("skipped", (long) shown * size);
        List<Read> read = db.sql("SELECT reading.*" + FROM + where
                        + " ORDER BY reading.read_at DESC, reading.reading_id, reading.version DESC"
                        + " LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> new Read(
                        row.getTimestamp("read_at").toInstant(),
                        row.getString("account"),
                        row.getString("office"),
                        null,
                        Reading.valueOf(row.getString("reading")),
                        row.getString("subject"),
                        instant(row.getTimestamp("as_of")),
                        instant(row.getTimestamp("compared_to"))))
                .list();
        return new PageOf<>(held(read), shown, size, total);
    }

    private List<Read> held(List<Read> read) {
        var known = officeholders.of(
                read.stream().flatMap(one -> Stream.ofNullable(one.office())).collect(Collectors.toSet()));
        return read.stream()
                .map(one -> one.with(known.at(one.office(), one.account(), one.at())))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
