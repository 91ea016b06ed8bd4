package id.tuntas.query.home;

import id.tuntas.ledger.maintenance.LastBackup;
import id.tuntas.ledger.maintenance.LastBackup.Backup;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.projection.ProjectionStates;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the administrator sees of the running program, without any complaint in it. */
@Component
class SystemState {
    private final EventProcessingConfiguration processing;
    private final ProjectionStates states;
    private final Directory directory;
    private final LastBackup backups;

    SystemState(
            EventProcessingConfiguration processing, ProjectionStates states, Directory directory, LastBackup backups) {
        this.processing = processing;
        this.states = states;
        this.directory = directory;
        this.backups = backups;
    }

    /**
     * How a projection is.
     *
     * @param state {@code current}, {@code behind}, {@code failed} or {@code stopped}
     * @param lagEvents events that it does not show yet
     * @param lagSeconds age of the oldest of them
     */
    record Projection(String name, String state, long lagEvents, long lagSeconds) {}

    /**
     * The program as it is now.
     *
     * @param backup the last whole one; null when there was none
     */
    record State(
            List<Projection> projections,
            int units,
            int categories,
            @Nullable Backup backup) {
        public boolean sound() {
            return projections.stream()
                    .allMatch(projection -> projection.state().equals("current"));
        }
    }

    State now() {
        List<Projection> projections = states.all().stream()
                .map(projection -> new Projection(
                        projection.name(),
                        state(projection.name()),
                        projection.lagEvents(),
                        projection.lag().toSeconds()))
                .sorted(Comparator.comparing(Projection::name))
                .toList();
        return new State(
                projections,
                directory.units().size(),
                directory.categories().size(),
                backups.find().orElse(null));
    }

    private String state(String projection) {
        return processing
                .eventProcessor(projection, StreamingEventProcessor.class)
                .map(SystemState::state)
                .orElse("stopped");
    }

    private static String state(StreamingEventProcessor processor) {
        if (!processor.isRunning()) {
            return "stopped";
        }
        var segments = processor.processingStatus().values();
        if (segments.stream().anyMatch(EventTrackerStatus::isErrorState)) {
            return "failed";
        }
        boolean current = !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp);
        return current ? "current" : "behind";
    }
}
