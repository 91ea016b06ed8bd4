package id.tuntas.query.publicview;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the cells of a period up and hides what is too small. As many cells are read as the region has, not issues. */
@Component
class PublicFigures {
    private final JdbcClient db;
    private final Directory directory;

    PublicFigures(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** The villages of each kecamatan, and the cells of a period by village and category. */
    record Cells(Map<Directory.Unit, List<Directory.Unit>> places, Map<String, Map<String, Counts>> byVillage) {
        Counts of(Directory.Unit village, Predicate<String> category) {
            return Counts.sum(byVillage.getOrDefault(village.code(), Map.of()).entrySet().stream()
                    .filter(cell -> category.test(cell.getKey()))
                    .map(Map.Entry::getValue)
                    .toList());
        }

        Counts of(List<Directory.Unit> villages, Predicate<String> category) {
            return Counts.sum(
                    villages.stream().map(village -> of(village, category)).toList());
        }

        /** Codes of the places that are not shown apart; in a kecamatan that is not, no kelurahan is. */
        Set<String> hidden(Predicate<String> category) {
            Map<String, Long> districts = new HashMap<>();
            places.forEach((district, villages) ->
                    districts.put(district.code(), of(villages, category).total()));
            Set<String> hidden = new HashSet<>(SmallCells.hidden(districts));
            places.forEach((district, villages) -> {
                Map<String, Long> parts = new HashMap<>();
                villages.forEach(village ->
                        parts.put(village.code(), of(village, category).total()));
                hidden.addAll(hidden.contains(district.code()) ? some(parts) : SmallCells.hidden(parts));
            });
            return hidden;
        }

        private static Set<String> some(Map<String, Long> parts) {
            Set<String> some = new HashSet<>(parts.keySet());
            some.removeIf(part -> parts.getOrDefault(part, 0L) == 0);
            return some;
        }
    }

    /** What the cells of a period hold. */
    Cells cells(PublicPeriod period) {
        List<Directory.Unit> units = directory.units();
        Map<Directory.Unit, List<Directory.Unit>> places = new LinkedHashMap<>();
        for (Directory.Unit district : units) {
            if (district.tier() == Tier.DISTRICT) {
                places.put(
                        district,
                        units.stream()
                                .filter(unit -> unit.tier() == Tier.VILLAGE
                                        && district.code().equals(unit.parent()))
                                .toList());
            }
        }
        Map<String, Map<String, Counts>> byVillage = new HashMap<>();
        db.sql("""
                        SELECT place, category, SUM(total), SUM(waiting), SUM(coordination), SUM(dispatched),
                            SUM(process), SUM(done), SUM(planned), SUM(on_time), SUM(late)
                        FROM public_view_cell WHERE filed_month BETWEEN ? AND ? AND place <> ?
                        GROUP BY place, category""")
                .params(period.from().toString(), period.until().toString(), PublicRow.CONCEALED)
                .query(row -> {
                    byVillage
                            .computeIfAbsent(row.getString(1), place -> new HashMap<>())
                            .put(
                                    row.getString(2),
                                    new Counts(
                                            row.getLong(3),
                                            row.getLong(4),
                                            row.getLong(5),
                                            row.getLong(6),
                                            row.getLong(7),
                                            row.getLong(8),
                                            row.getLong(9),
                                            row.getLong(10),
                                            row.getLong(11)));
                });
        return new Cells(places, byVillage);
    }

    PublicStatistics of(PublicPeriod period) {
        Cells cells = cells(period);
        Set<String> hidden = cells.hidden(category -> true);
        List<PublicStatistics.District> districts = new ArrayList<>();
        List<Counts> all = new ArrayList<>();
        cells.places().forEach((district, villages) -> {
            Counts counts = cells.of(villages, category -> true);
            all.add(counts);
            districts.add(new PublicStatistics.District(
                    row(district.code(), district.name(), counts, hidden),
                    villages.stream()
                            .map(village ->
                                    row(village.code(), village.name(), cells.of(village, category -> true), hidden))
                            .toList()));
        });
        Counts total = Counts.sum(all);
        return new PublicStatistics(
                period.from().toString(),
                period.until().toString(),
                SmallCells.SMALLEST,
                isSmall(total.total()) ? null : total,
                concealed(),
                categories(cells),
                districts);
    }

    private List<PublicStatistics.Row> categories(Cells cells) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        Map<String, String> names = directory.categoryNames();
        names.keySet().forEach(code -> {
            Counts found = Counts.sum(cells.places().values().stream()
                    .map(villages -> cells.of(villages, code::equals))
                    .toList());
            if (found.total() > 0) {
                counts.put(code, found);
            }
        });
        Map<String, Long> sizes = new HashMap<>();
        counts.forEach((code, found) -> sizes.put(code, found.total()));
        Set<String> hidden = SmallCells.hidden(sizes);
        return counts.entrySet().stream()
                .map(one -> row(one.getKey(), names.getOrDefault(one.getKey(), one.getKey()), one.getValue(), hidden))
                .toList();
    }

    private static PublicStatistics.Row row(String code, String name, Counts counts, Set<String> hidden) {
        return new PublicStatistics.Row(code, name, hidden.contains(code) ? null : counts);
    }

    private @Nullable Long concealed() {
        long all = db.sql("SELECT COALESCE(SUM(total), 0) FROM public_view_cell WHERE place = ?")
                .param(PublicRow.CONCEALED)
                .query(Long.class)
                .single();
        return isSmall(all) ? null : all;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SmallCells.SMALLEST;
    }

    /** The years from the first issue on, the latest first. */
    List<Integer> years(PublicPeriod now) {
        String first = db.sql("SELECT MIN(filed_month) FROM public_view_cell")
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
        int last = now.until().getYear();
        List<Integer> years = new ArrayList<>();
        for (int year = last; first != null && year >= Integer.parseInt(first.substring(0, 4)); year--) {
            years.add(year);
        }
        return years;
    }
}
