package id.tuntas.whole;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The running program: its doors, and for what no door shows, its tables. */
final class Server {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** All that this process has started and keeps, each with its own store. */
    private static final List<Server> STANDING = new CopyOnWriteArrayList<>();

    private final ApplicationContext program;

    Server(ApplicationContext program) {
        this.program = program;
        STANDING.add(this);
    }

    /** While a test moves the one clock by weeks, the programs of other tests must not note what that makes late. */
    static void holdTimers() {
        STANDING.forEach(server ->
                server.program.getBeansOfType(Scheduler.class).values().forEach(Scheduler::pause));
        await().until(() -> STANDING.stream()
                .flatMap(server -> server.program.getBeansOfType(Scheduler.class).values().stream())
                .allMatch(scheduler -> scheduler.getCurrentlyExecuting().isEmpty()));
    }

    static void letTimersGo() {
        STANDING.forEach(server ->
                server.program.getBeansOfType(Scheduler.class).values().forEach(Scheduler::resume));
    }

    /** It has been closed for good. */
    void leave() {
        STANDING.remove(this);
    }

    /** What the tests add to the program. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        @Primary
        MovedClock movedClock() {
            return MovedClock.CLOCK;
        }

        @Bean
        Server server(ApplicationContext program) {
            return new Server(program);
        }
    }

    /** A program with this account's token. */
    Client as(String account) {
        return new Client(HTTP, address("local.server.port")).with("Authorization", "Bearer " + account);
    }

    /** A program that shows nothing of itself. */
    Client anybody() {
        return new Client(HTTP, address("local.server.port"));
    }

    /** Somebody unknown, whose connection comes from this other address of the loopback. */
    Client anybodyFrom(String address) {
        try {
            HttpClient there = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(address))
                    .build();
            return new Client(there, address("local.server.port"));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** A program with a ticket's tracking code. */
    Client reporter(String trackingCode) {
        return anybody().with("Tracking-Code", trackingCode);
    }

    /** A browser with an empty cookie jar. */
    Client browser() {
        HttpClient jar =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        return new Client(jar, address("local.server.port")).with("Accept", "text/html");
    }

    /** Likewise, at another address of this machine. */
    Client browser(String from) {
        return browser().from(from);
    }

    Client management() {
        return new Client(HTTP, address("local.management.port"));
    }

    JdbcClient db() {
        return program.getBean(JdbcClient.class);
    }

    /** The database as its owner sees it: what the serving role may not do. */
    JdbcClient owner() {
        return JdbcClient.create(
                program.getBean(Flyway.class).getConfiguration().getDataSource());
    }

    /** PostgreSQL as whoever keeps the server sees it. */
    JdbcClient superuser() {
        return JdbcClient.create(
                new DriverManagerDataSource(property("spring.datasource.url"), "postgres", "postgres"));
    }

    EventStore events() {
        return program.getBean(EventStore.class);
    }

    EventProcessingConfiguration processors() {
        return program.getBean(EventProcessingConfiguration.class);
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** Does what a start does once the program stands. */
    void startAgain() throws Exception {
        for (ApplicationRunner start :
                program.getBeansOfType(ApplicationRunner.class).values()) {
            start.run(new DefaultApplicationArguments());
        }
    }

    Path data() {
        return Path.of(property("tuntas.data"));
    }

    /** How many events there are: what was refused must leave none. */
    long eventCount() {
        return db().sql("SELECT COUNT(*) FROM domain_event").query(Long.class).single();
    }

    /** Where a program of its own asks. */
    URI url() {
        return address("local.server.port");
    }

    private URI address(String portProperty) {
        return URI.create("http://127.0.0.1:" + property(portProperty));
    }

    private String property(String name) {
        @Nullable String value = program.getEnvironment().getProperty(name);
        if (value == null) {
            throw new IllegalStateException("No property " + name);
        }
        return value;
    }
}
