package id.tuntas.command.rules;

import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the program starts, then the pack's policy and calendar enter the region's history, unless it has its own. */
@Component
@Order(LoadRulesAtStart.AFTER_THE_ORGANISATION)
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "tuntas.dry-run", havingValue = false, matchIfMissing = true)
class LoadRulesAtStart implements ApplicationRunner {
    static final int AFTER_THE_ORGANISATION = 5;

    private final RulePack pack;
    private final CommandGateway commands;
    private final Turns turns;

    LoadRulesAtStart(RulePack pack, CommandGateway commands, Turns turns) {
        this.pack = pack;
        this.commands = commands;
        this.turns = turns;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turns.take(Turn.START, () -> commands.sendAndWait(new LoadRulePack(pack.history(), pack.facts())));
    }
}
