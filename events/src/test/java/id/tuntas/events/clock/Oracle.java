package id.tuntas.events.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a deadline, followed as a clerk would: day by day through the tables, and minute by minute for hours. It
 * shares no step with the arithmetic that it judges.
 */
final class Oracle {
    private final CalendarFacts facts;
    private final Limit limit;
    private final List<Pause> pauses;
    /** Each day after day 0, with its fate. */
    final List<String> days = new ArrayList<>();

    @Nullable
    Instant dueAt;

    long daysLeft;
    Duration timeLeft = Duration.ZERO;

    /** @param start and pauses on whole minutes for a limit of clock hours */
    Oracle(CalendarFacts facts, Limit limit, Instant start, List<Pause> pauses) {
        this.facts = facts;
        this.limit = limit;
        this.pauses = pauses;
        if (limit.unit() == LimitUnit.CLOCK_HOURS) {
            walkMinutes(start);
        } else {
            walkDays(start.atZone(facts.zone()).toLocalDate());
        }
    }

    private void walkDays(LocalDate dayOfReceipt) {
        long counted = 0;
        for (LocalDate day = dayOfReceipt.plusDays(1); dueAt == null; day = day.plusDays(1)) {
            Instant end = end(day);
            if (standsForeverAt(end)) {
                daysLeft = limit.amount() - counted;
                return;
            }
            String fate = standsAt(end) ? "PAUSED" : fate(day);
            days.add(day + " " + fate);
            if (fate.equals("COUNTED")) {
                counted++;
            }
            if (counted == limit.amount()) {
                dueAt = end;
            }
        }
    }

    private void walkMinutes(Instant start) {
        long minutes = limit.amount() * 60L;
        long used = 0;
        for (Instant now = start; dueAt == null; now = now.plusSeconds(60)) {
            if (standsForeverAt(now)) {
                timeLeft = Duration.ofMinutes(minutes - used);
                return;
            }
            if (!standsAt(now)) {
                if (used == minutes) {
                    dueAt = now;
                }
                used++;
            }
        }
    }

    /** What a list would say at a moment at which no pause is open any more. */
    Remaining remaining(Instant due, Instant at) {
        boolean exceeded = at.compareTo(due) > 0;
        if (limit.unit() == LimitUnit.CLOCK_HOURS) {
            long nanos = ChronoUnit.NANOS.between(at, due);
            return new Remaining(limit.unit(), exceeded, 0, Duration.ofNanos(Math.abs(nanos)));
        }
        LocalDate early = (exceeded ? due : at).atZone(facts.zone()).toLocalDate();
        LocalDate late = (exceeded ? at : due).atZone(facts.zone()).toLocalDate();
        long counted = 0;
        for (LocalDate day = early.plusDays(1); !day.isAfter(late); day = day.plusDays(1)) {
            counted += fate(day).equals("COUNTED") ? 1 : 0;
        }
        return new Remaining(limit.unit(), exceeded, counted, Duration.ZERO);
    }

    private boolean standsAt(Instant at) {
        return pauses.stream()
                .anyMatch(pause ->
                        pause.from().compareTo(at) <= 0 && (pause.until() == null || at.compareTo(pause.until()) < 0));
    }

    private boolean standsForeverAt(Instant at) {
        return pauses.stream()
                .anyMatch(pause -> pause.until() == null && pause.from().compareTo(at) <= 0);
    }

    private Instant end(LocalDate day) {
        if (limit.unit() == LimitUnit.WORKING_DAYS && fate(day).equals("COUNTED")) {
            OfficeHours hours = week(day).hours().get(day.getDayOfWeek());
            if (hours == null) {
                throw new IllegalStateException("A working day without hours: " + day);
            }
            return day.atTime(hours.closes()).atZone(facts.zone()).toInstant();
        }
        return day.atTime(23, 59, 59).atZone(facts.zone()).toInstant();
    }

    private String fate(LocalDate day) {
        if (limit.unit() == LimitUnit.CALENDAR_DAYS) {
            return "COUNTED";
        }
        if (!week(day).hours().containsKey(day.getDayOfWeek())) {
            return "WEEKEND";
        }
        Optional<FreeDay> free = facts.freeDays().stream()
                .filter(candidate -> candidate.date().equals(day))
                .filter(candidate -> facts.collectiveLeaveIsFree() || candidate.kind() != FreeDayKind.COLLECTIVE_LEAVE)
                .min(Comparator.comparing(FreeDay::kind).thenComparing(FreeDay::name));
        return free.map(found -> found.kind() + " " + found.name()).orElse("COUNTED");
    }

    private WorkWeek week(LocalDate day) {
        for (HoursPeriod period : facts.periods()) {
            if (!day.isBefore(period.from()) && !day.isAfter(period.until())) {
                return period.week();
            }
        }
        return facts.week();
    }
}
