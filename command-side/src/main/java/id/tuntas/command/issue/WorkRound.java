package id.tuntas.command.issue;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.organisation.FinishHandover;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OrganisationEvent.AppointmentProposed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at the work that has to move: page by page, each issue by a command of its own. What has moved is no longer
 * found, so a round that was cut off is taken up where it was, by whichever node comes next.
 */
final class WorkRound {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRound.class);

    private final OpenIssues open;
    private final CurrentChart charts;
    private final CommandGateway commands;
    private final Door door;
    private final Clock clock;

    WorkRound(OpenIssues open, CurrentChart charts, CommandGateway commands, Door door, Clock clock) {
        this.open = open;
        this.charts = charts;
        this.commands = commands;
        this.door = door;
        this.clock = clock;
    }

    /** @param ending whether the program is about to end; what is left is then left to the next round */
    void look(BooleanSupplier ending) {
        Chart chart = charts.now();
        Set<String> ended = chart.endedUnits();
        if (!ended.isEmpty()) {
            move(after -> open.with(ended, after), InheritIssue::new, ending);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), chart.zone());
        for (AppointmentProposed handover : chart.handoversOn(today)) {
            handOver(handover, ending);
        }
    }

    private void handOver(AppointmentProposed handover, BooleanSupplier ending) {
        String unit = handover.office().substring(0, handover.office().lastIndexOf(':'));
        String from = String.valueOf(handover.replaces());
        boolean all = move(
                after -> open.of(unit, from, after),
                issue -> new TakeOver(issue, unit, from, handover.account(), handover.proposal()),
                ending);
        if (all) {
            door.carryOut(new FinishHandover(handover.region(), handover.proposal()), system());
        }
    }

    /** Whether all has been moved; one that fails stands in nobody's way and is tried again in the next round. */
    private boolean move(
            Function<String, List<String>> page, Function<String, Object> command, BooleanSupplier ending) {
        boolean all = true;
        String after = "";
        List<String> issues = page.apply(after);
        while (!issues.isEmpty()) {
            for (String issue : issues) {
                if (ending.getAsBoolean()) {
                    return false;
                }
                all &= send(issue, command.apply(issue));
            }
            after = issues.getLast();
            issues = page.apply(after);
        }
        return all;
    }

    private boolean send(String issue, Object command) {
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Caller.METADATA, system())));
            return true;
        } catch (RuntimeException e) {
            // Its message might repeat what stands in the event that could not be read.
            LOG.warn("The work on {} cannot be moved: {}", issue, e.getClass().getName());
            return false;
        }
    }

    private static Caller system() {
        return Caller.internal(Actor.SYSTEM, Channel.SYSTEM, UUID.randomUUID().toString(), null);
    }
}
