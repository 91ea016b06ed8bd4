package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the program starts, then the region's pack enters its history, as far as it is not there yet. */
@Component
@Order(LoadPackAtStart.FIRST)
@ConditionalOnBooleanProperty(name = "tuntas.dry-run", havingValue = false, matchIfMissing = true)
class LoadPackAtStart implements ApplicationRunner {
    static final int FIRST = 0;

    private final RegionPack pack;
    private final CommandGateway commands;
    private final Clock clock;
    private final boolean demo;

    LoadPackAtStart(RegionPack pack, CommandGateway commands, Clock clock, @Value("${tuntas.demo}") boolean demo) {
        this.pack = pack;
        this.commands = commands;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<OrganisationEvent> facts = new ArrayList<>(pack.facts());
        if (demo) {
            facts.addAll(pack.demoOfficeholders(LocalDate.now(clock)));
        }
        commands.sendAndWait(new LoadRegionPack(pack.region(), facts));
    }
}
