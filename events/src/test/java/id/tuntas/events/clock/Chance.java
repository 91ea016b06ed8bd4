package id.tuntas.events.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded chance with a liking for the places where deadlines go wrong. */
final class Chance {
    private static final List<ZoneId> ZONES = List.of(Tables.JAKARTA, Tables.MAKASSAR, Tables.BERLIN);
    private static final List<WorkCalendar> CALENDARS = calendars();

    /** Days around which to begin: turns of the year, Ramadan and Idulfitri, clocks turned, leap day, the amendment. */
    private static final List<LocalDate> CROOKED = List.of(
            LocalDate.of(2023, 12, 24),
            LocalDate.of(2024, 2, 26),
            LocalDate.of(2024, 4, 5),
            LocalDate.of(2025, 3, 25),
            LocalDate.of(2025, 8, 14),
            LocalDate.of(2025, 10, 24),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 3, 16),
            LocalDate.of(2026, 3, 26),
            LocalDate.of(2026, 12, 23),
            LocalDate.of(2027, 3, 5),
            LocalDate.of(2027, 12, 20));

    private static final List<String> SHARP = List.of(
            "00:00", "00:01", "07:30", "08:00", "15:00", "15:01", "15:30", "15:59", "16:00", "16:01", "16:30", "23:59");

    final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    WorkCalendar calendar() {
        return one(CALENDARS);
    }

    Rule rule() {
        return switch (random.nextInt(4)) {
            case 0 -> Tables.rule(1 + random.nextInt(30), LimitUnit.CALENDAR_DAYS);
            case 1 -> Tables.rule(1 + random.nextInt(72), LimitUnit.CLOCK_HOURS);
            default -> Tables.rule(1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 15), LimitUnit.WORKING_DAYS);
        };
    }

    Instant start(ZoneId zone) {
        LocalDate day = random.nextInt(3) == 0
                ? LocalDate.of(2023, 1, 1).plusDays(random.nextInt(5 * 365))
                : one(CROOKED).plusDays(random.nextInt(10));
        return on(day, zone);
    }

    /** A moment of that day, often a sharp one. */
    Instant on(LocalDate day, ZoneId zone) {
        LocalTime time = random.nextBoolean()
                ? LocalTime.parse(one(SHARP))
                : LocalTime.of(0, 0).plusMinutes(below(1440));
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Not before the given moment, at most so many days later. */
    Instant later(Instant than, int daysMax, ZoneId zone) {
        if (random.nextInt(8) == 0) {
            return than;
        }
        Instant later = random.nextBoolean()
                ? than.plus(below(daysMax * 1440L), ChronoUnit.MINUTES)
                : on(LocalDate.ofInstant(than, zone).plusDays(random.nextInt(daysMax + 1)), zone);
        return later.isBefore(than) ? than : later;
    }

    /** The same moment, sometimes missed by a hair. */
    Instant nudged(Instant at, LimitUnit unit) {
        return unit == LimitUnit.CLOCK_HOURS || random.nextInt(4) > 0 ? at : at.plusNanos(random.nextInt(3) - 1L);
    }

    FreeDay freeDay(LocalDate near) {
        LocalDate date = near.plusDays(random.nextInt(25) - 3L);
        return new FreeDay(date, one(List.of(FreeDayKind.values())), "Libur " + below(3), "test");
    }

    /** Pauses as nobody should record them: overlapping, touching, empty, twice, unordered; the last sometimes open. */
    List<Pause> messyPauses(Instant start, LimitUnit unit, ZoneId zone) {
        int daysMax = unit == LimitUnit.CLOCK_HOURS ? 2 : 9;
        List<Pause> pauses = new ArrayList<>();
        Instant before = start.minus(1, ChronoUnit.DAYS);
        for (int left = random.nextInt(6); left > 0; left--) {
            Pause last = pauses.isEmpty() ? null : pauses.getLast();
            Instant from = last != null && last.until() != null && random.nextInt(4) == 0
                    ? last.until()
                    : nudged(later(before, daysMax * 2, zone), unit);
            Instant until = nudged(later(from, daysMax, zone), unit);
            pauses.add(new Pause(from, random.nextInt(12) == 0 ? null : until.isBefore(from) ? from : until));
        }
        return pauses;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private long below(long bound) {
        return random.nextLong(bound);
    }

    private static List<WorkCalendar> calendars() {
        List<CalendarFacts> all = new ArrayList<>();
        for (ZoneId zone : ZONES) {
            all.add(Tables.in(zone));
        }
        all.add(Tables.beforeTheAmendment());
        all.add(Tables.facts("worked", Tables.MAKASSAR, Tables.NATIONAL.freeDays(), false));
        all.add(sixDays());
        return all.stream().map(WorkCalendar::new).toList();
    }

    /** Six days a week until the last minute of the day, but for Ramadan. */
    private static CalendarFacts sixDays() {
        Map<DayOfWeek, OfficeHours> hours = new HashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday != DayOfWeek.SUNDAY) {
                hours.put(weekday, new OfficeHours(LocalTime.MIDNIGHT, LocalTime.of(23, 59)));
            }
        }
        CalendarFacts plain = Tables.in(Tables.JAKARTA);
        return new CalendarFacts(
                "six", plain.zone(), new WorkWeek(hours), plain.periods(), plain.freeDays(), true, 2023, 2027);
    }
}
