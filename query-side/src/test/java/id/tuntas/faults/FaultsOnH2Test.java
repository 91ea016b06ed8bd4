package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One node on files: killed, its clock put forward and back, its screens rebuilt, its disk full. */
class FaultsOnH2Test extends Kills.OnH2 {
    FaultsOnH2Test() {
        super("h2");
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
    void aClockThatJumpsAnHourForwardAndBackLosesAndReordersNothing() throws Exception {
        try (Load load = Load.on(addresses(), told())) {
            for (int seconds : new int[] {3_600, -3_600, 0}) {
                awaitMore(load, 20);
                Files.writeString(store().clock(), Integer.toString(seconds));
            }
            awaitMore(load, 20);
            check(load);
        }
    }

    @Test
    @Order(3)
    void screensAreBuiltAnewWhileClientsGoOn() throws Exception {
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            for (String projection : new String[] {"issue", "opd-queue", "history"}) {
                org.awaitility.Awaitility.await()
                        .until(() -> node(0).post("demo-admin", "/api/projections/" + projection + "/rebuild") == 202);
            }
            awaitMore(load, 20);
            check(load);
        }
    }

    /** H2 closes a file that it cannot write, so the program refuses until there is room and then wants a new start. */
    @Test
    @Order(4)
    void aFullDiskRefusesAndGoesOnWhenThereIsRoom() throws Exception {
        SmallDisk.requireMounted(store().disk());
        try (Load load = Load.on(addresses(), told())) {
            awaitMore(load, 20);
            SmallDisk.fill(store().disk());
            SmallDisk.awaitRefused(told());
            SmallDisk.makeRoom(store().disk());
            assertThat(node(0).awaitEnd()).as("it asks to be started again").isEqualTo(70);
            node(0).beginAgain();
            awaitMore(load, 20);
            assertThat(check(load)).anyMatch(told -> told.status() == 503 || told.status() == 507);
        }
    }
}
