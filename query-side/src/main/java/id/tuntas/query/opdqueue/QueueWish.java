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
 * @param inHandOf leaves out the work that another account than this has in hand
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
        @Nullable String inHandOf,
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

    private static final QueueWish ALL =
            new QueueWish(null, null, null, Set.of(), null, null, null, null, null, Set.of(), null, "due", 0, 1);

    /** The first page of all that the viewer may see, the most urgent first. */
    public static QueueWish urgent(int size) {
        return ALL.sorted("due", size);
    }

    /** The newest first. */
    public static QueueWish newest(int size) {
        return ALL.sorted("filed", size);
    }

    /** Those on which this unit has to act next and which nobody else than this account has in hand. */
    public QueueWish actionOf(String actingUnit, String account) {
        return new QueueWish(
                null, actingUnit, null, Set.of(), null, null, null, null, account, Set.of(), null, sort, 0, size);
    }

    /** Those that stand so. */
    public QueueWish in(IssueStatus status) {
        return new QueueWish(
                null, null, null, Set.of(status), null, null, null, null, null, Set.of(), null, sort, 0, size);
    }

    /** Those that this account works on and that stand so. */
    public QueueWish of(String account, Set<IssueStatus> standing) {
        return new QueueWish(
                null, null, null, standing, null, account, null, null, null, Set.of(), null, sort, 0, size);
    }

    /** The open ones of this kelurahan or desa that somebody else holds. */
    public QueueWish from(String place) {
        return new QueueWish(null, null, null, OPEN, null, null, place, place, null, Set.of(), null, sort, 0, size);
    }

    /** The open ones that have climbed to one of these rungs. */
    public QueueWish heldOn(Set<Tier> rungs) {
        return new QueueWish(null, null, null, OPEN, null, null, null, null, null, rungs, null, sort, 0, size);
    }

    private QueueWish sorted(String order, int shown) {
        return new QueueWish(null, null, null, Set.of(), null, null, null, null, null, Set.of(), null, order, 0, shown);
    }
}
