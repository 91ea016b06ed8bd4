package id.tuntas.ledger.sequence;

import id.tuntas.events.EventCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads long stretches of history in the proven order, for whoever builds something from all of it. Each page is a
 * statement of its own: a long transaction would hold the sequencer back at the next gap.
 */
public final class LedgerReader {
    /** Leaves of a page; with what is made of it, a page of ordinary events takes some 20 MB. */
    private static final int PAGE = 5_000;

    private final JdbcTemplate db;
    private final Serializer serializer;

    LedgerReader(DataSource db, Serializer serializer) {
        this.db = new JdbcTemplate(db);
        this.db.setFetchSize(PAGE);
        this.serializer = serializer;
    }

    /**
     * Some events and how far they reach.
     *
     * @param end the leaf after the last one that was looked at
     */
    public record Page(long end, List<? extends DomainEventMessage<?>> events) {}

    /**
     * The events of a stretch of leaves, page by page and read ahead.
     *
     * @param begin first leaf
     * @param end leaf after the last one; all before it must exist
     * @param type the sealed parent of the events that are wanted
     */
    public LedgerPages pages(long begin, long end, Class<?> type) {
        String names = EventCatalogue.types().entrySet().stream()
                .filter(event -> type.isAssignableFrom(event.getValue()))
                .map(event -> "'" + event.getKey() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
        String query = "SELECT leaf.leaf_index, " + StoredEvent.COLUMNS + """
                 FROM ledger_leaf leaf JOIN domain_event e ON e.global_index = leaf.global_index
                WHERE leaf.leaf_index >= ? AND leaf.leaf_index < ? AND e.payload_type IN (%s)
                ORDER BY leaf.leaf_index""".formatted(names);
        return new LedgerPages(begin, end, PAGE, (from, to) -> page(query, from, to));
    }

    private Page page(String query, long begin, long end) {
        var rows =
                db.query(query, (row, n) -> LedgerSource.tracked(row.getLong(1), StoredEvent.read(row, 2)), begin, end);
        List<DomainEventMessage<?>> events = new ArrayList<>(rows.size());
        for (var message : LedgerSource.messages(rows, serializer)) {
            message.getPayload(); // decoded when it is first asked for, and here is the time
            events.add((DomainEventMessage<?>) message);
        }
        return new Page(end, events);
    }
}
