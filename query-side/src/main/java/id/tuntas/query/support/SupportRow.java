package id.tuntas.query.support;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Support.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sub-task by which a unit helps another one.
 *
 * @param version sequence number of the issue's last event that it shows
 */
record SupportRow(
        String issue,
        int number,
        long version,
        String unit,
        State state,
        Sealed task,
        @Nullable Instant dueAt,
        @Nullable String officer,
        Instant requestedAt,
        Instant changedAt) {
    static SupportRow begun(SupportRequested asked, long version, Instant at) {
        return new SupportRow(
                asked.issueId(),
                asked.number(),
                version,
                asked.unit(),
                State.REQUESTED,
                asked.task(),
                asked.dueAt(),
                null,
                at,
                at);
    }

    SupportRow after(Supported event, long at, Instant when) {
        return switch (event) {
            case SupportRequested ignored -> this;
            case SupportAccepted accepted -> as(State.ACCEPTED, accepted.officer(), at, when);
            case SupportReported ignored -> as(state, officer, at, when);
            case SupportFinished ignored -> as(State.FINISHED, officer, at, when);
            case SupportDeclined ignored -> as(State.DECLINED, officer, at, when);
            case SupportWithdrawn ignored -> as(State.WITHDRAWN, officer, at, when);
        };
    }

    private SupportRow as(State next, @Nullable String helper, long at, Instant when) {
        return new SupportRow(issue, number, at, unit, next, task, dueAt, helper, requestedAt, when);
    }
}
