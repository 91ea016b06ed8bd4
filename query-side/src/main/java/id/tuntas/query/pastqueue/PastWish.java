package id.tuntas.query.pastqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.opdqueue.Tab;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of a unit's queue as it stood.
 *
 * @param moment what happened at this instant counts
 * @param assignedTo account of the officer who did the work then
 * @param overdue only those of which a deadline had passed then
 * @param q beginning of a ticket number
 * @param sort {@code filed} for the newest first, anything else for the soonest due
 */
record PastWish(
        String unit,
        Instant moment,
        @Nullable Tab tab,
        @Nullable IssueStatus status,
        @Nullable String category,
        @Nullable String assignedTo,
        boolean overdue,
        @Nullable String q,
        String sort,
        int page,
        int size) {}
