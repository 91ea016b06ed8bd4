package id.tuntas.query.issue;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.Moved;
import id.tuntas.query.projection.IssueFold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * How far an issue is and who has to do with it.
 *
 * @param units those of its place, and all that ever held it
 */
record IssueRow(String id, long version, String unit, boolean restricted, Set<String> units)
        implements IssueFold.Row<IssueRow> {

    static IssueRow begun(ComplaintFiled filed, long version) {
        Set<String> units = new LinkedHashSet<>(List.of(filed.village(), filed.district()));
        units.add(filed.unit());
        return new IssueRow(
                filed.issueId(), version, filed.unit(), filed.confidentiality().isRestricted(), units);
    }

    @Override
    public IssueRow after(IssueEvent event, DomainEventMessage<?> message) {
        String holder = event instanceof Moved moved ? moved.unit() : unit;
        boolean secret = event instanceof IssueReclassified reclassified
                ? reclassified.confidentiality().isRestricted()
                : restricted;
        return new IssueRow(id, message.getSequenceNumber(), holder, secret, with(holder));
    }

    private Set<String> with(String holder) {
        if (units.contains(holder)) {
            return units;
        }
        Set<String> more = new LinkedHashSet<>(units);
        more.add(holder);
        return more;
    }
}
