package id.tuntas.bench;

import id.tuntas.Tuntas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on a database, which can be told events as its own commands tell them. */
final class Program implements AutoCloseable {
    private static final String COMMAND = "bench";

    private final ConfigurableApplicationContext context;

    private Program(Database database, WebApplicationType web, String... settings) {
        SpringApplication program = new SpringApplication(Tuntas.class);
        program.setWebApplicationType(web);
        List<String> all = new ArrayList<>(database.settings());
        all.addAll(List.of(settings));
        context = program.run(all.toArray(String[]::new));
        EventStore store = context.getBean(EventStore.class);
        context.getBean(CommandBus.class).subscribe(COMMAND, command -> {
            store.publish(((Telling) command.getPayload()).events());
            return null;
        });
    }

    private record Telling(List<DomainEventMessage<?>> events) {}

    /** Without projections: nobody reads while history is written. */
    static Program quiet(Database database) {
        return new Program(database, WebApplicationType.NONE, "--spring.profiles.active=command-line");
    }

    static Program serving(Database database) {
        return new Program(
                database,
                WebApplicationType.SERVLET,
                "--server.port=0",
                "--management.server.port=0",
                "--tuntas.demo-issues=false",
                "--logging.level.id.tuntas=warn");
    }

    /** One command with these events; returns once it is acknowledged. */
    void tell(List<DomainEventMessage<?>> events) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        part(CommandBus.class)
                .dispatch(
                        new GenericCommandMessage<>(
                                GenericCommandMessage.asCommandMessage(new Telling(events)), COMMAND),
                        (command, result) -> {
                            if (result.isExceptional()) {
                                acknowledged.completeExceptionally(result.exceptionResult());
                            } else {
                                acknowledged.complete(null);
                            }
                        });
        acknowledged.join();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    long count(String query) {
        return part(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM " + query)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Where it serves. */
    String port() {
        return String.valueOf(context.getEnvironment().getProperty("local.server.port"));
    }

    /** What the database itself does after a while: learns how its rows are distributed. */
    void tidy(String database) {
        part(JdbcTemplate.class).execute(database.equals("H2") ? "ANALYZE" : "VACUUM ANALYZE");
    }

    DataSource database() {
        return part(DataSource.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
