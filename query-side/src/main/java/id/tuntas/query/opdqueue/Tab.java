package id.tuntas.query.opdqueue;

import static id.tuntas.events.issue.IssueStatus.*;

import id.tuntas.events.issue.IssueStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The tabs of a queue. Every status stands under exactly one; beside these stand two that go by the deadline. */
public enum Tab {
    NEW(FILED, VERIFIED, DISPATCHED, RETURNED, REOPENED),
    WORKING(IN_PROGRESS),
    /** What an office owes by the end of this day. */
    DUE_TODAY,
    /** What an office owes since a deadline has passed. */
    OVERDUE,
    APPROVAL(COMPLETION_PROPOSED),
    REPORTER(AWAITING_REPORTER, RESPONDED),
    SETTLED(CLOSED, ARCHIVED, MERGED, REFERRED_OUT, ANSWERED_PLANNED);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view of a set that nobody else holds
    private final Set<IssueStatus> statuses;

    Tab() {
        statuses = Set.of();
    }

    Tab(IssueStatus first, IssueStatus... rest) {
        statuses = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    /** The statuses that stand under it; none when it goes by the deadline. */
    public Set<IssueStatus> statuses() {
        return statuses;
    }

    /** The tab under which this status stands. */
    public static Tab of(IssueStatus status) {
        return Arrays.stream(values())
                .filter(tab -> tab.statuses.contains(status))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No tab for " + status));
    }
}
