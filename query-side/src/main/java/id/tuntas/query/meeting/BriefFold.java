package id.tuntas.query.meeting;

import id.tuntas.query.meeting.BriefFigures.Flow;
import id.tuntas.query.meeting.BriefFigures.Item;
import id.tuntas.query.meeting.BriefFigures.Listed;
import id.tuntas.query.meeting.BriefFigures.Place;
import id.tuntas.query.meeting.BriefFigures.UnitLine;
import id.tuntas.query.meeting.BriefFigures.Week;
import id.tuntas.query.meeting.Briefs.Annex;
import id.tuntas.query.satisfaction.Figures;
import id.tuntas.query.satisfaction.PastFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Adds histories up to a brief, one issue after the other. It keeps sums and the few issues that stand out, so what it
 * holds does not grow with the history.
 */
final class BriefFold {
    /** The heaviest; nobody discusses more in a morning (domain.md, section 7). */
    static final int HEAVIEST_MAX = 10;

    /** Of each other list. */
    static final int LISTED_MAX = 50;

    /** Of the annex; whoever has more open beyond their deadlines does not read them one by one in a meeting. */
    static final int ANNEX_MAX = 200;

    private final BriefSpan span;
    private final ZoneId zone;
    private final PastFigures figures;
    private final FlowSum region = new FlowSum();
    private final FlowSum restricted = new FlowSum();
    private final SortedMap<String, FlowSum> districts = new TreeMap<>();
    private final SortedMap<String, UnitSum> units = new TreeMap<>();
    private final SortedMap<LocalDate, int[]> weeks = new TreeMap<>();
    private final Best heaviest = new Best(Weight.HEAVIEST, HEAVIEST_MAX);
    private final Best pingPong = new Best(Best.MOST_MOVED, LISTED_MAX);
    private final Best overdue = new Best(Best.MOST_OVERDUE, ANNEX_MAX);
    private final Best forHead = new Best(Best.OLDEST, LISTED_MAX);

    BriefFold(BriefSpan span, ZoneId zone) {
        this.span = span;
        this.zone = zone;
        this.figures = new PastFigures(span.begin(zone), Instant.MAX, zone);
        span.mondays(zone).forEach(monday -> weeks.put(monday, new int[2]));
    }

    /** A page of whole histories, those of each issue together. */
    void addPage(List<? extends DomainEventMessage<?>> page) {
        Map<String, List<DomainEventMessage<?>>> byIssue = page.stream()
                .collect(Collectors.groupingBy(
                        DomainEventMessage::getAggregateIdentifier, TreeMap::new, Collectors.toList()));
        byIssue.values().forEach(history -> {
            figures.add(history);
            PastIssue.of(history, span.begin(zone)).ifPresent(this::add);
        });
        figures.addUp();
    }

    private void add(PastIssue past) {
        if (past.issue().confidentiality().isRestricted()) {
            restricted.add(past, span, zone);
            return;
        }
        region.add(past, span, zone);
        districts
                .computeIfAbsent(past.issue().district(), code -> new FlowSum())
                .add(past, span, zone);
        addWeek(past.recordedAt(), 0);
        past.settled().forEach(at -> addWeek(at, 1));
        if (past.isOpen()) {
            units.computeIfAbsent(past.issue().unit(), code -> new UnitSum()).add(past, span, zone);
            addItem(span.item(past, zone), past);
        }
    }

    private void addWeek(Instant at, int column) {
        int[] week = weeks.get(BriefSpan.monday(LocalDate.ofInstant(at, zone)));
        if (week != null) {
            week[column]++;
        }
    }

    private void addItem(Item item, PastIssue past) {
        if (item.weight() > 0) {
            heaviest.add(item);
        }
        if (item.returns() + item.transfers() >= Best.MOVES_MIN) {
            pingPong.add(item);
        }
        if (item.overdueDays() > 0) {
            overdue.add(item);
        }
        switch (past.issue().tier()) {
            case SECRETARIAT, HEAD -> forHead.add(item);
            case VILLAGE, DISTRICT, OPD -> {}
        }
    }

    Flow region() {
        return region.flow();
    }

    Flow restricted() {
        return restricted.flow();
    }

    List<Place> districts() {
        return districts.entrySet().stream()
                .map(place -> new Place(place.getKey(), place.getValue().flow()))
                .toList();
    }

    List<Week> weeks() {
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()[0], week.getValue()[1]))
                .toList();
    }

    /** Every unit with anything open or counted. */
    List<UnitLine> units() {
        Map<String, Figures> counted =
                figures.units().stream().collect(Collectors.toMap(Figures::unit, Function.identity()));
        Set<String> codes = Stream.concat(units.keySet().stream(), counted.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.stream()
                .map(code -> units.getOrDefault(code, UnitSum.NONE).line(code, counted.get(code)))
                .toList();
    }

    Listed heaviest() {
        return heaviest.listed();
    }

    Listed pingPong() {
        return pingPong.listed();
    }

    Annex annex() {
        return new Annex(figures.reopened(), overdue.listed());
    }

    Listed forHead() {
        return forHead.listed();
    }
}
