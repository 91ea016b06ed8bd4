package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.bundle.VerifyCommand;
import id.tuntas.ledger.moving.MoveCommand;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Proofs;
import id.tuntas.ledger.sealing.Vault;
import id.tuntas.whole.Console.Said;
import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Folders, servers and scripts of a drill, and what is asked of whoever comes out of it. */
final class Drill {
    static final String AUDITOR = "demo-auditor";

    final Path work;
    final Path data;
    final Path backups;

    private final Map<String, String> folders;
    private final List<DebianPostgres> open = new ArrayList<>();
    private @Nullable DebianPostgres server;

    /** In an empty folder of this name. */
    Drill(String name) throws IOException {
        DebianPostgres.programs();
        work = Path.of("target/test-data", name).toAbsolutePath();
        data = work.resolve("data");
        backups = work.resolve("backups");
        folders = Map.of(
                "TUNTAS_BACKUP", backups.toString(),
                "TUNTAS_BACKUP_KEYS", work.resolve("keys").toString(),
                "TUNTAS_DATA", data.toString());
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(backups);
    }

    DebianPostgres server() {
        if (server == null) {
            throw new IllegalStateException("The step before has failed");
        }
        return server;
    }

    void serveOn(DebianPostgres started) {
        server = started;
        open.add(started);
    }

    /** The backup that the script made, of the program with this data folder. */
    String backedUp(String kind, Path from) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(folders);
        environment.put("TUNTAS_DATA", from.toString());
        if (server != null) {
            environment.putAll(server.environment("tuntas_backup", "postgres"));
        }
        Said said = Console.script(environment, "backup/backup.sh", kind);
        assertThat(said.exit()).as(said.text()).isZero();
        return said.text().strip().lines().reduce((first, second) -> second).orElseThrow();
    }

    Said restore(String database, String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(folders);
        if (server != null) {
            environment.putAll(server.environment("postgres", database));
        }
        return Console.script(environment, "backup/restore.sh", arguments);
    }

    Said move(Path from) {
        return Console.command(new MoveCommand(), from, "--to", server().url("postgres"));
    }

    /** Changes one row of the copied file. */
    void onH2(String sql) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:h2:async:" + data.resolve("tuntas"), "sa", "")) {
            assertThat(file.createStatement().executeUpdate(sql)).isEqualTo(1);
        }
    }

    /** Somebody who waits in the target for each row of a table. */
    void wayside(String table, String does) {
        superuser("DROP FUNCTION IF EXISTS wayside CASCADE");
        superuser("CREATE FUNCTION wayside() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN " + does
                + " RETURN NEW; END $$");
        superuser("CREATE TRIGGER wayside BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION wayside()");
    }

    void superuser(String sql) {
        server().superuser("postgres").sql(sql).update();
    }

    long count(String sql) {
        return server().superuser("postgres").sql(sql).query(Long.class).single();
    }

    /** As docker/compose.cluster.yaml has it: who serves cannot change history. */
    Node serving(String database, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--tuntas.data=" + data,
                "--spring.profiles.include=postgres",
                "--spring.datasource.url=" + server().url(database),
                "--spring.datasource.username=tuntas_app",
                "--tuntas.migration.username=tuntas_owner"));
        settings.addAll(List.of(more));
        return Node.serving(new Node.Store(settings, () -> {}));
    }

    static Checkpoint signed(Server server, long above) {
        return await().until(
                        () -> Checkpoint.parse(Note.parse(server.anybody()
                                        .get("/ledger/checkpoint")
                                        .expect(200)
                                        .body())
                                .text()),
                        checkpoint -> checkpoint.size() > above);
    }

    /** The log of now begins with the log of then, and a leaf of then stands in it. */
    static void continues(Server server, Checkpoint then, Checkpoint now) {
        JsonNode consistency = server.anybody()
                .get("/ledger/proof/consistency?firstSize=" + then.size() + "&secondSize=" + now.size())
                .expect(200)
                .json();
        assertThat(Proofs.consistent(then.size(), then.root(), now.size(), now.root(), hashes(consistency)))
                .isTrue();
        JsonNode inclusion = server.anybody()
                .get("/ledger/proof/inclusion?leafIndex=3&treeSize=" + then.size())
                .expect(200)
                .json();
        byte[] leaf = Base64.getDecoder().decode(inclusion.path("leafHash").asString());
        assertThat(Proofs.includes(then.root(), then.size(), 3, leaf, hashes(inclusion)))
                .isTrue();
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                .toList();
    }

    void bundleIsIntact(Server of, String... vkeys) throws IOException {
        Path bundle = Files.write(
                work.resolve("bundle.zip"),
                of.as(AUDITOR).get("/ledger/bundle.zip").expect(200).content());
        List<String> arguments = new ArrayList<>(List.of(bundle.toString()));
        for (String vkey : vkeys) {
            arguments.addAll(List.of("--vkey", vkey));
        }
        assertThat(Console.command(new VerifyCommand(), data, arguments.toArray(String[]::new))
                        .text())
                .startsWith("Riwayat utuh");
    }

    static String vkey(Server of) {
        return of.anybody().get("/ledger/vkey").expect(200).body().strip();
    }

    /** As two people decide it; here only what it does to the keys. */
    static void erase(Server server, Filed issue) {
        ComplaintFiled told = (ComplaintFiled) server.events()
                .readEvents(issue.id())
                .asStream()
                .findFirst()
                .orElseThrow()
                .getPayload();
        server.bean(Vault.class).destroyKey(told.title().keyId());
    }

    static boolean isErased(Server server, Filed issue) {
        return server.as(AUDITOR)
                .get("/api/issues/" + issue.id())
                .expect(200)
                .body()
                .contains("[dihapus]");
    }

    void end() throws IOException, InterruptedException {
        for (DebianPostgres one : open) {
            one.end();
        }
    }
}
