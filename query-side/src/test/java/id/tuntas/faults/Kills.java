package id.tuntas.faults;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of nodes under load. A start of the whole program takes its time, so every run has a few kills. */
abstract class Kills extends FaultBench {
    private final Random random = new Random(7);

    Kills(String name) {
        super(name);
    }

    /** In every run. */
    int kills() {
        return 2;
    }

    @Test
    @Order(1)
    void whatWasToldSurvivesKilledNodes() throws Exception {
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            for (int kill = 0; kill < kills(); kill++) {
                RunningNode node = node(kill % nodeCount());
                awaitMore(load, 10 + random.nextInt(60));
                node.kill();
                node.beginAgain();
                node.awaitReady();
            }
            awaitMore(load, 20);
            check(load);
        }
    }

    @Test
    @Order(99)
    void projectionsAreWhatACleanReplayMakes() throws Exception {
        compareWithACleanReplay();
    }

    /** On files. */
    abstract static class OnH2 extends Kills {
        OnH2(String name) {
            super(name);
        }

        @Override
        FaultStore open(Path where) throws Exception {
            return FaultStore.onH2(where);
        }

        @Override
        int nodeCount() {
            return 1;
        }
    }

    /** On a server, with two nodes. */
    abstract static class OnPostgres extends Kills {
        OnPostgres(String name) {
            super(name);
        }

        @Override
        FaultStore open(Path where) throws Exception {
            return FaultStore.onPostgres(where);
        }

        @Override
        int nodeCount() {
            return 2;
        }
    }
}
