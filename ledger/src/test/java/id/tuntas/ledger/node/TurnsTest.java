package id.tuntas.ledger.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.TestLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One at a time, with the same keys, and by a clock that all can see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnsTest {
    private static final int THREADS = 6;
    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] OTHER = {3, 2, 1};

    private ConfigurableApplicationContext ledger;
    private Turns turns;
    private JdbcClient db;

    @BeforeAll
    void start(@TempDir Path folder) {
        ledger = TestLedger.onH2(folder);
        turns = ledger.getBean(Turns.class);
        db = ledger.getBean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void nobodyWorksWhileAnotherOneDoes() throws Exception {
        AtomicInteger working = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> turns.take(Turn.ERASURES, () -> {
                    seen.add(working.incrementAndGet());
                    working.decrementAndGet();
                })));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(seen).hasSize(THREADS).containsOnly(1);
    }

    @Test
    void whoCannotWaitIsSentAwayAndOtherTurnsAreFree() {
        turns.take(Turn.ERASURES, () -> {
            assertThat(turns.ifFree(Turn.ERASURES, () -> {})).isFalse();
            assertThat(turns.ifFree(Turn.START, () -> {})).isTrue();
            assertThatThrownBy(() -> turns.take(Turn.ERASURES, Duration.ofMillis(120), hold -> true))
                    .hasMessageContaining("Another node has had the turn ERASURES");
        });
        assertThat(turns.ifFree(Turn.ERASURES, () -> {})).isTrue();
    }

    @Test
    void whatFailsGivesTheTurnBack() {
        assertThatThrownBy(() -> turns.take(Turn.ERASURES, () -> {
                    throw new IllegalArgumentException("fails");
                }))
                .hasMessage("fails");
        assertThat(turns.ifFree(Turn.ERASURES, () -> {})).isTrue();
    }

    @Test
    void anotherKeyIsRefusedUnlessTheOldOneIsLostAndNobodyHasIt() {
        KnownKeys keys = ledger.getBean(KnownKeys.class);
        keys.same("a.key", KEY, true);
        keys.same("a.key", KEY, false);
        assertThatThrownBy(() -> keys.same("a.key", OTHER, false)).hasMessageContaining("a.key is not the one");
        db.sql("INSERT INTO node (name, changes, seen_at) VALUES ('has it', TRUE, CURRENT_TIMESTAMP)")
                .update();
        assertThatThrownBy(() -> keys.same("a.key", OTHER, true)).hasMessageContaining("a.key is not the one");
        db.sql("DELETE FROM node WHERE name = 'has it'").update();
        keys.same("a.key", OTHER, true);
        assertThatThrownBy(() -> keys.same("a.key", KEY, false)).hasMessageContaining("a.key is not the one");
    }

    @Test
    void aClockThatIsOffTheDatabasesIsMeasuredEitherWay() {
        for (Duration off : List.of(Duration.ofSeconds(7), Duration.ofSeconds(-7))) {
            StoreClock store = new StoreClock(Clock.systemUTC().instant());
            Nodes node = new Nodes(db, Clock.offset(Clock.systemUTC(), off), store, "skewed " + off, Nodes.Part.ALL);
            // Again, where the machine paused between the two clocks.
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(node.seen().orElseThrow().skew()).isBetween(Duration.ofMillis(6_500), Duration.ofSeconds(7));
                assertThat(Duration.between(Clock.systemUTC().instant(), store.instant())
                                .abs())
                        .isLessThan(Duration.ofSeconds(1));
            });
            node.leave();
        }
    }

    @Test
    void aNodeIsThereAsLongAsItSaysSo() {
        Nodes known = ledger.getBean(Nodes.class);
        Nodes second = new Nodes(
                db, Clock.systemUTC(), new StoreClock(Clock.systemUTC().instant()), "~second", Nodes.Part.SHOWING);
        assertThat(second.living()).containsExactlyInAnyOrder(known.name(), "~second");
        assertThat(second.isFirst()).as("it only shows").isFalse();
        assertThat(known.isFirst()).isTrue();
        db.sql("UPDATE node SET seen_at = CURRENT_TIMESTAMP - INTERVAL '11' SECOND WHERE name = '~second'")
                .update();
        assertThat(known.hasOthers()).isFalse();
        second.leave();
        assertThat(second.living()).containsExactly(known.name());
    }
}
