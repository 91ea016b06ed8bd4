package id.tuntas.events.clock;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Office hours by weekday; a weekday that is not named is free. */
public record WorkWeek(Map<DayOfWeek, OfficeHours> hours) {
    /** Kept in the order of the week, so that it is always written down in the same way. */
    public WorkWeek {
        EnumMap<DayOfWeek, OfficeHours> ordered = new EnumMap<>(DayOfWeek.class);
        ordered.putAll(hours);
        hours = Collections.unmodifiableMap(ordered);
    }

    /**
     * Reads rows of a table of office hours: {@code weekday, opens, closes}.
     *
     * @throws IllegalArgumentException naming the cell that is missing or not understood, or the weekday given twice
     */
    public static WorkWeek of(List<Map<String, String>> rows) {
        Map<DayOfWeek, OfficeHours> hours = new EnumMap<>(DayOfWeek.class);
        for (Map<String, String> row : rows) {
            Row cells = new Row(row);
            DayOfWeek weekday = cells.read("weekday", DayOfWeek::valueOf);
            OfficeHours day =
                    new OfficeHours(cells.read("opens", LocalTime::parse), cells.read("closes", LocalTime::parse));
            if (hours.put(weekday, day) != null) {
                throw new IllegalArgumentException("Two office hours for " + weekday);
            }
        }
        return new WorkWeek(hours);
    }

    @Nullable
    OfficeHours on(DayOfWeek weekday) {
        return hours.get(weekday);
    }
}
