package id.tuntas.command.rules;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the program starts, then the pack's policy and calendar enter the region's history, unless it has its own. */
@Component
@Order(LoadRulesAtStart.AFTER_THE_ORGANISATION)
@ConditionalOnBooleanProperty(name = "tuntas.dry-run", havingValue = false, matchIfMissing = true)
class LoadRulesAtStart implements ApplicationRunner {
    static final int AFTER_THE_ORGANISATION = 5;

    private final RulePack pack;
    private final CommandGateway commands;

    LoadRulesAtStart(RulePack pack, CommandGateway commands) {
        this.pack = pack;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        commands.sendAndWait(new LoadRulePack(pack.history(), pack.facts()));
    }
}
