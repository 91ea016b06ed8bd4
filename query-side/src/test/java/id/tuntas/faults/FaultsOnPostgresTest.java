package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes on PostgreSQL: nodes, connections and the server killed, a node that stands still, requests sent twice. */
class FaultsOnPostgresTest extends Kills.OnPostgres {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long THREE_WEEKS_SECONDS = Duration.ofDays(21).toSeconds();

    FaultsOnPostgresTest() {
        super("postgres");
    }

    @Override
    void prepare(Path where) throws Exception {
        super.prepare(where);
        SmallDisk.mount(FaultStore.disk(where));
    }

    @Override
    void cleanUp(Path where) throws Exception {
        SmallDisk.unmount(FaultStore.disk(where));
    }

    @Test
    @Order(2)
    void aRequestThatReachesTwoNodesAtOnceIsCarriedOutOnce() throws Exception {
        try (Load load = Load.twice(addresses(), told())) {
            awaitMore(load, 40);
            check(load);
        }
    }

    /** PostgreSQL cuts every connection off and recovers; no node has to be started anew. */
    @Test
    @Order(3)
    void aKilledConnectionIsToldAsUnavailable() throws Exception {
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            store().killBackend();
            awaitMore(load, 20);
            check(load);
        }
    }

    @Test
    @Order(4)
    void aKilledAndARestartedServerAreToldAsUnavailable() throws Exception {
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            store().killServer();
            SmallDisk.awaitRefused(told());
            store().startServer();
            awaitMore(load, 20);
            store().stopServer();
            store().startServer();
            awaitMore(load, 20);
            assertThat(check(load)).anyMatch(told -> told.status() == 503);
        }
    }

    /** Longer than claims last; meanwhile deadlines pass, and the other node notes them. */
    @Test
    @Order(5)
    void aNodeThatStandsStillIsReplacedAndDoesNothingTwiceAfterwards() throws Exception {
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            node(0).signal("STOP");
            Files.writeString(store().clock(), Long.toString(THREE_WEEKS_SECONDS));
            await().atMost(PATIENCE).until(() -> missed(node(1)) > 0);
            awaitMore(load, 20);
            await().atMost(PATIENCE).until(() -> lag(node(1)) >= 0 && lag(node(1)) < 20);
            node(0).signal("CONT");
            awaitMore(load, 20);
            check(load);
        }
        Files.writeString(store().clock(), "0");
    }

    /** Events that one of the screens does not show yet; -1 while nobody knows. */
    private static double lag(RunningNode node) {
        return node.metric("tuntas_projection_lag_events{projection=\"issue\"}");
    }

    private static long missed(RunningNode node) throws Exception {
        return new String(node.get("demo-auditor", "/ledger/events?from=0&count=100000"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"clock-missed\""))
                .count();
    }

    @Test
    @Order(6)
    void aFullDiskRefusesAndGoesOnWhenThereIsRoom() throws Exception {
        SmallDisk.requireMounted(store().disk());
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            SmallDisk.fill(store().disk());
            SmallDisk.awaitRefused(told());
            SmallDisk.makeRoom(store().disk());
            if (!store().isServerUp()) { // without room for its log PostgreSQL ends, and its operator starts it again
                store().forget();
                store().startServer();
            }
            awaitMore(load, 20);
            assertThat(check(load)).anyMatch(told -> told.status() == 503 || told.status() == 507);
        }
    }

    /** Part of the long form: {@code mvn -Pfaults test}. */
    @Test
    @Tag("faults")
    @Order(7)
    void aNodeThatCannotReachTheDatabaseSaysSoAndGoesOnOnceItCan() throws Exception {
        try (Namespace namespace = Namespace.make("tuntas-faults");
                RunningNode apart = RunningNode.begin(
                        store(), namespace.around(), Namespace.NODE, store().settings(Namespace.DATABASE))) {
            apart.awaitReady();
            try (Load load = Load.on(List.of(apart.address(), node(0).address()), told())) {
                awaitMore(load, 20);
                namespace.cut();
                SmallDisk.awaitRefused(told());
                awaitMore(load, 10);
                namespace.join();
                awaitMore(load, 20);
                assertThat(check(load)).anyMatch(told -> told.status() == 503);
            }
        }
    }
}
