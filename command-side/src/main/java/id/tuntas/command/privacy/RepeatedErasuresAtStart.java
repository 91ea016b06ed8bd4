package id.tuntas.command.privacy;

import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.ledger.sealing.ErasureList;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When a start has destroyed again what a restored backup brought back, then the history says so. The destruction itself
 * came before any door was open.
 */
@Component
@Profile("!command-line")
@Order(RepeatedErasuresAtStart.AFTER_THE_PACK)
class RepeatedErasuresAtStart implements ApplicationRunner {
    static final int AFTER_THE_PACK = 5;

    private final ErasureList list;
    private final CommandGateway commands;

    RepeatedErasuresAtStart(ErasureList list, CommandGateway commands) {
        this.list = list;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!list.untold().isEmpty()) {
            commands.sendAndWait(new TellRepeatedErasures(PrivacyEvent.ERASURES));
        }
    }
}
