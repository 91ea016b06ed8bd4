package id.tuntas.command.issue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.tuntas.command.rules.CurrentRules;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * When a deadline passes, then it is noted: the longest overdue first, everything looked at, whether anybody works on
 * it or not. It runs on one node at a time and is never replayed; after an outage it catches up in order.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
class DeadlineWatch {
    @Bean
    RecurringTask<Void> deadlines(
            DueClocks due,
            CurrentRules rules,
            CommandGateway commands,
            Clock clock,
            @Value("${tuntas.deadlines.every:10s}") Duration every) {
        DeadlineRound round = new DeadlineRound(due, rules, commands, clock);
        return Tasks.recurring("deadlines", FixedDelay.of(every))
                .execute((instance, context) -> round.look(() -> isEnding(context.getSchedulerState())));
    }

    private static boolean isEnding(SchedulerState scheduler) {
        return scheduler.isPaused() || scheduler.isShuttingDown();
    }

    @Bean
    TimerLife timerLife(Scheduler scheduler) {
        return new TimerLife(scheduler);
    }
}
