package id.tuntas.query.home;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.opdqueue.OfficerLoads;
import id.tuntas.query.opdqueue.OpdFigures;
import id.tuntas.query.opdqueue.OpdQueue;
import id.tuntas.query.opdqueue.QueueWish;
import id.tuntas.query.opdqueue.Tab;
import id.tuntas.query.satisfaction.LatelyByUnit;
import id.tuntas.query.satisfaction.UnitSatisfaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers on the first page of whoever leads: a unit, a kecamatan, the region. */
@Component
class HomeFigures {
    private final OpdQueue queue;
    private final OpdFigures figures;
    private final OfficerLoads loads;
    private final LatelyByUnit lately;

    HomeFigures(OpdQueue queue, OpdFigures figures, OfficerLoads loads, LatelyByUnit lately) {
        this.queue = queue;
        this.figures = figures;
        this.loads = loads;
        this.lately = lately;
    }

    /**
     * How the viewer's unit stands.
     *
     * @param counts issues under each tab of its queue that still ask for something
     * @param loads how much each officer has in hand
     * @param lately what reporters said in the last twelve weeks; null when there is nothing to count
     */
    record Tabs(
            String unit,
            Map<Tab, Long> counts,
            List<OfficerLoads.Load> loads,
            @Nullable UnitSatisfaction lately) {}

    /** What a kelurahan or desa holds: open, due by the end of this day, overdue. */
    record Holding(String unit, long open, long dueToday, long overdue) {}

    /** What is open in a kecamatan, how much of it is overdue, and how much waits for its camat. */
    record Places(String district, long open, long overdue, long deciding, List<OpdFigures.Figure> villages) {}

    /**
     * What the region's perangkat daerah hold, and how much of it is overdue.
     *
     * @param lately by unit, what reporters said of it in the last twelve weeks
     */
    record Holders(long open, long overdue, List<OpdFigures.Figure> units, Map<String, UnitSatisfaction> lately) {}

    @Nullable
    Tabs tabs(Actor viewer) {
        return office(viewer, EnumSet.of(OfficeKind.OPD_HEAD, OfficeKind.LIAISON, OfficeKind.INSPEKTORAT))
                .map(office -> tabs(office.unit(), viewer))
                .orElse(null);
    }

    private Tabs tabs(String unit, Actor viewer) {
        Map<Tab, Long> counts = queue.counts(unit, viewer);
        counts.remove(Tab.SETTLED);
        return new Tabs(unit, counts, loads.of(unit, viewer), lately.all().get(unit));
    }

    @Nullable
    Holding holding(Actor viewer) {
        return office(viewer, EnumSet.of(OfficeKind.LURAH, OfficeKind.KADES))
                .map(office -> holding(office.unit(), queue.counts(office.unit(), viewer)))
                .orElse(null);
    }

    private static Holding holding(String unit, Map<Tab, Long> counts) {
        long open = counts.entrySet().stream()
                .filter(count -> count.getKey().statuses().stream().anyMatch(status -> !status.isSettled()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Holding(unit, open, counts.getOrDefault(Tab.DUE_TODAY, 0L), counts.getOrDefault(Tab.OVERDUE, 0L));
    }

    @Nullable
    Places places(Actor viewer) {
        return office(viewer, EnumSet.of(OfficeKind.CAMAT))
                .map(office -> places(office.unit(), viewer))
                .orElse(null);
    }

    private Places places(String district, Actor viewer) {
        List<OpdFigures.Figure> villages = figures.byVillage(district, viewer);
        long open = villages.stream().mapToLong(OpdFigures.Figure::open).sum();
        long overdue = villages.stream().mapToLong(OpdFigures.Figure::overdue).sum();
        long deciding = queue.list(QueueWish.urgent(1).actionOf(district, viewer.account()), viewer)
                .total();
        return new Places(district, open, overdue, deciding, villages);
    }

    /** By OPD, for the region's leaders; null for everybody else. */
    @Nullable
    Holders holders(Actor viewer) {
        return office(viewer, EnumSet.of(OfficeKind.SEKDA, OfficeKind.REGION_HEAD))
                .map(office -> holders(figures.byHolder(EnumSet.of(Tier.OPD), viewer)))
                .orElse(null);
    }

    private Holders holders(List<OpdFigures.Figure> units) {
        long open = units.stream().mapToLong(OpdFigures.Figure::open).sum();
        long overdue = units.stream().mapToLong(OpdFigures.Figure::overdue).sum();
        return new Holders(open, overdue, units, lately.all());
    }

    private static Optional<OfficeHeld> office(Actor viewer, EnumSet<OfficeKind> kinds) {
        return viewer.offices().stream()
                .filter(office -> kinds.contains(office.kind()))
                .findFirst();
    }
}
