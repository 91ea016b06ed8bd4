package id.tuntas.query.satisfaction;

import id.tuntas.query.projection.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Sums up the weeks of facts that a benchmark has written past the projection. */
public final class AllCells {
    private AllCells() {}

    /**
     * Sums up every week of these days.
     *
     * @param beans gives the program's bean of a type
     */
    public static void sumUp(Function<Class<?>, ?> beans, LocalDate from, LocalDate to) {
        Cells cells = (Cells) beans.apply(Cells.class);
        FactRows facts = (FactRows) beans.apply(FactRows.class);
        ZoneId zone = cells.zone();
        for (LocalDate week = Cells.monday(from); !week.isAfter(to); week = week.plusWeeks(1)) {
            List<Fact> some = facts.between(
                    week.atStartOfDay(zone).toInstant(),
                    week.plusWeeks(1).atStartOfDay(zone).toInstant(),
                    null);
            cells.sumUp(Map.of(week, Set.copyOf(Cells.byKey(some).keySet())), Place.LIVE);
        }
    }
}
