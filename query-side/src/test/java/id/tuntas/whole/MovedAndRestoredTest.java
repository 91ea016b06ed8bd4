package id.tuntas.whole;

import static id.tuntas.whole.Drill.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.checkpoint.HistoryChangedException;
import id.tuntas.ledger.durability.BackupCommand;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.whole.Console.Said;
import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The drill, one step after the other: a node on H2 is copied while it works, the copy is moved to PostgreSQL, that server
 * is backed up while it works and lost, and comes back in two ways: with all it had, and as it was before.
 */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedAndRestoredTest {
    private static final List<Standpoint> KINDS = List.of(
            Standpoint.CLOSED_AND_RATED,
            Standpoint.RETURNED,
            Standpoint.MERGED,
            Standpoint.FOLLOWED,
            Standpoint.SUPPORT_ACCEPTED,
            Standpoint.COMPLETION_PROPOSED_RESTRICTED);

    private final Server h2;
    private final Drill drill;
    private final List<Filed> filed = new ArrayList<>();

    private Checkpoint before = new Checkpoint("none", 0, new byte[0]);
    private String vkey = "";
    private String base = "";
    private String dump = "";
    private long events;
    private @Nullable Node node;

    MovedAndRestoredTest(Server h2) throws IOException {
        this.h2 = h2;
        this.drill = new Drill("drill");
    }

    private Node node() {
        if (node == null) {
            throw new IllegalStateException("The step before has failed");
        }
        return node;
    }

    @Test
    @Order(1)
    void aNodeOnH2IsCopiedWhileItWorks() throws Exception {
        Issues issues = new Issues(h2);
        for (Standpoint kind : KINDS) {
            filed.add(kind.reach(issues));
        }
        OtherDoors.somethingOfEach(h2);
        before = Drill.signed(h2, h2.eventCount() - 1);
        vkey = Drill.vkey(h2);
        String keys = drill.backedUp("keys", h2.data());
        Path copy = Files.createDirectories(drill.backups.resolve("h2"));

        AtomicBoolean copied = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> working = other.submit(() -> fileUntil(copied, issues));
            try {
                Said said = copied(copy);
                assertThat(said.exit()).as(said.text()).isZero();
            } finally {
                copied.set(true);
            }
            assertThat(working.get()).isPositive();
        }
        assertThat(copied(copy).text()).startsWith("Tidak disalin");
        assertThat(drill.restore("", "keys", keys).exit()).isZero();
        assertThat(drill.restore("", "h2", copy.toString()).exit()).isZero();
        assertThat(drill.restore("", "h2", copy.toString()).exit()).isEqualTo(5);
    }

    private Said copied(Path folder) {
        return Console.command(
                new BackupCommand(), h2.data(), folder.resolve("tuntas.zip").toString());
    }

    private static int fileUntil(AtomicBoolean done, Issues issues) {
        int filed = 0;
        do {
            issues.file();
            filed++;
        } while (!done.get());
        return filed;
    }

    @Test
    @Order(2)
    void whatCannotBeMovedAsItIsStaysWhereItIs() throws Exception {
        drill.serveOn(DebianPostgres.create(drill.work.resolve("server"), drill.backups));
        Path data = drill.data;
        assertThat(drill.move(h2.data()).text()).contains("sedang dipakai");
        assertThat(drill.move(drill.work.resolve("nowhere")).text()).contains("tidak ditemukan");
        String row = "(SELECT MAX(global_index) - 20 FROM ledger_leaf)";
        drill.onH2("UPDATE domain_event SET time_stamp = time_stamp || ' ' WHERE global_index = " + row);
        assertThat(drill.move(data).text()).contains("tidak cocok dengan barisnya");
        drill.onH2("UPDATE domain_event SET time_stamp = TRIM(time_stamp) WHERE global_index = " + row);
        assertThat(drill.count("SELECT COUNT(*) FROM domain_event")).isZero();

        // One who changes a row on its way, and one with whom everything ends.
        drill.wayside(
                "account",
                "IF NEW.name = 'demo-camat-tengah' THEN NEW.password_hash := 'x' || NEW.password_hash; END IF;");
        assertThat(drill.move(data).text()).contains("Tabel account di tujuan tidak sama");
        drill.wayside("ledger_leaf", "IF NEW.leaf_index = 40 THEN RAISE EXCEPTION 'cut off'; END IF;");
        assertThat(drill.move(data).text()).contains("cut off");
        drill.superuser("DROP FUNCTION wayside CASCADE");
        assertThat(drill.count("SELECT COUNT(*) FROM account")).isZero();

        Said moved = drill.move(data);
        assertThat(moved.exit()).as(moved.text()).isZero();
        assertThat(moved.text()).contains("semuanya dibandingkan kembali dan sama", "tuntas-moved.mv.db");
        assertThat(data.resolve("tuntas.mv.db")).doesNotExist();
        Files.copy(data.resolve("tuntas-moved.mv.db"), data.resolve("tuntas.mv.db"));
        assertThat(drill.move(data).text()).contains("sudah berisi data");
        Files.delete(data.resolve("tuntas.mv.db"));
    }

    @Test
    @Order(3)
    void whatWasMovedIsServedAndProvenAsBefore() throws Exception {
        node = drill.serving("postgres");
        Server moved = node().server();
        new Projections(moved).awaitCaughtUp();
        for (Filed issue : filed) {
            for (String path : List.of("", "/history")) {
                String address = "/api/issues/" + issue.id() + path;
                Answer open = isAsBefore(moved, AUDITOR, address);
                Answer restricted = isAsBefore(moved, Issues.INSPECTOR, address);
                assertThat(List.of(open.status(), restricted.status()))
                        .as(address)
                        .contains(200);
            }
            moved.reporter(issue.trackingCode()).get("/api/track/" + issue.id()).expect(200);
        }
        filed.add(new Issues(moved).responded());
        Checkpoint now = Drill.signed(moved, before.size());
        assertThat(now.origin()).isEqualTo(before.origin());
        Drill.continues(moved, before, now);
        drill.bundleIsIntact(moved, vkey);
    }

    private Answer isAsBefore(Server moved, String viewer, String address) {
        Answer then = h2.as(viewer).get(address);
        Answer now = moved.as(viewer).get(address);
        assertThat(now.status()).as(address).isEqualTo(then.status());
        assertThat(now.body()).as(address).isEqualTo(then.body());
        return now;
    }

    @Test
    @Order(4)
    void aServerIsBackedUpWhileItWorksAndThenLost() throws Exception {
        base = drill.backedUp("base", drill.data);
        dump = drill.backedUp("dump", drill.data);
        Server served = node().server();
        assertThat(served.browser().signIn("demo-admin").get("/").body()).contains("isi basis data");
        try (Stream<Path> left = Files.list(drill.backups)) {
            assertThat(left.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
        assertThat(drill.backups.resolve("wal")).isNotEmptyDirectory();

        filed.add(new Issues(served).responded());
        Drill.erase(served, filed.getFirst());
        Drill.signed(served, served.eventCount() - 1);
        events = served.eventCount();
        node().close();
        drill.server().loseIt();
    }

    @Test
    @Order(5)
    void withItsLogTheLostServerComesBackWithAllItHad() throws Exception {
        Path target = drill.work.resolve("again");
        Said said = drill.restore(
                "postgres",
                "base",
                base,
                target.toString(),
                "--left",
                drill.server().log().toString());
        assertThat(said.exit()).as(said.text()).isZero();
        drill.serveOn(DebianPostgres.started(target));
        await().until(() -> drill.count("SELECT COUNT(*) WHERE pg_is_in_recovery()") == 0);
        assertThat(drill.count("SELECT COUNT(*) FROM domain_event")).isEqualTo(events);

        node = drill.serving("postgres");
        Server again = node().server();
        Filed last = filed.getLast();
        again.reporter(last.trackingCode()).get("/api/track/" + last.id()).expect(200);
        assertThat(Drill.isErased(again, filed.getFirst())).isTrue();
        new Issues(again).file();
        Checkpoint now = Drill.signed(again, events);
        assertThat(now.origin()).isEqualTo(before.origin());
        Drill.continues(again, before, now);
        drill.bundleIsIntact(again, vkey);
        node().close();
    }

    @Test
    @Order(6)
    void withoutItTheOldHistoryIsNotSignedOnAndTheErasedStayErased() throws Exception {
        drill.superuser("CREATE DATABASE old");
        drill.server().makeRoles("old");
        Said said = drill.restore("old", "dump", dump);
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(drill.restore("old", "dump", dump).exit()).isEqualTo(5);
        assertThatThrownBy(() -> drill.serving("old").close())
                .rootCause()
                .isInstanceOf(HistoryChangedException.class)
                .hasMessageContaining("TUNTAS_LEDGER_SUCCEED");

        node = drill.serving("old", "--tuntas.ledger.succeed=true");
        Server old = node().server();
        Checkpoint successor = Drill.signed(old, 0);
        String name = before.origin().substring(before.origin().lastIndexOf('/') + 1);
        assertThat(successor.origin()).contains("/after-" + name + "/");
        assertThat(Drill.isErased(old, filed.getFirst())).isTrue();
        // What was signed under the old name still proves, and the bundle is intact by both names.
        Drill.continues(old, before, successor);
        drill.bundleIsIntact(old, vkey, Drill.vkey(old));
        node().close();
    }

    @AfterAll
    void end() throws IOException, InterruptedException {
        drill.end();
    }
}
