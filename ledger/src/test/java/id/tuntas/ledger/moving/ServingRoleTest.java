package id.tuntas.ledger.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.ledger.TestLedger;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.durability.HistoryRights;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Who owns the tables and who serves are two roles, as docker/postgres/roles.sql makes them. */
class ServingRoleTest {
    private static final String SERVING = "spring.datasource.username=tuntas_app";

    @Test
    void servesOnlyWhatTheOwnerHasBroughtUpToDateAndInProductionOnlyWhatItCannotChange(@TempDir Path folder)
            throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            JdbcClient.create(server.getPostgresDatabase())
                    .sql(Files.readString(Path.of("../docker/postgres/roles.sql")))
                    .update();
            assertThatThrownBy(() -> TestLedger.onPostgres(folder, url, SERVING))
                    .rootCause()
                    .hasMessageContaining("tuntas.jar migrate")
                    .hasMessageContaining("V1__ledger.sql");

            assertThat(migrate(url)).containsPattern("^0 .* langkah yang dikerjakan: [1-9]");
            assertThat(migrate(url)).containsPattern("^0 .* langkah yang dikerjakan: 0");
            try (var ledger = TestLedger.onPostgres(folder, url, SERVING, "spring.profiles.active=production")) {
                assertThat(ledger.getBean(HistoryRights.class))
                        .returns("tuntas_app", HistoryRights::role)
                        .returns(false, HistoryRights::canChange);
            }
            for (String role : new String[] {"tuntas_owner", "postgres"}) {
                assertThatThrownBy(() -> TestLedger.onPostgres(
                                folder, url, "spring.datasource.username=" + role, "spring.profiles.active=production"))
                        .rootCause()
                        .hasMessageContaining("could change the history")
                        .hasMessageContaining("domain_event UPDATE, ledger_leaf DELETE");
            }
        }
    }

    private static String migrate(String url) {
        Map<String, String> settings = Map.of(
                "${spring.datasource.url}", url,
                "${tuntas.migration.username}", "tuntas_owner",
                "${tuntas.migration.password}", "",
                "${spring.datasource.username}", "tuntas_app");
        MigrateCommand command = new MigrateCommand();
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(said));
        line.parseArgs();
        int exit = command.run(new ProgramCommand.Program() {
            @Override
            public <T> T part(Class<T> type, String... more) {
                throw new AssertionError("works without the program");
            }

            @Override
            public String setting(String placeholders) {
                return Objects.requireNonNull(settings.get(placeholders));
            }
        });
        return exit + " " + said;
    }
}
