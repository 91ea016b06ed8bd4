package id.tuntas.query.ledger;

import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.proof.Checkpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How much of the log is signed; where it stays behind the log's size, nothing is signed any more. */
@Component
@Profile("!command-line") // a command beside the serving process signs nothing
class CheckpointMeters implements MeterBinder {
    private final Checkpoints checkpoints;

    CheckpointMeters(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tuntas.ledger.checkpoint.size", checkpoints, CheckpointMeters::size)
                .description("Leaves that the newest checkpoint covers")
                .register(registry);
    }

    private static double size(Checkpoints checkpoints) {
        return Checkpoint.parse(checkpoints.latest().text()).size();
    }
}
