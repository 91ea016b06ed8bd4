package id.tuntas.events.issue;

import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Support.State;
import id.tuntas.events.issue.Support.WithdrawalCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All help that was ever asked for an issue. Of one unit at most one sub-task is open at a time, so a unit's name is
 * enough to find it.
 *
 * @param all by number, from 1
 */
public record Supports(List<Support> all) {
    /** A named end to what one issue can ask of others, open or done. */
    public static final int SUPPORTS_MAX = 10;

    static final Supports NONE = new Supports(List.of());

    public Supports {
        all = List.copyOf(all);
    }

    /** The sub-task with this number. */
    public Optional<Support> find(int number) {
        return all.stream().filter(support -> support.number() == number).findFirst();
    }

    /** What this unit still owes, empty when nothing. */
    public Optional<Support> openWith(String unit) {
        return open().stream().filter(support -> support.unit().equals(unit)).findFirst();
    }

    public List<Support> open() {
        return all.stream().filter(support -> support.state().isOpen()).toList();
    }

    public boolean isFull() {
        return all.size() >= SUPPORTS_MAX;
    }

    /** Whether this unit was ever asked. */
    boolean asked(String unit) {
        return all.stream().anyMatch(support -> support.unit().equals(unit));
    }

    Supports after(Supported event) {
        return switch (event) {
            case SupportRequested asked -> {
                List<Support> more = new ArrayList<>(all);
                more.add(new Support(asked.number(), asked.unit(), asked.dueAt(), State.REQUESTED, null));
                yield new Supports(more);
            }
            case SupportAccepted accepted -> with(event, State.ACCEPTED, accepted.officer());
            case SupportReported ignored -> this;
            case SupportFinished ignored -> with(event, State.FINISHED, null);
            case SupportDeclined ignored -> with(event, State.DECLINED, null);
            case SupportWithdrawn ignored -> with(event, State.WITHDRAWN, null);
        };
    }

    private Supports with(Supported event, State state, @Nullable String officer) {
        return new Supports(all.stream()
                .map(support -> support.number() == event.number()
                        ? support.as(state, officer == null ? support.officer() : officer)
                        : support)
                .toList());
    }

    /**
     * The sub-tasks that an event of the issue has left without sense. That they end is itself recorded, so that nobody
     * is left with work that nobody waits for.
     *
     * @param issue as the event has left it
     */
    public static List<SupportWithdrawn> endedBy(IssueEvent event, Situation issue) {
        return issue.supports().open().stream()
                .flatMap(support -> cause(event, issue, support).stream()
                        .map(cause ->
                                new SupportWithdrawn(issue.issueId(), support.number(), support.unit(), cause, null)))
                .toList();
    }

    private static Optional<WithdrawalCause> cause(IssueEvent event, Situation issue, Support support) {
        if (issue.status().isSettled()) {
            return Optional.of(WithdrawalCause.ISSUE_SETTLED);
        }
        if (event instanceof IssueReclassified && issue.confidentiality().isRestricted()) {
            return Optional.of(WithdrawalCause.BECAME_RESTRICTED);
        }
        return support.unit().equals(issue.unit()) ? Optional.of(WithdrawalCause.HOLDS_IT) : Optional.empty();
    }
}
