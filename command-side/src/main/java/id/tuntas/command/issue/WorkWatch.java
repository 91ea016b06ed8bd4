package id.tuntas.command.issue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.tuntas.command.door.Door;
import id.tuntas.command.organisation.CurrentChart;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * When a unit ends, then its open issues go to the unit that carries on; when an office is handed over, then its work
 * goes with it. It runs on one node at a time, as often as deadlines are looked at, and is never replayed.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
class WorkWatch {
    @Bean
    RecurringTask<Void> works(
            OpenIssues open,
            CurrentChart charts,
            CommandGateway commands,
            Door door,
            Clock clock,
            @Value("${tuntas.deadlines.every:10s}") Duration every) {
        WorkRound round = new WorkRound(open, charts, commands, door, clock);
        return Tasks.recurring("works", FixedDelay.of(every))
                .execute((instance, context) ->
                        round.look(() -> context.getSchedulerState().isPaused()
                                || context.getSchedulerState().isShuttingDown()));
    }
}
