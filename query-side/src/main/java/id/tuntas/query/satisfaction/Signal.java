package id.tuntas.query.satisfaction;

import java.time.Duration;

/** From when on something looks like work for the figures. A signal accuses nobody: it says where to look. */
final class Signal {
    /** Settled with no more than this left: half an office day, as deadlines end with the office's day. */
    static final Duration RUSHED_LEFT_MAX = Duration.ofHours(4);

    /** Reopened within this: the reporter's window of 10 days and time to notice that nothing was done. */
    static final Duration REOPENED_SOON_MAX = Duration.ofDays(30);

    /** So many settled by a unit within {@link #MASSED_WITHIN}: one every six minutes is more than anybody examines. */
    static final int MASSED_MIN = 10;

    static final Duration MASSED_WITHIN = Duration.ofHours(1);

    private Signal() {}
}
