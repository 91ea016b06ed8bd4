package id.tuntas.query.opendata;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.organisation.Directory.Category;
import id.tuntas.query.publicview.PublicPlaces;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds issues by a place: only those with which that place is told, or the question would tell what the answer
 * withholds.
 */
@Component
class ToldPlaces {
    private final PublicPlaces places;
    private final Directory directory;

    ToldPlaces(PublicPlaces places, Directory directory) {
        this.places = places;
        this.directory = directory;
    }

    /** Condition on the table {@code request}, for what was filed in this span; its parameters are added to these. */
    String condition(String place, Instant from, Instant until, Map<String, Object> params) {
        List<String> villages = directory.units().stream()
                .filter(unit ->
                        unit.tier() == Tier.VILLAGE && (unit.code().equals(place) || place.equals(unit.parent())))
                .map(Directory.Unit::code)
                .toList();
        List<String> open = directory.categories().stream()
                .filter(category -> !category.restricted())
                .map(Category::code)
                .toList();
        PublicPlaces.Telling telling = places.telling();
        List<String> years = new ArrayList<>();
        int last = year(until.minusNanos(1));
        for (int year = year(from); year <= last && !villages.isEmpty(); year++) {
            List<String> told = telling.toldAt(place, year, open);
            if (!told.isEmpty()) {
                years.add(
                        "(request.requested_at >= :begin%1$d AND request.requested_at < :begin%2$d AND request.category IN (:told%1$d))"
                                .formatted(year, year + 1));
                params.put("begin" + year, begin(year));
                params.put("begin" + (year + 1), begin(year + 1));
                params.put("told" + year, told);
            }
        }
        if (years.isEmpty()) {
            return "FALSE";
        }
        params.put("villages", villages);
        return "request.village IN (:villages) AND (" + String.join(" OR ", years) + ")";
    }

    private static int year(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getYear();
    }

    private static Timestamp begin(int year) {
        return Timestamp.from(
                LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
