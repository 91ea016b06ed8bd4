package id.tuntas.query.issue;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.Moved;
import id.tuntas.events.issue.IssueEvent.SupportDeclined;
import id.tuntas.events.issue.IssueEvent.SupportFinished;
import id.tuntas.events.issue.IssueEvent.SupportRequested;
import id.tuntas.events.issue.IssueEvent.SupportWithdrawn;
import id.tuntas.query.projection.IssueFold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * How far an issue is and who has to do with it.
 *
 * @param units those of its place, and all that ever held it or were asked to help
 * @param superior the unit above the holder, null above the region's head
 * @param helping those that help now
 * @param knowers who must know of it, none when it is not restricted
 */
record IssueRow(
        String id,
        long version,
        String unit,
        @Nullable String superior,
        boolean restricted,
        Set<String> units,
        Set<String> helping,
        Set<Knower> knowers)
        implements IssueFold.Row<IssueRow> {

    static IssueRow begun(ComplaintFiled filed, long version) {
        Set<String> units = new LinkedHashSet<>(List.of(filed.village(), filed.district()));
        units.add(filed.unit());
        boolean restricted = filed.confidentiality().isRestricted();
        return new IssueRow(
                filed.issueId(),
                version,
                filed.unit(),
                filed.superior(),
                restricted,
                units,
                new LinkedHashSet<>(),
                restricted ? Knowers.handledBy(filed.unit()) : Set.of());
    }

    @Override
    public IssueRow after(IssueEvent event, DomainEventMessage<?> message) {
        String holder = event instanceof Moved moved ? moved.unit() : unit;
        boolean secret = event instanceof IssueReclassified reclassified
                ? reclassified.confidentiality().isRestricted()
                : restricted;
        @Nullable String above = event instanceof Moved moved ? moved.superior() : superior;
        String concerned = event instanceof SupportRequested asked ? asked.unit() : holder;
        return new IssueRow(
                id,
                message.getSequenceNumber(),
                holder,
                above,
                secret,
                with(units, concerned),
                helpingAfter(event),
                secret ? Knowers.after(event, restricted ? knowers : Set.of(), holder, above) : Set.of());
    }

    private Set<String> helpingAfter(IssueEvent event) {
        return switch (event) {
            case SupportRequested asked -> with(helping, asked.unit());
            case SupportFinished done -> without(done.unit());
            case SupportDeclined declined -> without(declined.unit());
            case SupportWithdrawn withdrawn -> without(withdrawn.unit());
            default -> helping;
        };
    }

    private Set<String> without(String unit) {
        Set<String> fewer = new LinkedHashSet<>(helping);
        fewer.remove(unit);
        return fewer;
    }

    private static Set<String> with(Set<String> some, String unit) {
        if (some.contains(unit)) {
            return some;
        }
        Set<String> more = new LinkedHashSet<>(some);
        more.add(unit);
        return more;
    }
}
