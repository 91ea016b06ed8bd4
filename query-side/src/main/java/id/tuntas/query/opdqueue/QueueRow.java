package id.tuntas.query.opdqueue;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.deadline.OwedClocks;
import id.tuntas.query.projection.IssueFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the queues: with whom it is, where it stands, and which unit has to act next.
 *
 * @param beforeQuestion the status in which the last question to the reporter was asked
 * @param actionUnit the unit that acts next, null when the reporter does or nobody
 * @param owed the open clocks by which an office owes something
 * @param missed deadlines noted as missed for the first time since the row was read
 */
record QueueRow(
        String id,
        long version,
        Sealed title,
        String category,
        boolean restricted,
        IssueStatus status,
        IssueStatus beforeQuestion,
        String village,
        String district,
        String unit,
        @Nullable String superior,
        @Nullable String actionUnit,
        @Nullable String officer,
        Instant filedAt,
        Instant changedAt,
        OwedClocks owed,
        List<Missed> missed)
        implements IssueFold.Row<QueueRow> {

    QueueRow {
        missed = List.copyOf(missed);
    }

    /**
     * A deadline that passed.
     *
     * @param unit the unit that held the issue then
     * @param restricted whether the matter was one that only those may know of who hold it
     */
    record Missed(ClockKind clock, int round, String unit, boolean restricted) {}

    static QueueRow begun(ComplaintFiled filed, long version) {
        return new QueueRow(
                filed.issueId(),
                version,
                filed.title(),
                filed.category(),
                filed.confidentiality().isRestricted(),
                IssueStatus.FILED,
                IssueStatus.FILED,
                filed.village(),
                filed.district(),
                filed.unit(),
                filed.superior(),
                filed.unit(),
                null,
                filed.receivedAt(),
                filed.receivedAt(),
                OwedClocks.NONE,
                List.of());
    }

    @Override
    public QueueRow after(IssueEvent event, DomainEventMessage<?> message) {
        IssueStatus asked = event instanceof ClarificationRequested ? status : beforeQuestion;
        IssueStatus next = status.after(event, asked);
        String holder = event instanceof Moved moved ? moved.unit() : unit;
        String above = event instanceof Moved moved ? moved.superior() : superior;
        return new QueueRow(
                id,
                message.getSequenceNumber(),
                title,
                event instanceof IssueReclassified reclassified ? reclassified.category() : category,
                event instanceof IssueReclassified reclassified
                        ? reclassified.confidentiality().isRestricted()
                        : restricted,
                next,
                asked,
                village,
                district,
                holder,
                above,
                actsNext(event, message, next, holder, above),
                officerAfter(event, holder),
                filedAt,
                message.getTimestamp(),
                event instanceof Clocked step ? owed.after(step) : owed,
                missedAfter(event));
    }

    private List<Missed> missedAfter(IssueEvent event) {
        if (!(event instanceof ClockMissed late) || !late.clock().isOwedByOffice() || owed.everMissed(late)) {
            return missed;
        }
        List<Missed> more = new ArrayList<>(missed);
        more.add(new Missed(late.clock(), late.round(), unit, restricted));
        return more;
    }

    private @Nullable String actsNext(
            IssueEvent event, DomainEventMessage<?> message, IssueStatus next, String holder, @Nullable String above) {
        if (event instanceof CompletionProposed) {
            return above != null && isLed(message) ? above : holder;
        }
        if (event instanceof IssueInherited && actionUnit != null) {
            return actionUnit.equals(superior) ? above : holder;
        }
        if (next == status && holder.equals(unit)) {
            return actionUnit;
        }
        boolean waits = next.isSettled() || next == IssueStatus.AWAITING_REPORTER || next == IssueStatus.RESPONDED;
        return waits ? null : holder;
    }

    private @Nullable String officerAfter(IssueEvent event, String holder) {
        return switch (event) {
            case IssueAccepted accepted -> accepted.officer();
            case OfficerAssigned assigned -> assigned.officer();
            case IssueInherited inherited -> inherited.officer();
            default -> holder.equals(unit) ? officer : null;
        };
    }

    /** A head who did the work needs the eyes of the unit above. */
    private static boolean isLed(DomainEventMessage<?> message) {
        String office = (String) message.getMetaData().get(EventMetadata.OFFICE);
        return office != null
                && OfficeKind.valueOf(office.substring(office.lastIndexOf(':') + 1))
                        .leads();
    }
}
