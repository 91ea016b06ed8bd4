package id.tuntas.query.satisfaction;

import id.tuntas.query.projection.Place;
import id.tuntas.query.satisfaction.CellKey.Slice;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of each week, summed up beforehand: what a page needs of twelve weeks is as much in a region with a million
 * issues as in one with ten thousand. A cell is summed up anew whenever one of its facts changes, never added to.
 */
@Component
class Cells {
    static final String TABLE = "satisfaction_cell";

    private static final String COLUMNS =
            "slice, unit, code, week, settle_minutes, response_minutes, policies, passed_to, " + Count.columns();
    private static final int OTHER_COLUMNS = 8;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final FactRows facts;

    Cells(JdbcClient db, JdbcTemplate batches, FactRows facts) {
        this.db = db;
        this.batches = batches;
        this.facts = facts;
    }

    /**
     * What counted in a part of the figures in a week.
     *
     * @param week its Monday
     */
    record Cell(CellKey key, LocalDate week, Tally tally) {}

    /** The Monday of the week in which this happened, by the region's days. */
    static LocalDate week(Instant at, ZoneId zone) {
        return monday(LocalDate.ofInstant(at, zone));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The region's days. Without a region nobody can say which week it is: then the projection tries again later. */
    ZoneId zone() {
        return db.sql("SELECT zone FROM organisation_region")
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .single();
    }

    /** Sums these cells up anew. */
    void sumUp(Map<LocalDate, Set<CellKey>> touched, Place place) {
        ZoneId zone = zone();
        List<Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> made = new ArrayList<>();
        touched.forEach((week, keys) -> {
            Instant from = week.atStartOfDay(zone).toInstant();
            Instant until = week.plusWeeks(1).atStartOfDay(zone).toInstant();
            Map<CellKey, List<Fact>> byKey = byKey(facts.touching(from, until, keys, place));
            for (CellKey key : keys) {
                gone.add(new Object[] {key.slice().name(), key.unit(), key.code(), Date.valueOf(week)});
                List<Fact> some = byKey.get(key);
                if (some != null) {
                    made.add(row(new Cell(key, week, Tally.of(some, zone))));
                }
            }
        });
        batches.batchUpdate(
                "DELETE FROM " + place.table(TABLE) + " WHERE slice = ? AND unit = ? AND code = ? AND week = ?", gone);
        int columns = OTHER_COLUMNS + Count.values().length;
        batches.batchUpdate(
                "INSERT INTO %s (%s) VALUES (?%s)".formatted(place.table(TABLE), COLUMNS, ", ?".repeat(columns - 1)),
                made);
    }

    static Map<CellKey, List<Fact>> byKey(List<Fact> some) {
        Map<CellKey, List<Fact>> byKey = new HashMap<>();
        for (Fact fact : some) {
            CellKey.of(fact.where())
                    .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(fact));
        }
        return byKey;
    }

    private static @Nullable Object[] row(Cell cell) {
        Tally tally = cell.tally();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                cell.key().slice().name(),
                cell.key().unit(),
                cell.key().code(),
                Date.valueOf(cell.week()),
                tally.settling().text(),
                tally.responding().text(),
                String.join("\n", tally.policies()),
                tally.passedTo().entrySet().stream()
                        .map(passed -> passed.getKey() + " " + passed.getValue())
                        .collect(Collectors.joining("\n"))));
        for (Count count : Count.values()) {
            row.add(tally.of(count));
        }
        return row.toArray();
    }

    /**
     * The cells of these weeks.
     *
     * @param unit null for all units
     * @param first Monday of the first week; {@code last} likewise
     */
    List<Cell> between(EnumSet<Slice> slices, @Nullable String unit, LocalDate first, LocalDate last) {
        return db.sql("SELECT " + COLUMNS + " FROM " + TABLE + " WHERE slice IN (:slices)"
                        + (unit == null ? "" : " AND unit = :unit") + " AND week >= :first AND week <= :last")
                .param("slices", slices.stream().map(Enum::name).toList())
                .param("unit", unit)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> cell(row))
                .list();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        Count[] all = Count.values();
        for (int i = 0; i < all.length; i++) {
            counts.put(all[i], row.getInt(OTHER_COLUMNS + 1 + i));
        }
        return new Cell(
                new CellKey(Slice.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                row.getDate(4).toLocalDate(),
                new Tally(
                        counts,
                        Minutes.read(row.getString(5)),
                        Minutes.read(row.getString(6)),
                        new TreeSet<>(lines(row.getString(7))),
                        passed(row.getString(8))));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    private static SortedMap<String, Integer> passed(String text) {
        SortedMap<String, Integer> passed = new TreeMap<>();
        for (String line : lines(text)) {
            int space = line.lastIndexOf(' ');
            passed.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
        }
        return passed;
    }
}
