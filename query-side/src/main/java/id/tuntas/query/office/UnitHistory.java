package id.tuntas.query.office;

import id.tuntas.query.organisation.Directory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units were called when, and who carries on for those that are no more. */
@Component
public class UnitHistory {
    private final JdbcClient db;
    private final Directory directory;

    UnitHistory(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /**
     * A name of a unit.
     *
     * @param from null for the name with which the region pack brought it
     */
    public record Name(
            String name, @Nullable LocalDate from, @Nullable String decree) {}

    /**
     * Where the work of an ended unit went.
     *
     * @param category name of the category, null for all that is not named
     * @param successor code; {@code successorName} its name
     */
    public record Successor(
            @Nullable String category,
            String successor,
            String successorName,
            LocalDate from,
            @Nullable String decree) {}

    /** All names that a unit had, the newest first. */
    List<Name> names(String unit) {
        return db.sql("SELECT name, from_day, decree FROM office_unit_name WHERE unit = ? ORDER BY version DESC")
                .param(unit)
                .query((row, n) -> new Name(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    /** The names of all units there were on a day, by code. */
    Map<String, String> namesOn(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("""
                        SELECT named.unit, named.name FROM office_unit_name named
                        WHERE named.from_day IS NULL OR named.from_day <= :day
                        ORDER BY named.version""").param("day", day).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        directory.units().stream()
                .filter(unit -> unit.closedFrom() != null && !unit.closedFrom().isAfter(day))
                .forEach(unit -> names.remove(unit.code()));
        return names;
    }

    /** Who carries on for this unit; none while it is there. */
    public List<Successor> successors(String unit) {
        return db.sql("""
                        SELECT category.name, succession.successor, successor.name, succession.from_day,
                            succession.decree
                        FROM office_succession succession
                        JOIN organisation_unit successor ON successor.unit = succession.successor
                        LEFT JOIN organisation_category category ON category.category = succession.category
                        WHERE succession.unit = ? ORDER BY succession.category""")
                .param(unit)
                .query((row, n) -> new Successor(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list();
    }
}
