package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the program starts, then the region's pack enters its history, as far as it is not there yet. */
@Component
@Order(LoadPackAtStart.FIRST)
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "tuntas.dry-run", havingValue = false, matchIfMissing = true)
class LoadPackAtStart implements ApplicationRunner {
    static final int FIRST = 0;

    private final RegionPack pack;
    private final CommandGateway commands;
    private final Clock clock;
    private final boolean demo;
    private final Turns turns;
    private final JdbcClient db;

    LoadPackAtStart(
            RegionPack pack,
            CommandGateway commands,
            Clock clock,
            @Value("${tuntas.demo}") boolean demo,
            Turns turns,
            JdbcClient db) {
        this.db = db;
        this.pack = pack;
        this.commands = commands;
        this.clock = clock;
        this.demo = demo;
        this.turns = turns;
    }

    /** @throws IllegalStateException when the store is another region's */
    @Override
    public void run(ApplicationArguments arguments) {
        refuseAnotherRegion();
        List<OrganisationEvent> facts = new ArrayList<>(pack.facts());
        if (demo) {
            facts.addAll(pack.demoOfficeholders(LocalDate.now(clock)));
        }
        turns.take(Turn.START, () -> commands.sendAndWait(new LoadRegionPack(pack.region(), facts)));
    }

    /** A store is one region's for ever: that of the first organisation in it. */
    private void refuseAnotherRegion() {
        db.sql("""
                        SELECT aggregate_identifier FROM domain_event WHERE type = 'organisation'
                        ORDER BY global_index FETCH FIRST 1 ROWS ONLY""")
                .query(String.class)
                .optional()
                .filter(region -> !region.equals(pack.region()))
                .ifPresent(region -> {
                    throw new IllegalStateException("The store is region " + region + "'s and the pack region "
                            + pack.region() + "'s: name that region's pack (--tuntas.region), or another folder"
                            + " (--tuntas.data) or database");
                });
    }
}
