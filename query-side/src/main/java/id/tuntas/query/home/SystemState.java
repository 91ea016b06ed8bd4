package id.tuntas.query.home;

import id.tuntas.query.organisation.Directory;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/** What the administrator sees of the running program, without any complaint in it. */
@Component
class SystemState {
    private final EventProcessingConfiguration processing;
    private final Directory directory;

    SystemState(EventProcessingConfiguration processing, Directory directory) {
        this.processing = processing;
        this.directory = directory;
    }

    /** How a projection is: {@code current}, {@code behind}, {@code failed} or {@code stopped}. */
    record Projection(String name, String state) {}

    /** The program as it is now. */
    record State(List<Projection> projections, int units, int categories) {
        public boolean sound() {
            return projections.stream()
                    .allMatch(projection -> projection.state().equals("current"));
        }
    }

    State now() {
        List<Projection> projections = processing.eventProcessors().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof StreamingEventProcessor)
                .map(entry -> new Projection(entry.getKey(), state((StreamingEventProcessor) entry.getValue())))
                .sorted(Comparator.comparing(Projection::name))
                .toList();
        return new State(
                projections, directory.units().size(), directory.categories().size());
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
