package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of an iCalendar text (RFC 5545): each VEVENT of whole days, by DTSTART, DTEND, SUMMARY and CATEGORIES. What
 * repeats is refused rather than half read; what is cancelled does not take place.
 */
final class IcsLines {
    private static final Pattern PROPERTY =
            Pattern.compile("([A-Za-z-]+)((?:;[A-Za-z-]+=(?:\"[^\"]*\"|[^\";:]*))*):(.*)", Pattern.DOTALL);
    private static final int EVENT_DAYS_MAX = 31;

    private final List<TableLine> days = new ArrayList<>();

    private IcsLines() {}

    static boolean isIcs(String text) {
        return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    /**
     * One row for each day, its columns named as those of a table of free days.
     *
     * @throws InvalidInput when it ends too soon, has more days than {@link TableLimits#ROWS_MAX}, or none
     * @throws id.tuntas.command.door.InvalidLines naming the line that is no property, or the event that cannot be read
     */
    static List<TableLine> of(String text) {
        IcsLines ics = new IcsLines();
        ics.read(unfolded(text));
        if (ics.days.isEmpty()) {
            throw new InvalidInput("file", "no-rows");
        }
        return ics.days;
    }

    private record Property(long line, String name, String value) {}

    /** A line that begins with a blank goes on with the one before. */
    private static List<Property> unfolded(String text) {
        List<StringBuilder> lines = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        long number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && !lines.isEmpty()) {
                lines.getLast().append(line, 1, line.length());
            } else if (!line.isBlank()) {
                lines.add(new StringBuilder(line));
                numbers.add(number);
            }
        }
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            properties.add(property(numbers.get(i), lines.get(i).toString()));
        }
        return properties;
    }

    private static Property property(long number, String line) {
        Matcher parts = PROPERTY.matcher(line);
        if (!parts.matches()) {
            throw Column.fault(number, line.substring(0, Math.min(20, line.length())), "invalid.ics-line");
        }
        return new Property(
                number, parts.group(1).toUpperCase(Locale.ROOT), parts.group(3).strip());
    }

    /** What stands in a part of an event, such as an alarm, says nothing of the event's days. */
    private void read(List<Property> properties) {
        List<String> open = new ArrayList<>();
        Map<String, Property> event = new HashMap<>();
        long begun = 0;
        for (Property property : properties) {
            String value = property.value().toUpperCase(Locale.ROOT);
            if (property.name().equals("BEGIN")) {
                open.add(value);
                if (value.equals("VEVENT")) {
                    event.clear();
                    begun = property.line();
                }
            } else if (property.name().equals("END")) {
                if (open.isEmpty() || !open.removeLast().equals(value)) {
                    throw Column.fault(property.line(), "END", "invalid.ics-line");
                }
                if (value.equals("VEVENT")) {
                    add(begun, event);
                }
            } else if (!open.isEmpty() && open.getLast().equals("VEVENT")) {
                event.put(property.name(), property);
            }
        }
        if (!open.isEmpty()) {
            throw new InvalidInput("file", "ics-cut-off");
        }
    }

    private void add(long begun, Map<String, Property> event) {
        if (value(event, "STATUS").equalsIgnoreCase("CANCELLED")) {
            return;
        }
        for (String repeating : List.of("RRULE", "RDATE")) {
            if (event.containsKey(repeating)) {
                throw Column.fault(begun, repeating, "invalid.ics-repeats");
            }
        }
        LocalDate first = day(begun, event, "DTSTART");
        LocalDate after = event.containsKey("DTEND") ? day(begun, event, "DTEND") : first.plusDays(1);
        if (!after.isAfter(first) || after.isAfter(first.plusDays(EVENT_DAYS_MAX))) {
            throw Column.fault(begun, "DTEND", "invalid.ics-end");
        }
        for (LocalDate day = first; day.isBefore(after); day = day.plusDays(1)) {
            if (days.size() == TableLimits.ROWS_MAX) {
                throw new InvalidInput("file", "too-many-rows");
            }
            days.add(new TableLine(begun, cells(day, event)));
        }
    }

    private static LocalDate day(long begun, Map<String, Property> event, String name) {
        try {
            return LocalDate.parse(value(event, name), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw Column.fault(begun, name, "invalid.not-a-day");
        }
    }

    private static Map<String, String> cells(LocalDate day, Map<String, Property> event) {
        Map<String, String> cells = new HashMap<>();
        String name = text(value(event, "SUMMARY"));
        cells.put("date", day.toString());
        if (!name.isBlank()) {
            cells.put("name", name);
        }
        String kind = text(value(event, "CATEGORIES"));
        cells.put("kind", kind.isBlank() ? FreeDayTable.kindByName(name) : kind);
        String basis = text(value(event, "DESCRIPTION"));
        if (!basis.isBlank()) {
            cells.put("legal_basis", basis);
        }
        return cells;
    }

    private static String value(Map<String, Property> event, String name) {
        Property property = event.get(name);
        return property == null ? "" : property.value();
    }

    private static String text(String value) {
        return value.replaceAll("\\\\[nN]", " ")
                .replaceAll("\\\\([,;\\\\])", "$1")
                .strip();
    }
}
