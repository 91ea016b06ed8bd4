package id.tuntas.query.projection;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A projection with one row for each issue: the rows of a batch are loaded together, each is folded in memory, and what
 * has changed is written together.
 *
 * @param <R> the row, with no SQL in it
 */
public abstract class IssueFold<R extends IssueFold.Row<R>> implements Projection {
    /** A row that knows what it is after the next event. */
    public interface Row<R> {
        /** Sequence number of the last event that it shows. */
        long version();

        /** The row after a later event of the same issue. */
        R after(IssueEvent event, DomainEventMessage<?> message);
    }

    /**
     * A row that is other than it was.
     *
     * @param before null when there was none
     */
    public record Change<R>(@Nullable R before, R after) {}

    @Override
    public final Class<?> events() {
        return IssueEvent.class;
    }

    @Override
    public final void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        Map<String, List<DomainEventMessage<?>>> byIssue = batch.stream()
                .collect(Collectors.groupingBy(
                        DomainEventMessage::getAggregateIdentifier, LinkedHashMap::new, Collectors.toList()));
        Map<String, R> before = load(known(byIssue, place), place);
        List<Change<R>> changes = new ArrayList<>(byIssue.size());
        byIssue.forEach((issue, told) -> {
            R row = before.get(issue);
            R after = fold(row, told);
            if (row == null || after.version() > row.version()) {
                changes.add(new Change<>(row, after));
            }
        });
        write(changes, place);
    }

    /** A rebuild tells each event once, so an issue that begins in the batch has no row yet. */
    private static Set<String> known(Map<String, List<DomainEventMessage<?>>> byIssue, Place place) {
        return byIssue.entrySet().stream()
                .filter(issue ->
                        place == Place.LIVE || issue.getValue().getFirst().getSequenceNumber() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private R fold(@Nullable R before, List<DomainEventMessage<?>> told) {
        R row = before;
        for (DomainEventMessage<?> message : told) {
            if (row == null) {
                row = begin(message);
            } else if (message.getSequenceNumber() > row.version()) {
                row = row.after((IssueEvent) message.getPayload(), message);
            }
        }
        if (row == null) {
            throw new IllegalStateException("No event of an issue was told");
        }
        return row;
    }

    private R begin(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof ComplaintFiled filed) {
            return begun(filed, message);
        }
        throw new IllegalStateException("The row of issue " + message.getAggregateIdentifier() + " is missing from "
                + name() + ", which has to be rebuilt");
    }

    /** The first row of an issue. */
    protected abstract R begun(ComplaintFiled filed, long version);

    /** Likewise, for a row that also says when and where in the history it began. */
    protected R begun(ComplaintFiled filed, DomainEventMessage<?> message) {
        return begun(filed, message.getSequenceNumber());
    }

    /** The rows of these issues by issue, as far as there are any. */
    protected abstract Map<String, R> load(Set<String> issues, Place place);

    protected abstract void write(List<Change<R>> changes, Place place);
}
