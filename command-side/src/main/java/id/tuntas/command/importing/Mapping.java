package id.tuntas.command.importing;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Visibility;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of another system's file mean here; docs/importing.md describes the file in which it stands.
 *
 * @param follows whether what that system says anew of a matter that is there is noted
 * @param id columns that together number a matter there
 * @param ticket column with our own number, where that system carries it, null when there is none
 * @param opened when it was opened there; {@code closed} likewise
 * @param closedStates values of the column {@code state} that mean it is closed, in small letters; none when a closing day
 *     says so
 * @param keep other columns that are kept as they stand, by the name under which they are shown
 */
record Mapping(
        Choice system,
        Channel channel,
        boolean follows,
        List<String> id,
        @Nullable String ticket,
        List<String> title,
        List<String> description,
        Day opened,
        @Nullable Day closed,
        Choice zone,
        @Nullable String state,
        Set<String> closedStates,
        Choice category,
        Choice village,
        @Nullable Choice unit,
        @Nullable Point point,
        @Nullable String reporter,
        @Nullable String phone,
        Visibility visibility,
        Map<String, String> keep) {

    /** A column with a time, and how it is written; ISO 8601 when no format is named. */
    record Day(String column, List<DateTimeFormatter> formats) {
        Day {
            formats = List.copyOf(formats);
        }
    }

    /**
     * Columns with degrees.
     *
     * @param nowhere points that this system writes where nobody gave one, as latitude and longitude
     * @param within south, west, north and east of what is not far outside the region, empty when nobody asks
     */
    record Point(String lat, String lng, List<List<Double>> nowhere, List<Double> within) {
        Point {
            nowhere = List.copyOf(nowhere);
            within = List.copyOf(within);
        }

        boolean isNowhere(double latitude, double longitude) {
            return nowhere.contains(List.of(latitude, longitude));
        }

        boolean isOutside(double latitude, double longitude) {
            return !within.isEmpty()
                    && (latitude < within.get(0)
                            || longitude < within.get(1)
                            || latitude > within.get(2)
                            || longitude > within.get(3));
        }
    }

    /** Columns without which no row of the file can be taken. */
    Set<String> required() {
        List<String> columns = new ArrayList<>(id);
        columns.addAll(title);
        columns.add(opened.column());
        if (closed != null) {
            columns.add(closed.column());
        }
        if (state != null) {
            columns.add(state);
        }
        return Set.copyOf(columns);
    }
}
