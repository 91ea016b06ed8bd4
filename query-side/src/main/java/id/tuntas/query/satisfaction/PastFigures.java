package id.tuntas.query.satisfaction;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a time, counted from histories as far as they are told, by the same rules as the figures of now. They
 * are added up page by page, so that only one page's facts are held at once.
 */
public final class PastFigures {
    private final Instant from;
    private final Instant until;
    private final ZoneId zone;
    private final Map<String, List<Fact>> page = new TreeMap<>();
    private final SortedMap<String, Tally> whole = new TreeMap<>();

    /** Of what happened from one moment on and before the other. */
    public PastFigures(Instant from, Instant until, ZoneId zone) {
        this.from = from;
        this.until = until;
        this.zone = zone;
    }

    /** Tells the history of one more issue, from its first event on. */
    public void add(List<? extends DomainEventMessage<?>> history) {
        SatisfactionRow row = null;
        for (DomainEventMessage<?> message : history) {
            row = next(row, message);
        }
        if (row != null && !row.restricted()) {
            row.facts().stream()
                    .filter(fact -> !fact.at().isBefore(from) && fact.at().isBefore(until))
                    .forEach(fact -> page.computeIfAbsent(fact.where().unit(), unit -> new ArrayList<>())
                            .add(fact));
        }
    }

    private static @Nullable SatisfactionRow next(@Nullable SatisfactionRow row, DomainEventMessage<?> message) {
        if (row != null) {
            return row.after((IssueEvent) message.getPayload(), message);
        }
        return message.getPayload() instanceof ComplaintFiled filed
                ? SatisfactionRow.begun(filed, message.getSequenceNumber())
                : null;
    }

    /** Adds up what was told since the last time. */
    public void addUp() {
        page.forEach((unit, facts) ->
                whole.merge(unit, Tally.of(facts, zone), (before, more) -> Tally.together(List.of(before, more))));
        page.clear();
    }

    /**
     * How much of the work that a unit ended was opened again.
     *
     * @param n ends of work, however it ended
     * @param share of them that were opened again, 0 to 1 to 4 decimals; null of none
     */
    public record Reopened(int n, int reopened, @Nullable BigDecimal share) {}

    /** Of each unit that ended any work, by its code; of what is restricted nothing. */
    public SortedMap<String, Reopened> reopened() {
        addUp();
        SortedMap<String, Reopened> all = new TreeMap<>();
        whole.forEach((unit, tally) -> {
            int n = tally.of(Count.SETTLED) + tally.of(Count.PLANNED) + tally.of(Count.OTHERWISE);
            int reopened = tally.of(Count.REOPENED);
            if (n > 0) {
                all.put(unit, new Reopened(n, reopened, Figures.share(reopened, n)));
            }
        });
        return all;
    }

    /** Of each unit of which there is anything to count, by code; of what is restricted nothing. */
    public List<Figures> units() {
        addUp();
        return whole.entrySet().stream()
                .map(unit -> Figures.of(unit.getKey(), unit.getValue()))
                .toList();
    }
}
