package id.tuntas.query.opdqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Tier;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which issues, and in which order.
 *
 * @param unit the unit that holds them, null for all that the viewer may see
 * @param actionUnit the unit that has to act next
 * @param tab only those under this tab
 * @param statuses any of these; empty for all
 * @param assignedTo account of the officer who does the work
 * @param elsewhereThan only those that another unit holds
 * @param tiers only those held on one of these rungs of the ladder; empty for all
 * @param q beginning of a ticket number
 * @param sort {@code due} (soonest first, then oldest), {@code filed} (newest first) or {@code priority}
 */
public record QueueWish(
        @Nullable String unit,
        @Nullable String actionUnit,
        @Nullable Tab tab,
        Set<IssueStatus> statuses,
        @Nullable String category,
        @Nullable String assignedTo,
        @Nullable String village,
        @Nullable String elsewhereThan,
        Set<Tier> tiers,
        @Nullable String q,
        String sort,
        int page,
        int size) {
    private static final Set<IssueStatus> OPEN =
            Collections.unmodifiableSet(EnumSet.copyOf(Arrays.stream(IssueStatus.values())
                    .filter(status -> !status.isSettled())
                    .toList()));

    public QueueWish {
        statuses = Set.copyOf(statuses);
        tiers = Set.copyOf(tiers);
    }

    /** The first page of all that the viewer may see, the most urgent first. */
    public static QueueWish urgent(int size) {
        return new QueueWish(null, null, null, Set.of(), null, null, null, null, Set.of(), null, "due", 0, size);
    }

    /** The newest first. */
    public static QueueWish newest(int size) {
        return new QueueWish(null, null, null, Set.of(), null, null, null, null, Set.of(), null, "filed", 0, size);
    }

    /** Those of them on which this unit has to act next. */
    public QueueWish actionOf(String unit) {
        return new QueueWish(null, unit, null, statuses, null, null, null, null, tiers, null, sort, 0, size);
    }

    /** Those of them that stand so. */
    public QueueWish in(IssueStatus status) {
        return new QueueWish(
                null, actionUnit, null, Set.of(status), null, assignedTo, null, null, tiers, null, sort, 0, size);
    }

    /** Those of them that this account works on, until they are settled. */
    public QueueWish of(String account) {
        return new QueueWish(null, null, null, OPEN, null, account, null, null, tiers, null, sort, 0, size);
    }

    /** The open ones of this kelurahan or desa that somebody else holds. */
    public QueueWish from(String village) {
        return new QueueWish(null, null, null, OPEN, null, null, village, village, tiers, null, sort, 0, size);
    }

    /** The open ones that have climbed to one of these rungs. */
    public QueueWish heldOn(Set<Tier> rungs) {
        return new QueueWish(null, null, null, OPEN, null, null, null, null, rungs, null, sort, 0, size);
    }
}
