package id.tuntas.whole;

import com.github.kagkarlsson.scheduler.Scheduler;
import id.tuntas.Tuntas;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.util.FileSystemUtils;

/** One program on a store that a test keeps for itself, to be stopped, started again, and joined by another one. */
final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext program;
    private final Server server;

    private Node(Store store, WebApplicationType type, List<String> more) {
        SpringApplication application = new SpringApplication(Tuntas.class, Server.Beans.class);
        application.setWebApplicationType(type);
        application.setListeners(application.getListeners().stream()
                .<ApplicationListener<?>>map(
                        one -> one instanceof LoggingApplicationListener logging ? new InTurn(logging) : one)
                .toList());
        List<String> settings = new ArrayList<>(store.settings());
        settings.addAll(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--tuntas.demo-issues=false",
                "--db-scheduler.polling-interval=50ms",
                "--db-scheduler.heartbeat-interval=1s",
                // Tests let some hundreds of looks fail.
                "--logging.level.id.tuntas.command.issue.DeadlineRound=error"));
        settings.addAll(more);
        program = application.run(settings.toArray(String[]::new));
        server = program.getBean(Server.class);
    }

    /** A node that serves and whose timers look often. */
    static Node serving(Store store) {
        return new Node(store, WebApplicationType.SERVLET, List.of("--tuntas.deadlines.every=50ms"));
    }

    /** Likewise, with further settings. */
    static Node serving(Store store, String... more) {
        List<String> settings = new ArrayList<>(List.of("--tuntas.deadlines.every=50ms"));
        settings.addAll(List.of(more));
        return new Node(store, WebApplicationType.SERVLET, settings);
    }

    /** A node that serves and whose timers look once, before anything has happened. */
    static Node lookingOnce(Store store) {
        return new Node(store, WebApplicationType.SERVLET, List.of("--tuntas.deadlines.every=1h"));
    }

    /** A node that shows and changes nothing. */
    static Node readOnly(Store store) {
        return new Node(store, WebApplicationType.SERVLET, List.of("--tuntas.command-side=false"));
    }

    /** As a command of the console starts it. */
    static Node ofTheConsole(Store store) {
        return new Node(store, WebApplicationType.NONE, List.of("--spring.profiles.active=command-line"));
    }

    Server server() {
        return server;
    }

    boolean hasTimers() {
        return program.getBeanNamesForType(Scheduler.class).length > 0;
    }

    @Override
    public void close() {
        server.leave();
        program.close();
    }

    /** Where nodes keep their history, empty at first. */
    record Store(List<String> settings, Closeable database) implements Closeable {
        static Store onH2(String folder) throws IOException {
            return new Store(settings("h2-" + folder), () -> {});
        }

        @SuppressWarnings("resource") // closed with the store
        static Store onPostgres(String folder) throws IOException {
            EmbeddedPostgres postgres = PostgresRoles.start();
            List<String> settings = new ArrayList<>(settings("postgres-" + folder));
            settings.add("--spring.profiles.include=postgres");
            PostgresRoles.settings(postgres).forEach(setting -> settings.add("--" + setting));
            return new Store(settings, postgres);
        }

        private static List<String> settings(String folder) throws IOException {
            Path data = Path.of("target/test-data", folder).toAbsolutePath();
            FileSystemUtils.deleteRecursively(data);
            return List.of("--tuntas.data=" + data);
        }

        @Override
        public void close() throws IOException {
            database.close();
        }
    }

    /** Two programs of one process that start in the same moment share one log, which bears only one at a time. */
    private record InTurn(LoggingApplicationListener logging) implements GenericApplicationListener {
        @Override
        public boolean supportsEventType(ResolvableType type) {
            return logging.supportsEventType(type);
        }

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            synchronized (InTurn.class) {
                logging.onApplicationEvent(event);
            }
        }

        @Override
        public int getOrder() {
            return logging.getOrder();
        }
    }
}
