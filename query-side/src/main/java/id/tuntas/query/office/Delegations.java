package id.tuntas.query.office;

import id.tuntas.query.organisation.Directory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which matters are settled further down. */
@Component
public class Delegations {
    private static final int SHOWN_MAX = 200;

    private final JdbcClient db;
    private final Directory directory;

    Delegations(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /**
     * One of them.
     *
     * @param categories their codes, in order
     * @param lastDay last day on which it counts
     */
    public record Delegation(
            String id,
            String fromUnit,
            String toUnit,
            SortedSet<String> categories,
            LocalDate from,
            LocalDate lastDay,
            String decree) {
        /** Whether it counts on a day. */
        public boolean counts(LocalDate day) {
            return !from.isAfter(day) && !lastDay.isBefore(day);
        }

        /** Whether it will count on a later day, or still does. */
        public boolean endsAfter(LocalDate day) {
            return !lastDay.isBefore(day);
        }
    }

    /** The last ones, those that end last first. */
    List<Delegation> all() {
        return read("");
    }

    /** The delegation by which this unit has this matter today, empty when it has not. */
    public Optional<Delegation> today(String unit, String category) {
        LocalDate today = directory.today();
        return read(" WHERE to_unit = :unit AND category = :category", Map.of("unit", unit, "category", category))
                .stream()
                .filter(one -> one.counts(today))
                .findFirst();
    }

    private List<Delegation> read(String where) {
        return read(where, Map.of());
    }

    private List<Delegation> read(String where, Map<String, String> values) {
        Map<String, Delegation> found = new LinkedHashMap<>();
        db.sql("SELECT * FROM office_delegation" + where
                        + " ORDER BY before_day DESC, delegation, category FETCH FIRST :max ROWS ONLY")
                .params(values)
                .param("max", SHOWN_MAX)
                .query(row -> {
                    String id = row.getString("delegation");
                    Delegation one = found.get(id);
                    if (one == null) {
                        one = new Delegation(
                                id,
                                row.getString("from_unit"),
                                row.getString("to_unit"),
                                new TreeSet<>(),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("before_day", LocalDate.class).minusDays(1),
                                row.getString("decree"));
                        found.put(id, one);
                    }
                    one.categories().add(row.getString("category"));
                });
        return List.copyOf(found.values());
    }
}
