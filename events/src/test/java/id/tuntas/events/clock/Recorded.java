package id.tuntas.events.clock;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.Replay.Step;
import id.tuntas.events.clock.RulesOverTime.Told;
import id.tuntas.events.issue.*;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of one issue by chance, recorded as the command side records it: each event is followed by what the rules of
 * that very moment do to the clocks, and a watch looks now and then, and soon after the rules have changed.
 */
final class Recorded {
    static final Instant BEGIN = Tables.wib("2025-07-01T00:00");
    private static final String ISSUE = "CMH-250701-7K2MQ";
    private static final Sealed TEXT = new Sealed("content:r1", "c2VhbGVk");
    private static final Duration SOON = Duration.ofSeconds(9);
    private static final int EVENTS_MAX = 14;

    final List<Told> told = new ArrayList<>();
    final List<Step> history = new ArrayList<>();
    final Situation issue = new Situation();
    final Chance chance;
    Instant now;

    private Recorded(long seed) {
        chance = new Chance(seed);
        now = BEGIN.plus(Duration.ofMinutes(chance.random.nextInt(60 * 24 * 60)));
        told.add(new Told(BEGIN, new CalendarAdopted("32.77", Tables.NATIONAL, LocalDate.of(2023, 1, 1))));
        told.add(
                new Told(BEGIN, new PolicyAdopted("32.77", "2026-1", Tables.POLICY.rules(), LocalDate.of(2023, 1, 1))));
        adoptSomeMore();
    }

    static Recorded byChance(long seed) {
        Recorded recorded = new Recorded(seed);
        recorded.live();
        return recorded;
    }

    /** Calendars and policies of other kinds, for the same day or a later one, in the order in which they are told. */
    private void adoptSomeMore() {
        Instant at = now;
        for (int i = chance.random.nextInt(4); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(1 + chance.random.nextInt(20 * 24 * 60)));
            LocalDate day = LocalDate.ofInstant(at, Tables.JAKARTA).plusDays(chance.random.nextInt(4) * 3L);
            ClockRuleEvent event = chance.random.nextInt(3) == 0
                    ? new PolicyAdopted("32.77", "P" + i, halved(), day)
                    : new CalendarAdopted("32.77", other("K" + i), day);
            told.add(new Told(at, event));
        }
    }

    private static List<Rule> halved() {
        return Tables.POLICY.rules().stream()
                .map(rule -> new Rule(
                        rule.code() + "-HALF",
                        rule.clock(),
                        rule.condition(),
                        new Limit(
                                Math.max(1, rule.limit().amount() / 2),
                                rule.limit().unit()),
                        "test",
                        rule.validFrom()))
                .toList();
    }

    private CalendarFacts other(String version) {
        List<FreeDay> more = new ArrayList<>();
        for (int i = chance.random.nextInt(6); i > 0; i--) {
            more.add(chance.freeDay(LocalDate.ofInstant(now, Tables.JAKARTA).plusDays(chance.random.nextInt(40))));
        }
        return chance.random.nextBoolean()
                ? Tables.beforeTheAmendment().with(version, more)
                : Tables.facts(version, Tables.MAKASSAR, Tables.NATIONAL.freeDays(), chance.random.nextBoolean());
    }

    private void live() {
        happen(filed(), EventMetadata.REPORTER);
        for (int left = 1 + chance.random.nextInt(EVENTS_MAX); left > 0; left--) {
            watchUntil(next());
            happen(event(), chance.random.nextInt(4) == 0 ? EventMetadata.REPORTER : "demo-dpupr-staf");
        }
        watchUntil(chance.later(now, 40, Tables.JAKARTA).plusSeconds(60));
    }

    /** Never within the seconds that the watch may need to notice that the rules have changed. */
    private Instant next() {
        Instant dueAt = issue.clocks().open().stream()
                .map(clock -> clock.deadline().dueAt())
                .filter(due -> due != null && due.isAfter(now))
                .findFirst()
                .orElse(null);
        Instant next = dueAt != null && chance.random.nextInt(4) == 0
                ? dueAt
                : chance.later(now, 9, Tables.JAKARTA).plusSeconds(20);
        for (Instant turn : turns()) {
            if (!next.isBefore(turn) && !next.isAfter(turn.plus(SOON))) {
                return turn.plus(SOON).plusSeconds(1);
            }
        }
        return next;
    }

    private List<Instant> turns() {
        return RulesOverTime.of(told).periods().stream()
                .map(RulesOverTime.Period::from)
                .toList();
    }

    /** Looks soon after every turn, and in between when it likes; it may have been down for days. */
    private void watchUntil(Instant end) {
        List<Instant> looks = new ArrayList<>();
        for (Instant turn : turns()) {
            if (turn.isAfter(now) && turn.isBefore(end)) {
                looks.add(turn.plusSeconds(chance.random.nextInt((int) SOON.toSeconds())));
            }
        }
        for (int i = chance.random.nextInt(4); i > 0; i--) {
            long span = Duration.between(now, end).toSeconds();
            Instant look = now.plusSeconds(span == 0 ? 0 : chance.random.nextLong(span));
            looks.add(look);
        }
        looks.stream().sorted().filter(look -> !look.isBefore(now)).forEach(look -> {
            now = look;
            record(work().recounted(issue, look));
            record(work().missed(issue, look));
        });
        now = end;
    }

    private void happen(IssueEvent event, String actor) {
        issue.evolve(event);
        history.add(new Step(event, actor, now));
        record(work().after(event, issue, actor, now));
    }

    private void record(List<Clocked> steps) {
        for (Clocked step : steps) {
            issue.evolve(step);
            history.add(new Step(step, EventMetadata.SYSTEM, now));
        }
    }

    /** By what has been told by now. */
    private ClockWork work() {
        Rulebook book = Rulebook.EMPTY;
        for (Told one : told) {
            book = one.at().isAfter(now) ? book : book.with(one.event());
        }
        return new ClockWork(book.policyAt(now), book.calendarAt(now), Recorded::kind);
    }

    static UnitKind kind(String unit) {
        return unit.equals("32.77.02") ? UnitKind.KECAMATAN : UnitKind.OPD;
    }

    /** Anything may happen at any time: the clocks have to stand even what no table of acts allows. */
    private IssueEvent event() {
        String unit = chance.one(List.of("DPUPR", "DLH", "32.77.02"));
        String from = issue.unit();
        return switch (chance.random.nextInt(16)) {
            case 0 ->
                new IssueVerified(
                        ISSUE, chance.one(List.of(IssueClass.values())), chance.one(List.of(Examination.values())));
            case 1 ->
                new IssueReclassified(
                        ISSUE,
                        chance.one(List.of("PJU", "POHON", "JALAN")),
                        Confidentiality.NONE,
                        unit,
                        "SETDA",
                        Tier.OPD);
            case 2, 3 -> new IssueDispatched(ISSUE, from, unit, "SETDA", Tier.OPD, 0, null);
            case 4 -> new IssueReturned(ISSUE, from, "32.77.02", "SETDA", Tier.DISTRICT, "DLH", 1, TEXT);
            case 5 -> new IssueAccepted(ISSUE, from, "demo-dpupr-staf");
            case 6 -> new ProgressReported(ISSUE, 50, TEXT);
            case 7, 8 -> new ClarificationRequested(ISSUE, TEXT);
            case 9, 10 -> new ClarificationGiven(ISSUE, TEXT);
            case 11 -> new CompletionProposed(ISSUE, "demo-dpupr-staf", TEXT, List.of("p1"));
            case 12 -> new CompletionApproved(ISSUE);
            case 13 -> new IssueReopened(ISSUE, issue.reopenings() + 1, TEXT);
            case 14 -> new CommentAdded(ISSUE, chance.one(List.of(CommentVisibility.values())), TEXT);
            default -> new IssueClosed(ISSUE, ClosureCause.CONFIRMED_BY_REPORTER);
        };
    }

    private ComplaintFiled filed() {
        return new ComplaintFiled(
                ISSUE,
                ISSUE,
                "r1",
                TEXT,
                TEXT,
                chance.one(List.of("PJU", "POHON", "JALAN")),
                Confidentiality.NONE,
                IssueClass.COMPLAINT,
                Visibility.PUBLIC,
                Channel.WEB,
                "32.77.02.1005",
                "32.77.02",
                null,
                null,
                null,
                TEXT,
                null,
                null,
                null,
                null,
                null,
                "32.77.02.1005",
                "32.77.02",
                Tier.VILLAGE,
                now.minusSeconds(chance.random.nextInt(3) * 86_400L));
    }
}
