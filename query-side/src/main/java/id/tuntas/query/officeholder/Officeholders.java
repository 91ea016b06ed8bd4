package id.tuntas.query.officeholder;

import id.tuntas.events.organisation.ActingKind;
import java.time.Instant;
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

    Officeholders(JdbcClient db) {
        this.db = db;
    }

    /**
     * An office as somebody held it at some time.
     *
     * @param acting null when the history does not know that it was held
     * @param decree number of the appointing decree, null when none was recorded
     */
    public record Held(
            String office,
            String title,
            @Nullable ActingKind acting,
            @Nullable String decree) {
        /** Whether it was held as Plt, Plh or Pj. */
        public boolean substitutes() {
            return acting != null && acting != ActingKind.DEFINITIVE;
        }
    }

    private record Tenure(
            String account, Instant from, @Nullable Instant until, Held held) {
        boolean covers(String who, Instant at) {
            return account.equals(who) && !from.isAfter(at) && (until == null || until.isAfter(at));
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
            return tenures.getOrDefault(office, List.of()).stream()
                    .filter(tenure -> tenure.covers(account, moment))
                    .map(Tenure::held)
                    .findFirst()
                    .orElseGet(() -> new Held(office, titles.getOrDefault(office, office), null, null));
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
        db.sql("SELECT office, account, acting, decree, held_from, held_until FROM officeholder"
                        + " WHERE office IN (:offices) ORDER BY version DESC")
                .param("offices", offices)
                .query(row -> {
                    String office = row.getString(1);
                    String title = known.titles.getOrDefault(office, office);
                    Held held = new Held(office, title, ActingKind.valueOf(row.getString(3)), row.getString(4));
                    var until = row.getTimestamp(6);
                    known.tenures
                            .computeIfAbsent(office, code -> new ArrayList<>())
                            .add(new Tenure(
                                    row.getString(2),
                                    row.getTimestamp(5).toInstant(),
                                    until == null ? null : until.toInstant(),
                                    held));
                });
        return known;
    }
}
