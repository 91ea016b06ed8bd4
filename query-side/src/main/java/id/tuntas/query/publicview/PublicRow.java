package id.tuntas.query.publicview;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Visibility;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.tracking.PublicStage;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What of an issue anybody may know, and whether they may.
 *
 * @param restricted integrity and violence, by the category
 * @param confidential whether the reporter wants nothing of it published
 * @param beforeQuestion the status in which the last question to the reporter was asked
 * @param settled how the last clock for settling it ended, null while it runs
 */
record PublicRow(
        String id,
        long version,
        String village,
        String category,
        boolean restricted,
        boolean confidential,
        IssueStatus status,
        IssueStatus beforeQuestion,
        @Nullable Settled settled,
        Instant filedAt)
        implements IssueFold.Row<PublicRow> {
    /** Where concealed issues count: nowhere in particular. */
    static final String CONCEALED = "";

    /** Whether it was settled within its limit. */
    enum Settled {
        ON_TIME,
        LATE
    }

    /**
     * What an issue is counted under. The month is that of UTC: a fold may not depend on the region's zone, which
     * another projection shows.
     */
    record Cell(String month, String place, String category) {}

    static PublicRow begun(ComplaintFiled filed, long version) {
        return new PublicRow(
                filed.issueId(),
                version,
                filed.village(),
                filed.category(),
                filed.confidentiality().isRestricted(),
                filed.visibility() == Visibility.CONFIDENTIAL,
                IssueStatus.FILED,
                IssueStatus.FILED,
                null,
                filed.receivedAt());
    }

    @Override
    public PublicRow after(IssueEvent event, DomainEventMessage<?> message) {
        IssueReclassified other = event instanceof IssueReclassified reclassified ? reclassified : null;
        IssueStatus asked = event instanceof ClarificationRequested ? status : beforeQuestion;
        return new PublicRow(
                id,
                message.getSequenceNumber(),
                village,
                other == null ? category : other.category(),
                other == null ? restricted : other.confidentiality().isRestricted(),
                confidential,
                status.after(event, asked),
                asked,
                event instanceof Clocked step && step.clock() == ClockKind.SETTLE ? settledAfter(step) : settled,
                filedAt);
    }

    private @Nullable Settled settledAfter(Clocked step) {
        return switch (step) {
            case ClockStarted started -> null;
            case ClockMet met -> met.late() ? Settled.LATE : Settled.ON_TIME;
            case ClockMissed missed -> Settled.LATE;
            case DeadlineRecomputed recomputed -> recomputed.runsAgain() ? null : settled;
            case ClockPaused paused -> settled;
            case ClockResumed resumed -> settled;
        };
    }

    /** Whether it stands in no list and on no map, and counts in one total only. */
    boolean isConcealed() {
        return restricted || confidential;
    }

    PublicStage stage() {
        return PublicStage.of(status);
    }

    Cell cell() {
        return new Cell(
                YearMonth.from(filedAt.atOffset(ZoneOffset.UTC)).toString(),
                isConcealed() ? CONCEALED : village,
                isConcealed() ? CONCEALED : category);
    }
}
