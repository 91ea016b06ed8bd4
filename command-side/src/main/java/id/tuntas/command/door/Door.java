package id.tuntas.command.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to a command, for requests and for the program itself. An answer means that the disk has it. Two officers
 * at once: the second is decided anew on what the first one left, unless it named the version it had seen.
 */
@Component
public class Door {
    private static final int ATTEMPTS_MAX = 20;

    /** Before the second attempt at most; before each later one by as much longer, up to ten times that. */
    private static final int PAUSE_MILLIS_MAX = 10;

    private static final int PAUSES_GROW_MAX = 10;
    private static final long WAIT_SECONDS_MAX = 30;

    private final CommandBus bus;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;

    Door(CommandBus bus, MeterRegistry meters, PlatformTransactionManager transactions) {
        this.bus = bus;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Carries a command out.
     *
     * @throws Refused when the state or the caller's rights forbid it
     * @throws InvalidInput when a field cannot be
     */
    public Outcome carryOut(Command command, Caller caller) {
        return carryOut(() -> command, caller);
    }

    /** Likewise, with a command that is made anew for each attempt, such as under another ticket number. */
    public Outcome carryOut(Supplier<? extends Command> command, Caller caller) {
        Timer.Sample sample = Timer.start(meters);
        String result = "failed";
        String name = command.get().getClass().getSimpleName();
        try {
            Outcome outcome = retrying(() -> send(command.get(), caller));
            result = "accepted";
            return outcome;
        } catch (Refused | InvalidInput e) {
            result = "refused";
            throw e;
        } finally {
            sample.stop(Timer.builder("tuntas.commands")
                    .tag("command", name)
                    .tag("outcome", result)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }

    /** Carries a command out by the same rules and takes everything back: nothing is stored, no key, no event. */
    public Outcome rehearse(Supplier<? extends Command> command, Caller caller) {
        return retrying(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return send(command.get(), caller);
        }));
    }

    private static Outcome retrying(Supplier<Outcome> attempts) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempts.get();
            } catch (IncompatibleAggregateException e) {
                // The identity of something else, such as the region, whose history knows no issue.
                throw new Refused(HttpStatus.NOT_FOUND, "not-found");
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | DuplicateKeyException
                    | PessimisticLockingFailureException
                    | DeadlockException e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw new Refused(HttpStatus.CONFLICT, "busy");
                }
                pause(attempt);
            }
        }
    }

    /**
     * Within a node commands on one issue wait for each other; those of another node only collide, and go on colliding
     * unless they step aside by chance. Nothing is held meanwhile: the attempt was rolled back as a whole.
     */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current()
                    .nextLong(PAUSE_MILLIS_MAX * (long) Math.min(attempt, PAUSES_GROW_MAX) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(HttpStatus.CONFLICT, "busy");
        }
    }

    private Outcome send(Command command, Caller caller) {
        CommandMessage<Command> message = new GenericCommandMessage<>(
                new GenericMessage<>(command, Map.of(Caller.METADATA, caller)), command.route());
        FutureCallback<Command, Outcome> answer = new FutureCallback<>();
        bus.dispatch(message, answer);
        var result = answer.getResult(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        if (result.isExceptional()) {
            Throwable cause = result.exceptionResult();
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
        return result.getPayload();
    }
}
