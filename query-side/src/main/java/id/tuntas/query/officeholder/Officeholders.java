package id.tuntas.query.officeholder;

import id.tuntas.events.organisation.ActingKind;
import id.tuntas.query.organisation.Directory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in which office somebody acted: its title, and in what manner it was held at that time. */
@Component
public class Officeholders {
    private final JdbcClient db;
    private final Directory directory;

    Officeholders(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /**
     * An office as somebody held it at some time.
     *
     * @param acting null when the history does not know that it was held
     * @param decree number of the appointing decree, null when none was recorded
     * @param terms null likewise
     */
    public record Held(
            String office,
            String title,
            @Nullable ActingKind acting,
            @Nullable String decree,
            @Nullable Tenure terms) {
        /** Of which nothing more is known. */
        public Held(String office, String title, @Nullable ActingKind acting, @Nullable String decree) {
            this(office, title, acting, decree, null);
        }

        /** Whether it was held as Plt, Plh or Pj. */
        public boolean substitutes() {
            return acting != null && acting != ActingKind.DEFINITIVE;
        }
    }

    /**
     * A time in office.
     *
     * @param from moment from which it counted: told, and the day come
     * @param until first moment without it, null while no end is known
     * @param firstDay of the decree, null in data of before these were kept
     * @param lastDay the last day in office, null while no end is known
     * @param proposedBy null for the region pack and the first administrator
     * @param confirmedBy null when one person was enough
     */
    public record Tenure(
            String account,
            Instant from,
            @Nullable Instant until,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            ActingKind acting,
            @Nullable String decree,
            @Nullable String proposedBy,
            @Nullable String confirmedBy) {
        /** Whether this account held it at this moment. */
        boolean covers(String who, Instant at) {
            return account.equals(who) && !from.isAfter(at) && (until == null || until.isAfter(at));
        }

        static Tenure of(ResultSet row, ZoneId zone) throws SQLException {
            LocalDate first = row.getObject("first_day", LocalDate.class);
            LocalDate last = row.getObject("last_day", LocalDate.class);
            LocalDate released = row.getObject("released_from", LocalDate.class);
            Timestamp releasedAt = row.getTimestamp("held_until");
            Instant told = row.getTimestamp("held_from").toInstant();
            Instant end = last == null ? null : start(last.plusDays(1), zone);
            if (releasedAt != null) {
                Instant release = later(releasedAt.toInstant(), released == null ? null : start(released, zone));
                end = end == null || release.isBefore(end) ? release : end;
                LocalDate before = (released == null ? LocalDate.ofInstant(release, zone) : released).minusDays(1);
                last = last == null || before.isBefore(last) ? before : last;
            }
            return new Tenure(
                    row.getString("account"),
                    later(told, first == null ? null : start(first, zone)),
                    end,
                    first,
                    last,
                    ActingKind.valueOf(row.getString("acting")),
                    row.getString("decree"),
                    row.getString("proposed_by"),
                    row.getString("confirmed_by"));
        }

        private static Instant start(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }

        private static Instant later(Instant one, @Nullable Instant other) {
            return other == null || one.isAfter(other) ? one : other;
        }
    }

    /** All that is known of some offices, read at once. */
    public static final class Known {
        private final Map<String, String> titles = new HashMap<>();
        private final Map<String, List<Tenure>> tenures = new HashMap<>();

        private Known() {}

        /** The office as this account held it at this moment; null when no office was named. */
        public @Nullable Held at(@Nullable String office, String account, Instant moment) {
            if (office == null) {
                return null;
            }
            String title = titles.getOrDefault(office, office);
            return of(office).stream()
                    .filter(tenure -> tenure.covers(account, moment))
                    .map(tenure -> new Held(office, title, tenure.acting(), tenure.decree(), tenure))
                    .findFirst()
                    .orElseGet(() -> new Held(office, title, null, null));
        }

        /** Every time that somebody held it or will, the last told first. */
        List<Tenure> of(String office) {
            return tenures.getOrDefault(office, List.of());
        }
    }

    /** What is known of these offices. */
    public Known of(Collection<String> offices) {
        Known known = new Known();
        if (offices.isEmpty()) {
            return known;
        }
        db.sql("SELECT office, title FROM organisation_office WHERE office IN (:offices)")
                .param("offices", offices)
                .query(row -> {
                    known.titles.put(row.getString(1), row.getString(2));
                });
        ZoneId zone = directory.zone();
        db.sql("SELECT * FROM officeholder WHERE office IN (:offices) ORDER BY version DESC")
                .param("offices", offices)
                .query(row -> {
                    known.tenures
                            .computeIfAbsent(row.getString("office"), code -> new ArrayList<>())
                            .add(Tenure.of(row, zone));
                });
        return known;
    }
}
