package id.tuntas.whole;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tuntas.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of the distribution, with all its programs: the one in the library has none for backups. */
final class DebianPostgres {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String MISSING =
            "No PostgreSQL found in " + VERSIONS + ": install it (apt-get install postgresql); the drill is left out";
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int port;

    private DebianPostgres(Path folder) throws IOException {
        this.folder = folder;
        port = FreePort.find();
    }

    /** Programs of the newest version; skipped where there is none, and failing where there has to be one. */
    static Path programs() throws IOException {
        boolean found = Files.isDirectory(VERSIONS);
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        assumeTrue(found, MISSING);
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.max(Comparator.comparing(
                            version -> Integer.valueOf(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    /** A new server that archives its log as docker/compose.cluster.yaml has it, with the roles. */
    static DebianPostgres create(Path folder, Path backups) throws IOException, InterruptedException {
        unprivileged(List.of(
                programs().resolve("initdb").toString(),
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=trust",
                "--no-sync"));
        Files.writeString(folder.resolve("postgresql.auto.conf"), """
                archive_mode = on
                archive_command = 'TUNTAS_BACKUP="%s" "%s" "%%p" "%%f"'
                """.formatted(
                        backups, Path.of("../docker/backup/archive-wal.sh").toRealPath()));
        DebianPostgres server = started(folder);
        server.makeRoles("postgres");
        return server;
    }

    /** Goes on with a folder that has been restored. */
    static DebianPostgres started(Path folder) throws IOException, InterruptedException {
        DebianPostgres server = new DebianPostgres(folder);
        server.control("start", "-o", "-p " + server.port + " -k " + folder, "-l", folder.resolve("log") + "");
        return server;
    }

    void makeRoles(String database) throws IOException {
        superuser(database)
                .sql(Files.readString(Path.of("../docker/postgres/roles.sql")))
                .update();
    }

    JdbcClient superuser(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", ""));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What programs of PostgreSQL want to know. */
    Map<String, String> environment(String user, String database) throws IOException {
        return Map.of(
                "PATH",
                programs() + ":" + System.getenv("PATH"),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                user,
                "PGDATABASE",
                database);
    }

    Path log() {
        return folder.resolve("pg_wal");
    }

    /** As if the machine had lost its power. */
    void loseIt() throws IOException, InterruptedException {
        control("stop", "-m", "immediate");
    }

    private void control(String command, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(programs().resolve("pg_ctl").toString(), "-D", folder.toString(), "-w", command));
        line.addAll(List.of(more));
        unprivileged(line);
    }

    /** PostgreSQL refuses to run as root; in a namespace of its own nobody is. */
    private static void unprivileged(List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(command);
        Path said = Files.createTempFile("postgres", ".log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(line + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
        Files.delete(said);
    }

    void end() throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("postmaster.pid"))) {
            loseIt();
        }
    }
}
