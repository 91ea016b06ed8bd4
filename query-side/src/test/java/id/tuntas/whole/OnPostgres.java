package id.tuntas.whole;

import id.tuntas.Tuntas;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Runs against the program on PostgreSQL; all classes that say so share one start of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Tuntas.class, Server.Beans.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "tuntas.demo-issues=false",
            "tuntas.deadlines.every=500ms",
            "db-scheduler.polling-interval=250ms"
        })
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = OnPostgres.Database.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnPostgres {
    /** A server of its own, as safe as the program insists on; it ends with this process. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            OnH2.Folder.use("target/test-data/postgres", context);
            TestPropertyValues.of(PostgresRoles.settings(start())).applyTo(context);
        }

        @SuppressWarnings("resource") // closed when the process ends
        private static EmbeddedPostgres start() {
            try {
                return PostgresRoles.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
