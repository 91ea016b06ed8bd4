package id.tuntas.events.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of the tests, read as a region's tables are: each row by the names of its columns. */
public final class Tables {
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");
    /** No Indonesian zone has daylight saving; this one does. */
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static final CalendarFacts NATIONAL = CalendarFacts.of(
            rows("calendar.csv").getFirst(), rows("office-hours.csv"), rows("periods.csv"), rows("free-days.csv"));
    public static final Policy POLICY =
            new Policy("2026-1", rows("rules.csv").stream().map(Rule::of).toList());

    private Tables() {}

    public static WorkCalendar national() {
        return new WorkCalendar(NATIONAL);
    }

    /** As it was before 18 August 2025 was added, eleven days ahead. */
    static CalendarFacts beforeTheAmendment() {
        LocalDate added = LocalDate.of(2025, 8, 18);
        List<FreeDay> days = NATIONAL.freeDays().stream()
                .filter(day -> !day.date().equals(added))
                .toList();
        return facts("ID-2024-10-14", NATIONAL.zone(), days, true);
    }

    static CalendarFacts in(ZoneId zone) {
        return facts(zone.getId(), zone, NATIONAL.freeDays(), true);
    }

    static CalendarFacts facts(String version, ZoneId zone, List<FreeDay> days, boolean collectiveLeaveIsFree) {
        return new CalendarFacts(
                version,
                zone,
                NATIONAL.week(),
                NATIONAL.periods(),
                days,
                collectiveLeaveIsFree,
                NATIONAL.firstDecreedYear(),
                NATIONAL.lastDecreedYear());
    }

    static Rule rule(String code) {
        return POLICY.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Rule rule(int amount, LimitUnit unit) {
        return rule(ClockKind.SETTLE, amount, unit);
    }

    static Rule rule(ClockKind kind, int amount, LimitUnit unit) {
        LocalDate always = LocalDate.of(2023, 1, 1);
        return new Rule(amount + "-" + unit, kind, Condition.ALWAYS, new Limit(amount, unit), "test", always);
    }

    /** A local time in Cimahi, such as {@code 2026-11-21T09:30}. */
    public static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }

    public static FreeDay free(String date, FreeDayKind kind, String name) {
        return new FreeDay(LocalDate.parse(date), kind, name, "test");
    }

    static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] columns = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("/clock/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
