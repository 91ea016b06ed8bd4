package id.tuntas.browser;

import id.tuntas.whole.PostgresRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ActiveProfiles("postgres")
class WholeLifeOnPostgresTest extends WholeLife {
    /** Lives as long as the program that the test context keeps. */
    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) throws IOException {
        EmbeddedPostgres server = PostgresRoles.start();
        PostgresRoles.settings(server).forEach(setting -> {
            String[] parts = setting.split("=", 2);
            registry.add(parts[0], () -> parts[1]);
        });
    }
}
