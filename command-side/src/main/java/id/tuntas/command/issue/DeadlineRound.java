package id.tuntas.command.issue;

import id.tuntas.command.door.Caller;
import id.tuntas.command.issue.DueClocks.Waiting;
import id.tuntas.command.rules.CurrentRules;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at all that waits, page by page until nothing does. */
final class DeadlineRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRound.class);

    private final DueClocks due;
    private final CurrentRules rules;
    private final CommandGateway commands;
    private final Clock clock;

    DeadlineRound(DueClocks due, CurrentRules rules, CommandGateway commands, Clock clock) {
        this.due = due;
        this.rules = rules;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Looks until nothing is due. What another calendar moves comes first, because it decides what is due; but page by
     * page in turn with that, so that after a change of calendar nothing waits until a million deadlines are counted.
     *
     * @param ending whether the program is about to end; what is left is then left to the next round
     */
    void look(BooleanSupplier ending) {
        Waiting counted = Waiting.NONE;
        Waiting noted = Waiting.NONE;
        long looked = 0;
        boolean more = true;
        while (more && !ending.getAsBoolean()) {
            String calendar = rules.calendar().facts().version();
            List<Waiting> toCount = due.otherwiseCounted(calendar, counted);
            looked += countAnew(toCount, ending);
            counted = toCount.isEmpty() ? counted : toCount.getLast();
            List<Waiting> overdue = due.due(clock.instant(), noted);
            looked += note(overdue, ending);
            noted = overdue.isEmpty() ? noted : overdue.getLast();
            more = !toCount.isEmpty() || !overdue.isEmpty();
        }
        if (looked > 0) {
            LOG.info("{} deadlines were looked at", looked);
        }
    }

    /** One command does for all clocks of an issue, which stand one behind the other. */
    private int countAnew(List<Waiting> page, BooleanSupplier ending) {
        String before = "";
        int looked = 0;
        for (Waiting one : page) {
            if (!one.issueId().equals(before) && !ending.getAsBoolean()) {
                look(one.issueId(), null);
                looked++;
            }
            before = one.issueId();
        }
        return looked;
    }

    private int note(List<Waiting> page, BooleanSupplier ending) {
        int looked = 0;
        for (Waiting one : page) {
            if (!ending.getAsBoolean()) {
                look(one.issueId(), one.dueAt());
                looked++;
            }
        }
        return looked;
    }

    private void look(String issueId, @Nullable Instant until) {
        try {
            commands.sendAndWait(new GenericCommandMessage<>(new NoteDeadlines(issueId, until), bySystem()));
        } catch (RuntimeException e) {
            Instant again = due.failed(issueId, clock.instant());
            // Its message might repeat what stands in the event that could not be read.
            LOG.warn("The deadlines of {} cannot be looked at before {}: {}", issueId, again, kinds(e));
        }
    }

    private static String kinds(Throwable failure) {
        StringBuilder kinds = new StringBuilder(failure.getClass().getName());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            kinds.append(", because of ").append(cause.getClass().getName());
        }
        return kinds.toString();
    }

    private static Map<String, ?> bySystem() {
        Caller system =
                Caller.internal(Actor.SYSTEM, Channel.SYSTEM, UUID.randomUUID().toString(), null);
        return Map.of(Caller.METADATA, system);
    }
}
