package id.tuntas.command.privacy;

import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import id.tuntas.ledger.sealing.ErasureList;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When a start has destroyed again what a restored backup brought back, then the history says so. The destruction itself
 * came before any door was open.
 */
@Component
@Profile("!command-line")
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
@Order(RepeatedErasuresAtStart.AFTER_THE_PACK)
class RepeatedErasuresAtStart implements ApplicationRunner {
    static final int AFTER_THE_PACK = 5;

    private final ErasureList list;
    private final CommandGateway commands;
    private final Turns turns;

    RepeatedErasuresAtStart(ErasureList list, CommandGateway commands, Turns turns) {
        this.list = list;
        this.commands = commands;
        this.turns = turns;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turns.take(Turn.START, this::tell);
    }

    private void tell() {
        if (!list.untold().isEmpty()) {
            commands.sendAndWait(new TellRepeatedErasures(PrivacyEvent.ERASURES));
        }
    }
}
