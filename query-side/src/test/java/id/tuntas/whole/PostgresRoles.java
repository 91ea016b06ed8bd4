package id.tuntas.whole;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every test on PostgreSQL serves under the role that can only insert and read history, as in production. */
public final class PostgresRoles {
    private static final Path ROLES = Path.of("../docker/postgres/roles.sql");

    private PostgresRoles() {}

    /** A server of its own with the roles, as safe as the program insists on. */
    public static EmbeddedPostgres start() throws IOException {
        return with(EmbeddedPostgres.builder());
    }

    static EmbeddedPostgres with(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedPostgres server = builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        make(server);
        return server;
    }

    private static void make(EmbeddedPostgres server) {
        try {
            JdbcClient.create(server.getPostgresDatabase())
                    .sql(Files.readString(ROLES))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the program finds it, whom it serves as and who brings its tables up to date. */
    public static List<String> settings(EmbeddedPostgres server) {
        return List.of(
                "spring.datasource.url=" + url(server),
                "spring.datasource.username=tuntas_app",
                "spring.datasource.password=app",
                "tuntas.migration.username=tuntas_owner",
                "tuntas.migration.password=owner");
    }

    /** Without anybody's name in it. */
    static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }
}
