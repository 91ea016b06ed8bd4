package violations.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

final class OddNames {
    @CommandHandler
    void handle(String command) {}

    @EventSourcingHandler
    void apply(String event) {}
}
