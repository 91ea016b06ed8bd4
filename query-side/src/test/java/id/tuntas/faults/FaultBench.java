package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Nodes of one store under load; each test of a class lets something else fail, and the store goes on with what it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FaultBench {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<RunningNode> nodes = new ArrayList<>();
    private final Path folder;
    private @Nullable FaultStore store;
    private @Nullable Proven proven;

    FaultBench(String name) {
        folder = Path.of("target/faults", name).toAbsolutePath();
    }

    abstract FaultStore open(Path where) throws Exception;

    abstract int nodeCount();

    /** A disk of its own, or whatever else has to be there before the store. */
    void prepare(Path where) throws Exception {
        Files.createDirectories(where);
    }

    @BeforeAll
    final void start() throws Exception {
        prepare(folder);
        store = open(folder);
        for (int i = 0; i < nodeCount(); i++) {
            nodes.add(RunningNode.begin(store()));
            if (i == 0) {
                nodes.getFirst().awaitReady(); // the first one makes tables and keys
            }
        }
        for (RunningNode node : nodes) {
            node.awaitReady();
        }
        proven = Proven.by(nodes.getFirst());
    }

    @AfterAll
    final void stop() throws Exception {
        for (RunningNode node : nodes) {
            node.close();
        }
        if (store != null) {
            store.close();
        }
        cleanUp(folder);
    }

    void cleanUp(Path where) throws Exception {}

    final FaultStore store() {
        if (store == null) {
            throw new IllegalStateException("There is no store yet");
        }
        return store;
    }

    final RunningNode node(int number) {
        return nodes.get(number);
    }

    final List<URI> addresses() {
        return nodes.stream().map(RunningNode::address).toList();
    }

    final Path told() {
        return folder.resolve("told.tsv");
    }

    /** Until so many more requests are acknowledged. */
    static void awaitMore(Load load, int more) {
        int before = load.acknowledged();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> load.acknowledged() >= before + more);
    }

    /** Ends the load and holds all that was ever told in this class against what is stored. */
    final List<Told> check(Load load) throws Exception {
        return check(load, node(0));
    }

    final List<Told> check(Load load, RunningNode asked) throws Exception {
        List<Told> told = load.finish();
        await().atMost(PATIENCE).until(() -> asked.metric("tuntas_ledger_oldest_unsequenced_seconds") == 0);
        List<Stored> stored = new String(
                        asked.get("demo-auditor", "/ledger/events?from=0&count=100000"), StandardCharsets.UTF_8)
                .lines()
                .map(Stored::parse)
                .toList();
        assertThat(Checker.faults(told, stored)).isEmpty();
        assertThat(told.stream().filter(one -> one.status() >= 500 && one.status() != 503 && one.status() != 507))
                .as("what is no refusal is 503 or 507")
                .isEmpty();
        if (proven != null) {
            proven.check(asked, folder);
        }
        System.out.printf(
                "FIGURE %s: %d requests acknowledged, %d sent again; %d events%n",
                getClass().getSimpleName(),
                Checker.acknowledged(told),
                told.stream()
                        .filter(one -> one.status() == Told.SILENT || one.status() >= 500)
                        .count(),
                stored.size());
        return told;
    }

    /** Every row of every projection is what the history tells. */
    final void compareWithACleanReplay() throws Exception {
        assertThat(Launch.console(store(), "compare")).isZero();
    }
}
