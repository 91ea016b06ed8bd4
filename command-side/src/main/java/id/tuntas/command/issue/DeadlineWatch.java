package id.tuntas.command.issue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.tuntas.command.door.Caller;
import id.tuntas.command.rules.CurrentRules;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * When a deadline passes, then it is noted: the longest overdue first, everything looked at, whether anybody works on
 * it or not. It runs on one node at a time and is never replayed; after an outage it catches up in order.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
class DeadlineWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    @Bean
    RecurringTask<Void> deadlines(
            DueClocks due,
            CurrentRules rules,
            CommandGateway commands,
            Clock clock,
            @Value("${tuntas.deadlines.every:10s}") Duration every) {
        return Tasks.recurring("deadlines", FixedDelay.of(every))
                .execute((instance, context) -> look(due, rules, commands, clock.instant()));
    }

    private static void look(DueClocks due, CurrentRules rules, CommandGateway commands, Instant now) {
        String calendar = rules.now().calendarAt(now).facts().version();
        for (String issue : due.toLookAt(now, calendar)) {
            try {
                commands.sendAndWait(new GenericCommandMessage<>(new NoteDeadlines(issue)).withMetaData(bySystem()));
            } catch (RuntimeException e) {
                LOG.warn("The deadlines of {} could not be looked at; they are tried again", issue, e);
            }
        }
    }

    private static Map<String, ?> bySystem() {
        Caller system =
                Caller.internal(Actor.SYSTEM, Channel.SYSTEM, UUID.randomUUID().toString(), null);
        return Map.of(Caller.METADATA, system);
    }
}
