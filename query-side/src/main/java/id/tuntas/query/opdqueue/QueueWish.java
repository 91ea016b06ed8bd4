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
 * @param unit the unit in whose queue they stand: it holds them, or a unit below it does and has missed a deadline;
 *     null for all that the viewer may see
 * @param actionUnit the unit that has to act next
 * @param tab only those under this tab
 * @param statuses any of these; empty for all
 * @param assignedTo account of the officer who does the work, or {@link #NOBODY}
 * @param elsewhereThan only those that another unit holds
 * @param inHandOf leaves out the work that another account than this has in hand
 * @param tiers only those held on one of these rungs of the ladder; empty for all
 * @param overdue only those of which a deadline has passed by which an office owes something
 * @param missedBelow only those that a unit right below this one holds
 * @param q beginning of a ticket number, or words
 * @param sort {@code due} (soonest first, then oldest), {@code filed} (newest first) or {@code priority}: open matters
 *     of an emergency category before the others, then as by {@code due}, so that what is missed stands first in both
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
        boolean overdue,
        @Nullable String missedBelow,
        @Nullable String q,
        String sort,
        int page,
        int size) {
    /** In the place of an account: those that nobody has been charged with. No account has so short a name. */
    public static final String NOBODY = "-";

    /** Those in which somebody has something left to do. */
    static final Set<IssueStatus> OPEN = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.stream(IssueStatus.values())
            .filter(status -> !status.isSettled())
            .toList()));

    public QueueWish {
        statuses = Set.copyOf(statuses);
        tiers = Set.copyOf(tiers);
    }

    /** All that the viewer may see, in this order. */
    public static QueueWish all(String sort, int page, int size) {
        return new QueueWish(
                null, null, null, Set.of(), null, null, null, null, null, Set.of(), false, null, null, sort, page,
                size);
    }

    /** The first page of all that the viewer may see, the most urgent first. */
    public static QueueWish urgent(int size) {
        return all("due", 0, size);
    }

    /** The newest first. */
    public static QueueWish newest(int size) {
        return all("filed", 0, size);
    }

    /** Those on which this unit has to act next and which nobody else than this account has in hand. */
    public QueueWish actionOf(String actingUnit, String account) {
        return of(actingUnit, Set.of(), null, null, account, Set.of());
    }

    /** Those that stand so. */
    public QueueWish in(IssueStatus status) {
        return of(null, Set.of(status), null, null, null, Set.of());
    }

    /** Those that this account works on and that stand so. */
    public QueueWish of(String account, Set<IssueStatus> standing) {
        return of(null, standing, account, null, null, Set.of());
    }

    /** The open ones of this kelurahan or desa that somebody else holds. */
    public QueueWish from(String place) {
        return of(null, OPEN, null, place, null, Set.of());
    }

    /** The open ones that have climbed to one of these rungs. */
    public QueueWish heldOn(Set<Tier> rungs) {
        return of(null, OPEN, null, null, null, rungs);
    }

    /** Those of which a unit right below this one has missed a deadline. */
    public QueueWish missedBelow(String superior) {
        return new QueueWish(
                null, null, null, Set.of(), null, null, null, null, null, Set.of(), true, superior, null, sort, 0,
                size);
    }

    private QueueWish of(
            @Nullable String actingUnit,
            Set<IssueStatus> standing,
            @Nullable String account,
            @Nullable String place,
            @Nullable String hand,
            Set<Tier> rungs) {
        return new QueueWish(
                null,
                actingUnit,
                null,
                standing,
                null,
                account,
                place,
                place,
                hand,
                rungs,
                false,
                null,
                null,
                sort,
                0,
                size);
    }
}
