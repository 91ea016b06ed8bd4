package id.tuntas.query.satisfaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is counted of facts; each is a column of the cells. */
enum Count {
    /** Ends of work of which the reporter could say something. */
    ASKED,
    ANSWERS,
    SOLVED,
    /** Sum of the marks of 1 to 4; likewise the next two. */
    SPEED,
    CONDUCT,
    HANDLING,
    SETTLED,
    /** Settled while a settle clock ran. */
    TIMED,
    ON_TIME,
    PLANNED,
    /** Ended without work that anybody found done: lapsed, referred out, archived or merged. */
    OTHERWISE,
    REOPENED,
    REOPENED_SOON,
    RETURNED,
    TRANSFERRED,
    RUSHED,
    MASSED,
    /** Deadlines that were counted anew before they were met. */
    RESTATED,
    RESPONDED,
    RESPONDED_TIMED,
    RESPONDED_ON_TIME;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns with commas between. */
    static String columns() {
        return Arrays.stream(values()).map(Count::column).collect(Collectors.joining(", "));
    }
}
