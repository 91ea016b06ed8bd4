package id.tuntas.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Tree;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same on both databases: every committed event gets its leaf, once, and none before an earlier one could come. */
abstract class SequencerContract {
    private static final int WRITERS = 8;
    private static final int EACH = 40;
    private static final int STALL_MILLIS_MAX = 60;
    private static final int LONG_STALL_MILLIS_MAX = 3_000;
    private static final int LONG_STALLS_ONE_IN = 20;
    private static final int CLOCK_WRONG_SECONDS_MAX = 90;
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 20261121;
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    abstract ApplicationContext ledger();

    final JdbcClient db() {
        return ledger().getBean(JdbcClient.class);
    }

    final TransactionTemplate transaction() {
        return new TransactionTemplate(ledger().getBean(PlatformTransactionManager.class));
    }

    final Sequencer another() {
        return another(ledger().getBean(RunningTransactions.class));
    }

    final Sequencer another(RunningTransactions running) {
        LeafTable leaves = new LeafTable(db(), ledger().getBean(JdbcTemplate.class));
        return new Sequencer(db(), transaction(), running, leaves);
    }

    /**
     * Each writer's clock goes wrong by up to 90 seconds either way; now and then one stalls for up to three seconds
     * with its index drawn and nothing committed. Every second issue is written by two, who get in each other's way.
     */
    @Test
    void whatEightWritersWereToldIsWhatEveryReaderGetsOnceAndInOrder() throws Exception {
        long before = leaves().size();
        Sequencer second = another();
        CountDownLatch done = new CountDownLatch(1);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            Future<?> sequencing = threads.submit(() -> {
                while (done.getCount() > 0) {
                    second.turn();
                }
            });
            Future<List<String>> reading = threads.submit(() -> read(before, done, acknowledged));
            List<Future<?>> writers = new ArrayList<>();
            try {
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    writers.add(threads.submit(() -> write(writer, acknowledged)));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                done.countDown();
            }
            sequencing.get();
            assertThat(reading.get()).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(WRITERS * EACH / 2);
        assertThat(leaves().size() - before).isEqualTo(acknowledged.size());
        assertThat(orderFaults()).isZero();
        assertThat(root()).isEqualTo(slowRoot());
        assertThat(another().intruders(10)).isEmpty();
    }

    /** What a projection sees that goes on until all that was acknowledged has come, and a little longer. */
    private List<String> read(long first, CountDownLatch done, Queue<String> acknowledged) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        var source = ledger().getBean(LedgerSource.class);
        var stream = source.openStream(new GlobalSequenceTrackingToken(first - 1));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && (done.getCount() > 0 || seen.size() < acknowledged.size())) {
            while (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                seen.add(stream.nextAvailable().getIdentifier());
            }
        }
        while (stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)) {
            seen.add(stream.nextAvailable().getIdentifier());
        }
        return seen;
    }

    private void write(int writer, Queue<String> acknowledged) {
        Random random = new Random(SEED + writer);
        String issue = "W" + writer / 2 + "-" + (writer % 4 < 2 ? "shared" : "own" + writer) + "-" + RUN;
        Duration skew = Duration.ofSeconds(random.nextLong(-CLOCK_WRONG_SECONDS_MAX, CLOCK_WRONG_SECONDS_MAX + 1));
        for (int i = 0; i < EACH; i++) {
            try {
                String event = UUID.randomUUID().toString();
                boolean kept = Boolean.TRUE.equals(transaction().execute(status -> {
                    insert(event, issue, next(issue), Instant.now().plus(skew));
                    stall(random.nextInt(LONG_STALLS_ONE_IN) == 0 ? LONG_STALL_MILLIS_MAX : STALL_MILLIS_MAX, random);
                    if (random.nextInt(5) == 0) {
                        status.setRollbackOnly();
                        return false;
                    }
                    return true;
                }));
                if (kept) {
                    acknowledged.add(event);
                }
            } catch (DuplicateKeyException | TransientDataAccessException othersWereFaster) {
                stall(STALL_MILLIS_MAX, random);
            }
        }
    }

    private int next(String issue) {
        return db().sql("SELECT COUNT(*) FROM domain_event WHERE aggregate_identifier = ?")
                .param(issue)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatCouldStillFillAGapHoldsLaterEventsBackUntilItEnds() throws Exception {
        for (boolean commits : new boolean[] {true, false}) {
            CountDownLatch inserted = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            String early = "early-" + commits;
            String late = "late-" + commits;
            try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
                Future<?> slow = threads.submit(() -> transaction().executeWithoutResult(status -> {
                    insert(early, 0);
                    inserted.countDown();
                    await(mayEnd);
                    if (!commits) {
                        status.setRollbackOnly();
                    }
                }));
                try {
                    inserted.await();
                    transaction().executeWithoutResult(status -> insert(late, 0));
                    org.awaitility.Awaitility.await()
                            .during(Duration.ofMillis(700))
                            .atMost(PATIENCE)
                            .until(() -> leafOf(late) == null);
                } finally {
                    mayEnd.countDown();
                }
                slow.get();
            }
            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> leafOf(late) != null);
            assertThat(leafOf(early) == null).isEqualTo(!commits);
            if (commits) {
                assertThat(leafOf(early)).isLessThan(leafOf(late));
            }
        }
    }

    @Test
    void aRowWrittenIntoAnOldGapIsAnAlarmAndNeverGetsALeaf() {
        transaction().executeWithoutResult(status -> {
            insert("gone", 0);
            status.setRollbackOnly();
        });
        transaction().executeWithoutResult(status -> insert("after", 0));
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> leafOf("after") != null);
        long gap = db().sql("SELECT global_index - 1 FROM domain_event WHERE aggregate_identifier = 'after'")
                .query(Long.class)
                .single();
        db().sql("UPDATE domain_event SET global_index = ? WHERE aggregate_identifier = 'after'")
                .param(gap)
                .update();
        assertThat(another().intruders(10)).contains(gap);
        another().turn();
        assertThat(db().sql("SELECT COUNT(*) FROM ledger_leaf WHERE global_index = ?")
                        .param(gap)
                        .query(Long.class)
                        .single())
                .isZero();
        db().sql("UPDATE domain_event SET global_index = ? WHERE global_index = ?")
                .params(gap + 1, gap)
                .update();
    }

    /** Whoever waited would be one more transaction that a gap has to wait for. */
    @Test
    void nobodyWaitsForTheTurnOfAnotherNode() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> holder = threads.submit(() -> transaction().executeWithoutResult(status -> {
                db().sql("SELECT id FROM ledger_sequencer WHERE id = 1 FOR UPDATE")
                        .query(Integer.class)
                        .single();
                held.countDown();
                await(mayEnd);
            }));
            try {
                held.await();
                long begin = System.nanoTime();
                assertThat(another().turn().busy()).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
            } finally {
                mayEnd.countDown();
            }
            holder.get();
        }
        Sequencer another = another();
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !another.turn().busy());
    }

    @Test
    void aReaderIsToldOfALeafAtOnceWhicheverNodeGaveIt() throws Exception {
        LedgerSource source = ledger().getBean(LedgerSource.class);
        SequencerLoop own = ledger().getBean(SequencerLoop.class);
        for (boolean foreign : new boolean[] {false, true}) {
            CountDownLatch told = new CountDownLatch(1);
            try (var stream = source.openStream(source.createHeadToken())) {
                assertThat(stream.setOnAvailableCallback(() -> {
                            if (stream.hasNextAvailable()) {
                                told.countDown();
                            }
                        }))
                        .isTrue();
                String issue = "told-" + foreign;
                if (foreign) {
                    own.stop();
                }
                transaction().executeWithoutResult(status -> insert(issue, 0));
                if (foreign) {
                    Sequencer another = another();
                    org.awaitility.Awaitility.await()
                            .atMost(PATIENCE)
                            .until(() -> another.turn().size() > 0 && leafOf(issue) != null);
                    own.start();
                }
                assertThat(told.await(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue();
            }
        }
    }

    final void insert(String issue, int sequence) {
        insert(UUID.randomUUID().toString(), issue, sequence, Instant.parse("2026-11-21T00:00:00Z"));
    }

    private void insert(String event, String issue, int sequence, Instant time) {
        db().sql("""
                        INSERT INTO domain_event (event_identifier, type, aggregate_identifier, sequence_number,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES (?, 'issue', ?, ?, ?, 'completion-approved', '1', ?, ?)""")
                .params(event, issue, sequence, time.toString())
                .params(new byte[] {'{', '}'}, new byte[] {'{', '}'})
                .update();
    }

    private static void stall(int millisMax, Random random) {
        try {
            Thread.sleep(random.nextInt(millisMax));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    final @org.jspecify.annotations.Nullable Long leafOf(String issue) {
        return db().sql("""
                        SELECT leaf.leaf_index FROM ledger_leaf leaf
                        JOIN domain_event e ON e.global_index = leaf.global_index WHERE e.aggregate_identifier = ?""")
                .param(issue)
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    /** Events of one issue whose leaves do not stand in the order of its history. */
    private long orderFaults() {
        return db().sql("""
                        SELECT COUNT(*) FROM domain_event a
                        JOIN domain_event b ON b.aggregate_identifier = a.aggregate_identifier
                             AND b.sequence_number = a.sequence_number + 1
                        JOIN ledger_leaf la ON la.global_index = a.global_index
                        JOIN ledger_leaf lb ON lb.global_index = b.global_index
                        WHERE la.leaf_index >= lb.leaf_index""").query(Long.class).single();
    }

    private LeafTable leaves() {
        return ledger().getBean(LeafTable.class);
    }

    private byte[] root() {
        return leaves().tree().root(leaves().size());
    }

    private byte[] slowRoot() {
        List<byte[]> hashes = new ArrayList<>();
        StoredEvents rows = ledger().getBean(StoredEvents.class);
        rows.from(0, 100_000)
                .forEach(row -> hashes.add(Hashes.leaf(row.event().leaf().bytes())));
        Tree tree = new Tree((level, index) -> fold(hashes, (int) index << level, (int) (index + 1) << level));
        return tree.root(hashes.size());
    }

    private static byte[] fold(List<byte[]> hashes, int from, int to) {
        if (to - from == 1) {
            return hashes.get(from);
        }
        int middle = (from + to) / 2;
        return Hashes.node(fold(hashes, from, middle), fold(hashes, middle, to));
    }
}
