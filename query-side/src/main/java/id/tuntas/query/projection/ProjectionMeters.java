package id.tuntas.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What the metrics tell of ledger and projections. Each is asked for when it is read: one row or two by their keys. */
@Component
class ProjectionMeters implements MeterBinder {
    private static final double MILLIS = 1_000;

    private final ProjectionStates states;

    ProjectionMeters(ProjectionStates states) {
        this.states = states;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tuntas.ledger.size", states, ProjectionStates::ledgerSize)
                .description("Events that have their leaf")
                .register(registry);
        Gauge.builder("tuntas.ledger.oldest.unsequenced.seconds", states, state -> seconds(state.oldestUnsequenced()))
                .description("Age of the oldest event without a leaf")
                .register(registry);
        for (String projection : states.names()) {
            gauge(registry, projection, "tuntas.projection.lag.events", state -> state.lagEvents(projection));
            gauge(registry, projection, "tuntas.projection.lag.seconds", state -> seconds(state.lag(projection)));
            gauge(registry, projection, "tuntas.dead.letters", state -> state.deadLetters(projection));
            gauge(
                    registry,
                    projection,
                    "tuntas.projection.rebuild.running",
                    state -> run(state, projection, run -> run.isRunning() ? 1 : 0));
            gauge(
                    registry,
                    projection,
                    "tuntas.projection.rebuild.events.done",
                    state -> run(state, projection, Run::done));
            gauge(
                    registry,
                    projection,
                    "tuntas.projection.rebuild.events.expected",
                    state -> run(state, projection, Run::total));
        }
    }

    private void gauge(
            MeterRegistry registry, String projection, String name, ToDoubleFunction<ProjectionStates> value) {
        Gauge.builder(name, states, value).tag("projection", projection).register(registry);
    }

    private static double run(ProjectionStates states, String projection, ToDoubleFunction<Run> value) {
        return states.lastRun(projection).map(value::applyAsDouble).orElse(0.0);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
