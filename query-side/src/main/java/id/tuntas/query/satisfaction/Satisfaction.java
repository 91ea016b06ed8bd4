package id.tuntas.query.satisfaction;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.organisation.Directory.Unit;
import id.tuntas.query.satisfaction.CellKey.Slice;
import id.tuntas.query.satisfaction.Cells.Cell;
import id.tuntas.query.satisfaction.Period.Weeks;
import id.tuntas.query.satisfaction.Report.Line;
import id.tuntas.query.satisfaction.Report.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the figures: whole weeks from what is summed up, the days around them from the facts. */
@Component
class Satisfaction {
    private static final EnumSet<Slice> OF_REGION = EnumSet.of(Slice.UNIT, Slice.VILLAGE, Slice.CATEGORY);
    private static final EnumSet<Slice> OF_UNIT = EnumSet.of(Slice.UNIT, Slice.UNIT_VILLAGE, Slice.UNIT_CATEGORY);

    private final Cells cells;
    private final FactRows facts;
    private final Ageings ageings;
    private final Directory directory;
    private final Clock clock;

    Satisfaction(Cells cells, FactRows facts, Ageings ageings, Directory directory, Clock clock) {
        this.cells = cells;
        this.facts = facts;
        this.ageings = ageings;
        this.directory = directory;
        this.clock = clock;
    }

    /** The days asked for, or the last twelve weeks. */
    Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Period.of(from, to, LocalDate.ofInstant(clock.instant(), directory.zone()));
    }

    /**
     * The figures of the region.
     *
     * @param units all units in the order in which they are listed
     */
    Report region(Period period, List<Unit> units) {
        List<Cell> read = whole(OF_REGION, null, period);
        Map<CellKey, Tally> found = tallies(OF_REGION, null, period, read);
        List<String> order = units.stream().map(Unit::code).toList();
        List<Line> lines = lines(Slice.UNIT, found, order);
        Tally total = Tally.together(lines.stream().map(Line::tally).toList());
        Set<String> opds = units.stream()
                .filter(unit -> unit.tier() == Tier.OPD)
                .map(Unit::code)
                .collect(Collectors.toSet());
        return new Report(
                null,
                period,
                Line.of(directory.regionCode(), total),
                restricted(found),
                lines,
                lines(Slice.VILLAGE, found, order),
                lines(Slice.CATEGORY, found, categories()),
                trend(null, period, read),
                Pairs.of(lines, opds),
                ageings.now(null));
    }

    /** The figures of a unit, in which nothing that is restricted counts. */
    Report unit(String unit, Period period) {
        List<Cell> read = whole(OF_UNIT, unit, period);
        Map<CellKey, Tally> found = tallies(OF_UNIT, unit, period, read);
        List<String> order =
                directory.units().stream().map(Directory.Unit::code).toList();
        return new Report(
                unit,
                period,
                Line.of(unit, found.getOrDefault(new CellKey(Slice.UNIT, unit, ""), Tally.NONE)),
                null,
                List.of(),
                lines(Slice.UNIT_VILLAGE, found, order),
                lines(Slice.UNIT_CATEGORY, found, categories()),
                trend(unit, period, read),
                List.of(),
                ageings.now(unit));
    }

    private List<String> categories() {
        return List.copyOf(directory.categoryNames().keySet());
    }

    /** Of fewer than so many settled only the number is told: one by one they could be recognised. */
    private @Nullable Line restricted(Map<CellKey, Tally> found) {
        Tally tally = found.get(new CellKey(Slice.UNIT, CellKey.RESTRICTED, ""));
        if (tally == null) {
            return null;
        }
        int settled = tally.of(Count.SETTLED);
        boolean few = settled < Figures.SHOWN_MIN;
        Map<Count, Integer> number = Map.of(Count.SETTLED, settled);
        return Line.of(
                CellKey.RESTRICTED,
                few
                        ? new Tally(number, Minutes.NONE, Minutes.NONE, Tally.NONE.policies(), Tally.NONE.passedTo())
                        : tally);
    }

    private List<Cell> whole(EnumSet<Slice> slices, @Nullable String unit, Period period) {
        Weeks weeks = period.weeks();
        return weeks.isEmpty() ? List.of() : cells.between(slices, unit, weeks.first(), weeks.last());
    }

    /** The period's facts summed up: those of its whole weeks and those of the days around them. */
    private Map<CellKey, Tally> tallies(EnumSet<Slice> slices, @Nullable String unit, Period period, List<Cell> read) {
        Map<CellKey, List<Tally>> parts = new HashMap<>();
        read.forEach(cell ->
                parts.computeIfAbsent(cell.key(), key -> new ArrayList<>()).add(cell.tally()));
        ZoneId zone = directory.zone();
        for (Period edge : period.edges()) {
            List<Fact> some = facts.between(
                    edge.from().atStartOfDay(zone).toInstant(),
                    edge.to().plusDays(1).atStartOfDay(zone).toInstant(),
                    unit);
            Cells.byKey(some).forEach((key, list) -> {
                if (slices.contains(key.slice())) {
                    parts.computeIfAbsent(key, none -> new ArrayList<>()).add(Tally.of(list, zone));
                }
            });
        }
        Map<CellKey, Tally> tallies = new HashMap<>();
        parts.forEach((key, some) -> tallies.put(key, Tally.together(some)));
        return tallies;
    }

    private static List<Line> lines(Slice slice, Map<CellKey, Tally> found, List<String> order) {
        return found.entrySet().stream()
                .filter(one -> one.getKey().slice() == slice && !one.getKey().isRestricted())
                .map(one -> Line.of(
                        slice == Slice.UNIT ? one.getKey().unit() : one.getKey().code(), one.getValue()))
                .sorted((one, other) -> {
                    int byPlace = Integer.compare(place(one, order), place(other, order));
                    return byPlace != 0 ? byPlace : one.code().compareTo(other.code());
                })
                .toList();
    }

    private static int place(Line line, List<String> order) {
        int at = order.indexOf(line.code());
        return at < 0 ? order.size() : at;
    }

    private List<Week> trend(@Nullable String unit, Period period, List<Cell> read) {
        Weeks weeks = period.trend();
        List<Cell> shown = period.weeks().covers(weeks)
                ? read
                : cells.between(EnumSet.of(Slice.UNIT), unit, weeks.first(), weeks.last());
        Map<LocalDate, List<Tally>> byWeek = shown.stream()
                .filter(cell -> cell.key().slice() == Slice.UNIT && !cell.key().isRestricted())
                .collect(Collectors.groupingBy(Cell::week, Collectors.mapping(Cell::tally, Collectors.toList())));
        String code = Objects.requireNonNullElse(unit, "");
        return weeks.mondays().stream()
                .map(week -> new Week(week, Line.of(code, Tally.together(byWeek.getOrDefault(week, List.of())))))
                .toList();
    }

    /** Every unit's figures of the last twelve weeks, and under the region's own code what is restricted. */
    Stream<Line> lately() {
        Report report = region(period(null, null), directory.units());
        Line restricted = report.restricted();
        return Stream.concat(
                report.units().stream(),
                restricted == null
                        ? Stream.empty()
                        : Stream.of(Line.of(report.total().code(), restricted.tally())));
    }
}
