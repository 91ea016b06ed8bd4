package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where nodes keep their history, empty at first: files for H2, a PostgreSQL server that can be killed and come back. */
final class FaultStore implements AutoCloseable {
    private final Path folder;
    private final boolean onPostgres;
    private final int port;
    private @Nullable EmbeddedPostgres postgres;

    private FaultStore(Path folder, boolean onPostgres, int port) {
        this.folder = folder;
        this.onPostgres = onPostgres;
        this.port = port;
    }

    static FaultStore onH2(Path folder) throws IOException {
        return new FaultStore(emptied(folder), false, 0);
    }

    static FaultStore onPostgres(Path folder) throws IOException {
        FaultStore store = new FaultStore(emptied(folder), true, FreePort.find());
        store.startServer();
        return store;
    }

    /** Everything of the store lies below here, and may be put on a small disk of its own beforehand. */
    Path disk() {
        return disk(folder);
    }

    static Path disk(Path folder) {
        return folder.toAbsolutePath().resolve("disk");
    }

    /** So many seconds the nodes' clocks are ahead, when it is there. */
    Path clock() {
        return folder.resolve("clock");
    }

    private static Path emptied(Path folder) throws IOException {
        Path data = folder.toAbsolutePath();
        for (Path old : List.of(data, disk(data))) {
            if (Files.exists(old)) {
                try (var within = Files.list(old)) {
                    for (Path one :
                            within.filter(path -> !path.equals(disk(data))).toList()) { // which may be a mount
                        FileSystemUtils.deleteRecursively(one);
                    }
                }
            }
        }
        Files.createDirectories(disk(data));
        return data;
    }

    boolean isOnPostgres() {
        return onPostgres;
    }

    Path folder() {
        return folder;
    }

    List<String> settings() {
        return settings("127.0.0.1");
    }

    /** For a node to which the database has this address. */
    List<String> settings(String host) {
        List<String> settings = new ArrayList<>(List.of("--tuntas.data=" + disk().resolve("data")));
        if (onPostgres) {
            settings.add("--spring.profiles.active=postgres");
            settings.add("--spring.datasource.url=jdbc:postgresql://" + host + ":" + port + "/postgres");
            settings.add("--spring.datasource.username=postgres");
            settings.add("--spring.datasource.password=postgres");
        }
        return settings;
    }

    private Path serverFolder() {
        return disk().resolve("postgres");
    }

    /** Starts the server on the files that are there. */
    void startServer() throws IOException {
        Files.deleteIfExists(serverFolder().resolve("epg-lock"));
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(serverFolder())
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "*")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Path doors = serverFolder().resolve("pg_hba.conf");
        String namespaces = "host all all 10.213.0.0/16 trust\n";
        if (!Files.readString(doors).contains(namespaces)) {
            Files.writeString(doors, namespaces, StandardOpenOption.APPEND);
            assertThat(signal("HUP")).isZero(); // reads it again
        }
    }

    private int signal(String signal) throws IOException {
        try {
            long pid = postmaster().orElseThrow().pid();
            return new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** As {@code kill -9} of the postmaster does; its children notice and end. */
    void killServer() throws Exception {
        ProcessHandle postmaster = postmaster().orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        postmaster.destroyForcibly();
        all.forEach(one -> one.onExit().join());
        forget();
    }

    /** As {@code kill -9} of one connection's process does; the postmaster restarts the others and recovers. */
    void killBackend() throws Exception {
        ProcessHandle backend = postmaster()
                .orElseThrow()
                .descendants()
                .filter(one -> commandLine(one).contains("127.0.0.1"))
                .findFirst()
                .orElseThrow();
        assertThat(backend.destroyForcibly()).isTrue();
        backend.onExit().join();
    }

    /** The command line of another process is told by {@code ps} also where Java does not know it. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    /** In order, as an operator does; connections are cut off. */
    void stopServer() throws IOException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    boolean isServerUp() throws IOException {
        return postmaster().isPresent();
    }

    /** What keeps the server is told that it is gone. */
    void forget() {
        try {
            stopServer();
        } catch (IOException | RuntimeException e) {
            postgres = null; // it could not be stopped, for it is dead already
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = serverFolder().resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stopServer();
    }
}
