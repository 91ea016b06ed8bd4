package id.tuntas.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.ledger.TestHistory;
import id.tuntas.ledger.TestLedger;
import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.node.Turns;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.sequence.LeafTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes with one key and a folder each, and the program's own loop beside them. */
class SeveralSignersTest {
    private static final int HEADS = 3;

    @TempDir
    private Path folder = Path.of("");

    private ConfigurableApplicationContext ledger;
    private JdbcClient db;

    @BeforeEach
    void start() {
        ledger = TestLedger.onH2(folder);
        db = ledger.getBean(JdbcClient.class);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    @Timeout(60)
    void neverSignTwoHeadsForOneSizeNorASmallerAfterALargerAndEachKnowsWhatTheOtherSigned() throws Exception {
        Checkpoints one = signer("one");
        Checkpoints two = signer("two");
        CountDownLatch written = new CountDownLatch(1);
        int events = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<Long>> first = threads.submit(() -> sign(one, "one", written));
            Future<List<Long>> second = threads.submit(() -> sign(two, "two", written));
            TestHistory history = new TestHistory(ledger);
            Random random = new Random(20261122);
            try {
                while (heads().size() < HEADS) {
                    history.append(TestHistory.escalation("TTS-1", events++, random));
                }
            } finally {
                written.countDown();
            }
            assertThat(first.get()).isSorted();
            assertThat(second.get()).isSorted();
        }
        LeafTable leaves = ledger.getBean(LeafTable.class);
        long all = events;
        Awaitility.await().until(() -> leaves.size() == all);
        one.signIfGrown();
        two.signIfGrown();
        assertThat(last("one")).isEqualTo(last("two"));
        assertThat(size(last("one"))).isEqualTo(all);
        assertThat(heads()).hasSizeGreaterThanOrEqualTo(HEADS).allSatisfy(note -> {
            assertThat(note.isSignedBy(one.verifier())).isTrue();
            assertThat(note.signatures()).hasSize(1);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            assertThat(leaves.tree().root(checkpoint.size())).isEqualTo(checkpoint.root());
        });
    }

    private List<Note> heads() {
        return db.sql("SELECT note FROM ledger_checkpoint ORDER BY size")
                .query((row, n) -> Note.parse(row.getString(1)))
                .list();
    }

    private List<Long> sign(Checkpoints signer, String node, CountDownLatch written) {
        List<Long> sizes = new ArrayList<>();
        while (written.getCount() > 0) {
            signer.signIfGrown();
            sizes.add(size(last(node)));
        }
        return sizes;
    }

    @Test
    void aNodeRemembersWhatAnotherOneHasSignedWhenTheDatabaseIsTurnedBack() throws Exception {
        Checkpoints two = signer("two");
        TestHistory history = new TestHistory(ledger);
        for (int i = 0; i < 3; i++) {
            history.append(TestHistory.escalation("TTS-1", i, new Random(i)));
        }
        Awaitility.await().until(() -> ledger.getBean(LeafTable.class).size() == 3);
        ledger.getBean(Checkpoints.class).signIfGrown();
        two.signIfGrown();
        assertThat(size(last("two"))).isEqualTo(3);

        db.sql("DELETE FROM ledger_checkpoint WHERE size > 2").update();
        db.sql("UPDATE ledger_sequencer SET size = 2").update();
        try {
            assertThatThrownBy(two::signIfGrown).isInstanceOf(HistoryChangedException.class);
        } finally {
            db.sql("UPDATE ledger_sequencer SET size = 3").update();
        }
    }

    /** Another node's, with a copy of the log's key in a folder of its own. */
    private Checkpoints signer(String node) throws Exception {
        Path own = Files.createDirectories(folder.resolve(node));
        Files.copy(folder.resolve("data/ledger/log.key"), own.resolve("log.key"));
        SigningKey key = SigningKey.parse(Files.readString(own.resolve("log.key")));
        return new Checkpoints(
                ledger.getBean(LeafTable.class),
                ledger.getBean(Durability.class),
                new SignedNotes(db, new LogFiles(own)),
                key,
                ledger.getBean(Turns.class));
    }

    private Note last(String node) {
        return new LogFiles(folder.resolve(node)).last().orElseThrow();
    }

    private static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }
}
