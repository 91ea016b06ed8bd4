package id.tuntas.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server with a database for each size of a region. Filling a large one takes long: with {@code
 * -Dtuntas.bench.server=host:port} a server of one's own is used, whose databases, like the keys in {@code
 * -Dtuntas.bench.keys}, are kept for the next run.
 */
record Shelf(String address, @Nullable EmbeddedPostgres own) implements Closeable {
    private static final Path KEYS = Path.of(System.getProperty("tuntas.bench.keys", "target/bench-data"))
            .toAbsolutePath();

    @SuppressWarnings("resource") // closed with the shelf
    static Shelf open() throws IOException {
        String known = System.getProperty("tuntas.bench.server");
        if (known != null) {
            return new Shelf(known, null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "200")
                .start();
        return new Shelf("127.0.0.1:" + server.getPort(), server);
    }

    /** The database of this name, made when there is none. */
    Database database(String name) {
        JdbcTemplate server = new JdbcTemplate(source("postgres"));
        Path keys = KEYS.resolve(name);
        if (server.queryForList("SELECT 1 FROM pg_database WHERE datname = ?", name)
                .isEmpty()) {
            server.execute("CREATE DATABASE " + name);
            try {
                FileSystemUtils.deleteRecursively(keys);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return new Database(
                "PostgreSQL",
                List.of(
                        "--tuntas.data=" + keys,
                        "--spring.profiles.include=postgres",
                        "--spring.datasource.url=" + url(name),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"),
                () -> {});
    }

    DriverManagerDataSource source(String database) {
        return new DriverManagerDataSource(url(database), "postgres", "postgres");
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
