package id.tuntas.query.projection;

import id.tuntas.events.issue.IssueEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * A projection of something that only some issues have, and of which only some events tell: the rows of a batch are
 * loaded together, each is folded in memory, and what has changed is written together.
 *
 * @param <E> the events that tell of it
 * @param <K> the key of a row
 * @param <R> the row, with no SQL in it
 */
public abstract class PartFold<E extends IssueEvent, K, R> implements Projection {
    private final Class<E> told;

    protected PartFold(Class<E> told) {
        this.told = told;
    }

    /** Every event of an issue, also those that change nothing here: so it is known how far this projection is. */
    @EventHandler
    final void on(IssueEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public final Class<?> events() {
        return IssueEvent.class;
    }

    @Override
    public final void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        List<DomainEventMessage<?>> telling = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            if (told.isInstance(message.getPayload())) {
                telling.add(message);
            }
        }
        if (!telling.isEmpty()) {
            show(telling, place);
        }
    }

    private void show(List<DomainEventMessage<?>> telling, Place place) {
        String[] issues = telling.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .toArray(String[]::new);
        Map<K, R> before = load(issues, place);
        Map<K, R> after = new LinkedHashMap<>(before);
        for (DomainEventMessage<?> message : telling) {
            E event = told.cast(message.getPayload());
            K key = key(event);
            after.put(key, next(after.get(key), event, message.getSequenceNumber(), message.getTimestamp()));
        }
        Map<K, R> begun = new LinkedHashMap<>();
        Map<K, R> changed = new LinkedHashMap<>();
        after.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                (before.containsKey(key) ? changed : begun).put(key, row);
            }
        });
        write(begun, changed, place);
    }

    /** Of which row the event tells. */
    protected abstract K key(E event);

    /** The row after an event, the same if it shows the event already; {@code row} is null where there is none yet. */
    protected abstract R next(@Nullable R row, E event, long version, Instant at);

    /** All rows of these issues. */
    protected abstract Map<K, R> load(String[] issues, Place place);

    protected abstract void write(Map<K, R> begun, Map<K, R> changed, Place place);
}
