package id.tuntas.events.clock;

/** What a limit counts. */
public enum LimitUnit {
    /** Days on which the office is open, each until its closing time. */
    WORKING_DAYS,
    /** All days, each until 23:59:59 local time. */
    CALENDAR_DAYS,
    /** Hours that run on by day and night. */
    CLOCK_HOURS
}
