package id.tuntas.command.bulk;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the lines of a batch one after the other, each as the ordinary command in a transaction of its own, with a key
 * of its own. So one that is refused stops no other, and one that was cut off can be sent again.
 */
@Component
class BatchRun {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private final Door door;
    private final BatchTable table;

    BatchRun(Door door, BatchTable table) {
        this.door = door;
        this.table = table;
    }

    void run(Batch batch, Caller caller) {
        table.begin(batch, caller.actor().account());
        batch.lines().forEach((issue, version) -> {
            if (table.claim(batch.id(), issue)) {
                run(batch, issue, own(batch, issue, version, caller));
            }
        });
    }

    private void run(Batch batch, String issue, Caller caller) {
        try {
            table.done(
                    batch.id(),
                    issue,
                    door.carryOut(batch.command(issue), caller).version());
        } catch (Refused e) {
            table.refused(batch.id(), issue, "problem." + e.code() + ".detail");
        } catch (InvalidInput e) {
            table.refused(batch.id(), issue, "invalid." + e.code());
        } catch (AggregateNotFoundException e) {
            table.refused(batch.id(), issue, "problem.not-found.detail");
        } catch (RuntimeException e) {
            LOG.error("A line of a batch failed", e);
            table.refused(batch.id(), issue, "problem.internal.detail");
        }
    }

    /** All lines are joined by what the batch was sent for; each has the version that was seen of its issue. */
    private static Caller own(Batch batch, String issue, @Nullable Long version, Caller caller) {
        String key = "batch:" + batch.id() + ":" + issue;
        return new Caller(caller.actor(), caller.channel(), caller.correlationId(), version, key, false, null);
    }
}
