package id.tuntas.whole;

import id.tuntas.Tuntas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/** Runs against the program on H2; all classes that say so share one start of it. */
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
@ContextConfiguration(initializers = OnH2.Folder.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface OnH2 {
    /** A data folder of its own, empty at the start. */
    class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use("target/test-data/h2", context);
        }

        static void use(String folder, ConfigurableApplicationContext context) {
            Path data = Path.of(folder).toAbsolutePath();
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            TestPropertyValues.of("tuntas.data=" + data).applyTo(context);
            TestPropertyValues.of(Mailbox.settings()).applyTo(context);
        }
    }
}
