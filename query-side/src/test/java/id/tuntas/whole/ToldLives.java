package id.tuntas.whole;

import static id.tuntas.whole.Issues.MELONG;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.TENGAH;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.issue.*;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Many lives of the last months, told past every command because no command can be given yesterday; but each step with
 * what follows for the clocks, by one policy at first and by another one later. Only for a store of one's own.
 */
final class ToldLives {
    private static final Sealed TEXT = new Sealed("key", "text");
    private static final Duration PAST = Duration.ofDays(150);
    private static final Duration NEW_POLICY = Duration.ofDays(60);
    private static final List<String> OPDS = List.of("DPUPR", "DLH", "DISHUB");
    private static final List<String> PLACES = List.of(PADASUKA, MELONG, "32.77.03.1002");
    private static final List<String> MATTERS = List.of("JALAN", "SAMPAH", "PJU", "LAINNYA");

    private final Server server;
    private final Random random;
    /** Whole milliseconds, as exactly as the store keeps the time of an event. */
    private final Instant now = MovedClock.CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);

    private final ClockWork before;
    private final ClockWork after;
    private int begun;

    ToldLives(Server server, long seed) {
        this.server = server;
        this.random = new Random(seed);
        Rulebook book = server.events()
                .readEvents(ClockRuleEvent.historyOf("32.77"))
                .asStream()
                .map(message -> (ClockRuleEvent) message.getPayload())
                .reduce(Rulebook.EMPTY, Rulebook::with, (one, other) -> other);
        Policy policy = book.policyAt(now);
        before = new ClockWork(policy, book.calendarAt(now), ToldLives::kind);
        after = new ClockWork(new Policy("UJI-LAIN", policy.rules()), book.calendarAt(now), ToldLives::kind);
    }

    private static UnitKind kind(String unit) {
        return switch (unit) {
            case "SETDA" -> UnitKind.SEKRETARIAT;
            case "INSPEKTORAT" -> UnitKind.INSPEKTORAT;
            default -> !unit.contains(".") ? UnitKind.OPD : unit.length() > 8 ? UnitKind.KELURAHAN : UnitKind.KECAMATAN;
        };
    }

    void tell(int count) {
        for (int i = 0; i < count; i++) {
            Instant filed = now.minus(Duration.ofMinutes((long) (random.nextDouble() * PAST.toMinutes())));
            Life life = new Life(filed, random.nextInt(10) == 0 ? "PUNGLI" : any(MATTERS));
            life.live();
            server.events().publish(List.copyOf(life.told));
        }
    }

    /** So many are settled by one unit within half an hour, a week ago. */
    void tellOfACrowd(int count, String unit) {
        for (int i = 0; i < count; i++) {
            Life life = new Life(now.minus(Duration.ofDays(9)), "SAMPAH");
            life.sent(unit);
            life.at = now.minus(Duration.ofDays(7)).plus(Duration.ofSeconds(101L * i));
            life.tell(new CompletionApproved(life.id));
            server.events().publish(List.copyOf(life.told));
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One issue; steps that would lie in the future are not taken. */
    private final class Life {
        final String id = "UJI-%05d".formatted(begun++);
        final List<DomainEventMessage<?>> told = new ArrayList<>();
        final Situation situation = new Situation();
        final boolean restricted;
        Instant at;
        int returns;
        int transfers = -1;

        Life(Instant filed, String category) {
            at = filed;
            restricted = category.equals("PUNGLI");
            String village = any(PLACES);
            String district = village.substring(0, 8);
            tell(new ComplaintFiled(
                    id,
                    id,
                    "reporter",
                    TEXT,
                    TEXT,
                    category,
                    restricted ? Confidentiality.INTEGRITY : Confidentiality.NONE,
                    IssueClass.COMPLAINT,
                    Visibility.PUBLIC,
                    Channel.DESK,
                    village,
                    district,
                    null,
                    null,
                    null,
                    TEXT,
                    null,
                    null,
                    null,
                    null,
                    null,
                    restricted ? "INSPEKTORAT" : village,
                    restricted ? "WALIKOTA" : district,
                    restricted ? Tier.OPD : Tier.VILLAGE,
                    at));
        }

        void live() {
            int way = random.nextInt(20);
            if (way == 0) {
                later(40);
                tell(new IssueArchived(id, TEXT));
                return;
            }
            if (restricted || way < 6) {
                later(30);
                tell(new IssueAccepted(id, situation.unit(), "staf"));
            } else {
                climb();
                later(50);
                sent(any(OPDS));
                wander();
            }
            work();
            if (random.nextInt(15) == 0) {
                later(100);
                tell(new IssueReclassified(
                        id, "PUNGLI", Confidentiality.INTEGRITY, "INSPEKTORAT", "WALIKOTA", Tier.OPD));
            }
        }

        private void climb() {
            later(20);
            String district = situation.district();
            tell(new IssueEscalated(
                    id, situation.unit(), district, "SETDA", Tier.DISTRICT, EscalationCause.BY_OFFICER, TEXT));
            later(10);
            Examination examination = random.nextInt(5) == 0 ? Examination.SUPERVISORY : Examination.ORDINARY;
            IssueClass kind = random.nextInt(5) == 0 ? IssueClass.INFORMATION_REQUEST : IssueClass.COMPLAINT;
            tell(new IssueVerified(id, kind, examination));
        }

        void sent(String unit) {
            tell(new IssueDispatched(id, situation.unit(), unit, "SETDA", Tier.OPD, ++transfers, TEXT));
        }

        private void wander() {
            while (random.nextInt(3) == 0 && returns + transfers < 3) {
                later(60);
                String proposed = any(OPDS);
                if (random.nextBoolean()) {
                    tell(new IssueReturned(
                            id, situation.unit(), TENGAH, "SETDA", Tier.DISTRICT, proposed, ++returns, TEXT));
                    later(20);
                }
                sent(proposed);
            }
            later(10);
            tell(new IssueAccepted(id, situation.unit(), "staf"));
        }

        private void work() {
            later(90);
            if (random.nextInt(4) > 0) {
                tell(new ProgressReported(id, 10, TEXT));
            }
            if (random.nextInt(6) == 0) {
                later(30);
                tell(new ClarificationRequested(id, TEXT));
                later(30 * 24);
                if (random.nextInt(3) == 0) {
                    tell(new IssueClosed(id, ClosureCause.QUESTION_UNANSWERED));
                    judge(2);
                    return;
                }
                tell(new ClarificationGiven(id, TEXT));
            }
            later(30 * 24);
            switch (random.nextInt(12)) {
                case 0 -> tell(new AnsweredAsPlanned(id, 2027, TEXT, TEXT));
                case 1 -> tell(new IssueReferredOut(id, "PLN", TEXT));
                case 2 -> tell(new IssueMerged(id, "UJI-00000"));
                case 3 -> later(24);
                default -> answer(0);
            }
        }

        private void answer(int round) {
            hurry();
            tell(new CompletionProposed(id, "staf", TEXT, List.of("x")));
            tell(new CompletionApproved(id));
            judge(round);
        }

        /** Sometimes the deadline is what gets the work done. */
        private void hurry() {
            RunningClock settle = situation.clocks().latest(ClockKind.SETTLE).orElse(null);
            Instant due = settle == null ? null : settle.deadline().dueAt();
            if (due != null && due.isAfter(at.plus(Duration.ofHours(9))) && random.nextInt(4) == 0) {
                at = due.minus(Duration.ofMinutes(random.nextInt(8 * 60)));
            }
        }

        private void judge(int round) {
            later(9 * 24);
            int said = random.nextInt(10);
            if (said < 6) {
                boolean solved = random.nextInt(6) > 0;
                int speed = 1 + random.nextInt(4);
                int conduct = 1 + random.nextInt(4);
                int handling = 1 + random.nextInt(4);
                tell(new ComplaintRated(id, solved, speed, conduct, handling, TEXT));
                if (!solved || speed + conduct + handling <= 6) {
                    String unit = situation.unit();
                    tell(new AppealOpened(id, unit, "SETDA", "WALIKOTA", Tier.SECRETARIAT, round + 1));
                    again(round);
                } else if (situation.status() == IssueStatus.RESPONDED) {
                    tell(new IssueClosed(id, ClosureCause.RATED_BY_REPORTER));
                }
            } else if (said < 8) {
                tell(new IssueClosed(id, ClosureCause.REPORTER_SILENT));
                later(50 * 24);
                tell(new IssueReopened(id, round + 1, TEXT));
                again(round);
            }
        }

        private void again(int round) {
            later(10 * 24);
            if (round < 2) {
                answer(round + 1);
            }
        }

        private void later(int hoursMax) {
            at = at.plus(Duration.ofSeconds(1L + random.nextInt(hoursMax * 3600)));
        }

        private void tell(IssueEvent event) {
            if (at.isBefore(now)) {
                ClockWork work = at.isBefore(now.minus(NEW_POLICY)) ? before : after;
                append(event, "staf");
                work.after(event, situation, "staf", at).forEach(step -> append(step, EventMetadata.SYSTEM));
            }
        }

        private void append(IssueEvent event, @Nullable String actor) {
            told.add(new GenericDomainEventMessage<>(
                    "issue",
                    id,
                    told.size(),
                    event,
                    Map.of(EventMetadata.ACTOR, String.valueOf(actor)),
                    UUID.randomUUID().toString(),
                    at));
            situation.evolve(event);
        }
    }
}
