package id.tuntas.ledger.sequence;

import id.tuntas.events.EventCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads long stretches of history in the proven order, for whoever builds something from all of it. Each page is a
 * statement of its own: a long transaction would hold the sequencer back at the next gap.
 */
public final class LedgerReader {
    /** Leaves of a page; with what is made of it, a page of ordinary events takes some 20 MB. */
    private static final int PAGE = 5_000;

    private static final String LEAVES =
            "SELECT global_index, leaf_index FROM ledger_leaf WHERE leaf_index >= ? AND leaf_index < ?";

    /** All of a page with one look and its leaves with another: much cheaper than a join that looks up each of them. */
    private static final String EVENTS = "SELECT " + StoredEvent.COLUMNS + """
             FROM domain_event e WHERE e.global_index BETWEEN ? AND ? AND e.payload_type IN (%s)
            ORDER BY e.global_index""";

    private static final String HISTORY = "SELECT leaf.leaf_index, " + StoredEvent.COLUMNS + """
             FROM domain_event e JOIN ledger_leaf leaf ON leaf.global_index = e.global_index
            WHERE e.aggregate_identifier = ? AND e.sequence_number >= ? AND leaf.leaf_index < ?
            ORDER BY e.sequence_number FETCH FIRST ? ROWS ONLY""";

    private static final String HISTORIES = "SELECT leaf.leaf_index, " + StoredEvent.COLUMNS + """
             FROM domain_event e JOIN ledger_leaf leaf ON leaf.global_index = e.global_index
            WHERE e.aggregate_identifier = ANY(?) AND leaf.leaf_index < ?
            ORDER BY e.aggregate_identifier, e.sequence_number""";

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
        return new LedgerPages(begin, end, PAGE, (from, to) -> page(from, to, EVENTS.formatted(names)));
    }

    /**
     * Some events of one history, each decoded when somebody asks for it.
     *
     * @param from sequence number of the first one
     * @param end leaf before which they lie
     */
    public List<TrackedEventMessage<?>> history(String aggregateIdentifier, long from, long end, int limit) {
        return LedgerSource.messages(
                db.query(
                        HISTORY,
                        (row, n) -> LedgerSource.tracked(row.getLong(1), StoredEvent.read(row, 2)),
                        aggregateIdentifier,
                        from,
                        end,
                        limit),
                serializer);
    }

    /**
     * Some whole histories as far as they lie before a leaf, one after the other and each in its order.
     *
     * @param aggregateIdentifiers few enough that all their events fit into memory at once
     * @param end leaf before which they lie
     */
    public List<? extends DomainEventMessage<?>> histories(Collection<String> aggregateIdentifiers, long end) {
        List<TrackedDomainEventData<byte[]>> rows = db.query(
                HISTORIES,
                (row, n) -> LedgerSource.tracked(row.getLong(1), StoredEvent.read(row, 2)),
                aggregateIdentifiers.toArray(String[]::new),
                end);
        return decoded(rows);
    }

    /**
     * The leaf of an event that was read from the ledger.
     *
     * @throws IllegalStateException when it was read from elsewhere
     */
    public static long leafOf(DomainEventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalStateException("An event that has no place in the ledger");
    }

    /** When the event of this leaf was recorded; empty when there is no such leaf. */
    public Optional<Instant> recordedAt(long leaf) {
        return moment("""
                SELECT e.time_stamp FROM ledger_leaf leaf JOIN domain_event e ON e.global_index = leaf.global_index
                WHERE leaf.leaf_index = ?""", leaf);
    }

    /** When the oldest event was recorded that has no leaf yet; empty when all have one. */
    public Optional<Instant> oldestUnsequenced() {
        return moment("""
                SELECT time_stamp FROM domain_event
                WHERE global_index > (SELECT watermark FROM ledger_sequencer WHERE id = 1)
                ORDER BY global_index LIMIT 1""");
    }

    private Optional<Instant> moment(String query, Object... values) {
        return db.query(query, (row, n) -> Instant.parse(row.getString(1)), values).stream()
                .findFirst();
    }

    private Page page(long begin, long end, String query) {
        Map<Long, Long> leaves = HashMap.newHashMap((int) (end - begin));
        db.query(
                LEAVES,
                row -> {
                    leaves.put(row.getLong(1), row.getLong(2));
                },
                begin,
                end);
        if (leaves.size() != end - begin) {
            throw new IllegalStateException("The ledger lacks leaves from " + begin + " to " + end);
        }
        List<TrackedDomainEventData<byte[]>> rows = new ArrayList<>(leaves.size());
        db.query(
                query,
                row -> {
                    Long leaf = leaves.get(row.getLong(1));
                    if (leaf != null) {
                        rows.add(LedgerSource.tracked(leaf, StoredEvent.read(row, 1)));
                    }
                },
                Collections.min(leaves.keySet()),
                Collections.max(leaves.keySet()));
        rows.sort(Comparator.comparingLong(row -> row.trackingToken().position().orElseThrow()));
        return new Page(end, decoded(rows));
    }

    private List<DomainEventMessage<?>> decoded(List<TrackedDomainEventData<byte[]>> rows) {
        List<DomainEventMessage<?>> events = new ArrayList<>(rows.size());
        for (var message : LedgerSource.messages(rows, serializer)) {
            message.getPayload(); // decoded when it is first asked for, and here is the time
            events.add((DomainEventMessage<?>) message);
        }
        return events;
    }
}
