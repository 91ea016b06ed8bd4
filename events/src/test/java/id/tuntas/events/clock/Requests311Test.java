package id.tuntas.events.clock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.clock.Requests311.Request;
import id.tuntas.events.issue.IssueEvent.ClockStarted;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The arithmetic against what a city recorded about its own requests. */
class Requests311Test {
    private static final Path SAMPLE = Path.of("src/test/resources/requests311/boston-2011.csv");
    /** When the file was made; what was open then is judged then. */
    private static final Instant EXTRACTED = Instant.parse("2023-05-04T18:31:00Z");
    /** Rules are found in what was opened before, and tried on the rest. */
    private static final Instant LEARNT_UNTIL = Instant.parse("2011-10-01T04:00:00Z");

    private static final int LEARNT_FROM_MIN = 20;
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final WorkCalendar CALENDAR = new WorkCalendar(calendar());

    @Test
    void everyLabelIsWhatTheClockSays() throws Exception {
        Labels labels = Labels.of(Requests311.read(SAMPLE));
        assertThat(labels).isEqualTo(new Labels(400, 400, 0));
    }

    @Test
    void targetsAreThoseOfARuleForEachTypeUpToTheReceiptAfterHours() throws Exception {
        List<Request> requests = Requests311.read(SAMPLE);
        assertThat(Targets.of(requests, Function.identity())).isEqualTo(new Targets(181, 136));
        assertThat(Targets.of(requests, Requests311Test::nextOpening)).isEqualTo(new Targets(181, 171));
    }

    @Test
    @EnabledIfSystemProperty(named = "tuntas.requests311", matches = ".+")
    void everyLabelOfTheWholeFileIsWhatTheClockSays() throws Exception {
        List<Request> requests = Requests311.read(Path.of(System.getProperty("tuntas.requests311")));
        Labels labels = Labels.of(requests);
        System.out.println(labels);
        System.out.println("as here: " + Targets.of(requests, Function.identity()));
        System.out.println("received at the next opening: " + Targets.of(requests, Requests311Test::nextOpening));
        assertThat(labels.agreeing()).isEqualTo(labels.labelled());
    }

    /** @param unlabelled those of which the city says nothing */
    private record Labels(int labelled, int agreeing, int unlabelled) {
        static Labels of(List<Request> requests) {
            int agreeing = 0;
            int labelled = 0;
            for (Request request : requests) {
                labelled += request.label().isEmpty() ? 0 : 1;
                agreeing += request.label().equals(label(request)) ? 1 : 0;
            }
            return new Labels(labelled, agreeing, requests.size() - labelled);
        }

        private static String label(Request request) {
            Rule rule = Tables.rule(1, LimitUnit.WORKING_DAYS);
            Working working = Deadlines.compute(CALENDAR, "Boston", rule, request.opened(), List.of())
                    .working();
            RunningClock clock = RunningClock.after(
                    new ClockStarted(request.type(), rule.clock(), 1, rule, request.target(), working));
            Instant closed = request.closed();
            boolean late = closed == null
                    ? clock.isMissedAt(EXTRACTED)
                    : clock.meet(closed).state() == ClockState.MET_LATE;
            return late ? "OVERDUE" : "ONTIME";
        }
    }

    /** On how many of the days the deadline falls that the city set as a target. */
    private record Targets(int tried, int agreeing) {
        static Targets of(List<Request> requests, Function<Instant, Instant> received) {
            Map<String, List<Request>> types = requests.stream().collect(Collectors.groupingBy(Request::type));
            return types.values().stream()
                    .map(type -> ofType(type, received))
                    .reduce(new Targets(0, 0), (a, b) -> new Targets(a.tried + b.tried, a.agreeing + b.agreeing));
        }

        private static Targets ofType(List<Request> requests, Function<Instant, Instant> received) {
            Map<Boolean, List<Request>> parts = requests.stream()
                    .collect(Collectors.partitioningBy(one -> one.opened().isBefore(LEARNT_UNTIL)));
            List<Request> learnt = parts.getOrDefault(true, List.of());
            List<Request> tried = parts.getOrDefault(false, List.of());
            if (learnt.size() < LEARNT_FROM_MIN) {
                return new Targets(0, 0);
            }
            Rule rule = rule(learnt, received);
            long agreeing = tried.stream()
                    .filter(request -> dayOf(
                                    due(rule, from(request, rule.limit().unit(), received)))
                            .equals(dayOf(request.target())))
                    .count();
            return new Targets(tried.size(), (int) agreeing);
        }

        /** The number of working or of calendar days that most of them were given. */
        private static Rule rule(List<Request> learnt, Function<Instant, Instant> received) {
            Map<LimitUnit, Map.Entry<Integer, Long>> most = new EnumMap<>(LimitUnit.class);
            for (LimitUnit unit : List.of(LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS)) {
                DayCount days = CALENDAR.days(unit);
                Map<Integer, Long> amounts = new HashMap<>();
                for (Request one : learnt) {
                    long from = days.dayOf(from(one, unit, received));
                    long amount = days.countBetween(from, days.dayOf(one.target()));
                    amounts.merge(Math.clamp(amount, 1, Limit.AMOUNT_MAX), 1L, Long::sum);
                }
                most.put(
                        unit,
                        amounts.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .orElseThrow());
            }
            LimitUnit unit = most.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Map.Entry.comparingByValue()))
                    .orElseThrow()
                    .getKey();
            return Tables.rule(requireNonNull(most.get(unit)).getKey(), unit);
        }

        private static Instant from(Request request, LimitUnit unit, Function<Instant, Instant> received) {
            return unit == LimitUnit.WORKING_DAYS ? received.apply(request.opened()) : request.opened();
        }

        private static Instant due(Rule rule, Instant from) {
            return requireNonNull(
                    Deadlines.compute(CALENDAR, "Boston", rule, from, List.of()).dueAt());
        }
    }

    private static LocalDate dayOf(Instant at) {
        return CALENDAR.dayOf(at);
    }

    /** As the city counts: what comes in after hours or on a free day has come when the office opens again. */
    private static Instant nextOpening(Instant at) {
        ZonedDateTime local = at.atZone(Requests311.BOSTON);
        if (CALENDAR.hoursOn(local.toLocalDate()) != null && local.toLocalTime().isBefore(CLOSES)) {
            return at;
        }
        LocalDate day = local.toLocalDate().plusDays(1);
        while (CALENDAR.hoursOn(day) == null) {
            day = day.plusDays(1);
        }
        return day.atTime(CLOSES.minusHours(1)).atZone(Requests311.BOSTON).toInstant();
    }

    private static CalendarFacts calendar() {
        List<Map<String, String>> hours = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() < DayOfWeek.SATURDAY.getValue())
                .map(day -> Map.of(
                        "hours", "ORDINARY", "weekday", day.name(), "opens", "08:30", "closes", CLOSES.toString()))
                .toList();
        Map<String, String> settings = Map.of(
                "version", "Boston",
                "zone", Requests311.BOSTON.getId(),
                "collective_leave_is_free", "true",
                "first_decreed_year", "2011",
                "last_decreed_year", "2015");
        return CalendarFacts.of(settings, hours, List.of(), List.of());
    }
}
