package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand deadlines by chance: as the slow clerk counts them, and in the right order to each other. */
class ArithmeticTest {
    private static final int CASES = 10_000;
    private static final long SEED = 2026_11_21L;

    /** One question to the arithmetic. */
    private record Case(long seed, WorkCalendar calendar, Rule rule, Instant start, List<Pause> pauses) {
        static Case by(long seed, Chance chance) {
            WorkCalendar calendar = chance.calendar();
            ZoneId zone = calendar.facts().zone();
            Rule rule = chance.rule();
            Instant start = chance.nudged(chance.start(zone), rule.limit().unit());
            return new Case(
                    seed,
                    calendar,
                    rule,
                    start,
                    chance.messyPauses(start, rule.limit().unit(), zone));
        }

        Deadline deadline() {
            return Deadlines.compute(calendar, "1", rule, start, pauses);
        }

        /** What is never known to come comes last. */
        Instant dueAt() {
            Instant dueAt = deadline().dueAt();
            return dueAt == null ? Instant.MAX : dueAt;
        }

        Case with(WorkCalendar other) {
            return new Case(seed, other, rule, start, pauses);
        }

        Case with(Instant other) {
            return new Case(seed, calendar, rule, other, pauses);
        }

        Case with(List<Pause> others) {
            return new Case(seed, calendar, rule, start, others);
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + calendar.facts().version() + " "
                    + calendar.facts().zone() + ", " + rule.limit() + " from " + start + ", " + pauses;
        }
    }

    @Test
    void asTheClerkCounts() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Chance chance = new Chance(seed);
            Case one = Case.by(seed, chance);
            Deadline deadline = one.deadline();
            Oracle oracle = new Oracle(one.calendar().facts(), one.rule().limit(), one.start(), one.pauses());
            Agreement.check(deadline, oracle, one.rule().limit(), one);
            List<Pause> shuffled = new ArrayList<>(one.pauses());
            Collections.shuffle(shuffled, chance.random);
            assertThat(one.with(shuffled).deadline())
                    .as("order of pauses, %s", one)
                    .isEqualTo(deadline);
            assertThat(one.with(deadline.working().pauses()).deadline())
                    .as("from its own working, %s", one)
                    .isEqualTo(deadline);
            Instant dueAt = deadline.dueAt();
            if (dueAt != null) {
                Instant at =
                        chance.later(one.start(), 90, one.calendar().facts().zone());
                assertThat(Deadlines.remaining(one.calendar(), deadline, at))
                        .as("left at %s, %s", at, one)
                        .isEqualTo(oracle.remaining(dueAt, at));
            }
        }
    }

    @Test
    void whoComesLaterIsNeverDueEarlier() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Chance chance = new Chance(seed);
            Case one = Case.by(seed, chance);
            Instant later = chance.later(one.start(), 4, one.calendar().facts().zone());
            assertThat(one.with(later).dueAt()).as("%s, or from %s", one, later).isAfterOrEqualTo(one.dueAt());
        }
    }

    @Test
    void aLongerLimitIsNeverDueEarlier() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Chance chance = new Chance(seed);
            Case one = Case.by(seed, chance);
            Limit limit = one.rule().limit();
            Rule longer = Tables.rule(limit.amount() + 1 + chance.random.nextInt(10), limit.unit());
            Deadline later = Deadlines.compute(one.calendar(), "test", longer, one.start(), one.pauses());
            if (later.dueAt() != null) {
                assertThat(later.dueAt()).as("%s, or %s", one, longer.limit()).isAfterOrEqualTo(one.dueAt());
            }
        }
    }

    @Test
    void aPauseOfNoTimeChangesNothing() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Chance chance = new Chance(seed);
            Case one = Case.by(seed, chance);
            Instant at = chance.later(one.start(), 20, one.calendar().facts().zone());
            List<Pause> more = new ArrayList<>(one.pauses());
            more.add(new Pause(at, at));
            assertThat(one.with(more).deadline()).as("%s, at %s", one, at).isEqualTo(one.deadline());
        }
    }

    @Test
    void aHolidayMakesNothingDueEarlier() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Chance chance = new Chance(seed);
            Case one = Case.by(seed, chance);
            FreeDay free = chance.freeDay(one.calendar().dayOf(one.start()));
            WorkCalendar amended = new WorkCalendar(one.calendar().facts().with("amended", List.of(free)));
            assertThat(one.with(amended).dueAt()).as("%s, with %s", one, free).isAfterOrEqualTo(one.dueAt());
        }
    }

    @Test
    void aPauseMakesNothingDueEarlierNorAloneLaterThanItIsLong() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Chance chance = new Chance(seed);
            Case one = Case.by(seed, chance);
            ZoneId zone = one.calendar().facts().zone();
            Instant from = chance.later(one.start(), 20, zone);
            Instant until = chance.later(from, 10, zone);
            List<Pause> more = new ArrayList<>(one.pauses());
            more.add(new Pause(from, until));
            Case paused = one.with(more);
            assertThat(paused.dueAt()).as("%s", paused).isAfterOrEqualTo(one.dueAt());
            // Beside others it may push the deadline into the next pause, and so cost more than its own length.
            boolean alone = one.pauses().isEmpty();
            if (alone && one.rule().limit().unit() == LimitUnit.CLOCK_HOURS) {
                assertThat(Duration.between(one.dueAt(), paused.dueAt()))
                        .as("%s", paused)
                        .isLessThanOrEqualTo(Duration.between(from, until));
            }
        }
    }
}
