package id.tuntas.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** An empty database, and the settings by which the program finds it. */
record Database(String name, List<String> settings, Closeable server) implements Closeable {
    static Database h2() throws IOException {
        return h2("h2");
    }

    /** With its data in a folder of this name. */
    static Database h2(String folder) throws IOException {
        return new Database("H2", folder(folder), () -> {});
    }

    static Database postgres() throws IOException {
        return postgres("postgres");
    }

    /** With its keys in a folder of this name. */
    @SuppressWarnings("resource") // closed with the database
    static Database postgres(String folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        List<String> settings = new ArrayList<>(folder(folder));
        settings.add("--spring.profiles.include=postgres");
        settings.add("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
        settings.add("--spring.datasource.username=postgres");
        settings.add("--spring.datasource.password=postgres");
        return new Database("PostgreSQL", settings, server);
    }

    private static List<String> folder(String name) throws IOException {
        Path data = Path.of("target/bench-data", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        return List.of("--tuntas.data=" + data);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
