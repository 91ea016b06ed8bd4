package id.tuntas.query.issue;

import id.tuntas.events.issue.IssueEvent.SupportRequested;
import id.tuntas.events.issue.IssueEvent.Supported;
import id.tuntas.events.issue.Support;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sub-tasks of an issue on its page: what was asked of whom, and what came of it. */
@Component
class SupportTasks {
    private final Directory directory;

    SupportTasks(Directory directory) {
        this.directory = directory;
    }

    /**
     * A sub-task with its course.
     *
     * @param task the text of what was asked
     * @param holders who may be charged with it, empty unless the viewer decides for the unit that was asked
     * @param said what was said about it since, oldest first
     */
    record Task(
            Support support,
            String task,
            @Nullable String officerTitle,
            List<Directory.Holder> holders,
            List<Said> said) {
        public boolean open() {
            return support.state().isOpen();
        }

        /** Whether the viewer's unit helps. */
        public boolean own() {
            return !holders.isEmpty();
        }
    }

    /** A step of a sub-task: {@code text} is empty where nothing was said. */
    record Said(String type, Instant at, String text) {}

    /** All of them, the last that was asked first. */
    List<Task> of(Shown shown, Actor viewer) {
        List<Support> all = shown.issue().supports().all();
        Map<String, String> titles = directory.titlesOf(all.stream()
                .flatMap(support -> Stream.ofNullable(support.officer()))
                .distinct()
                .toList());
        Set<String> own = viewer.offices().stream()
                .filter(office -> office.kind().handlesIssues())
                .map(OfficeHeld::unit)
                .collect(Collectors.toSet());
        return all.reversed().stream()
                .map(support -> new Task(
                        support,
                        text(shown, support.number()),
                        support.officer() == null ? null : titles.get(support.officer()),
                        support.state().isOpen() && own.contains(support.unit())
                                ? directory.holders(support.unit())
                                : List.of(),
                        said(shown, support.number())))
                .toList();
    }

    private static String text(Shown shown, int number) {
        for (int i = 0; i < shown.steps().size(); i++) {
            if (shown.steps().get(i).event() instanceof SupportRequested asked && asked.number() == number) {
                return String.valueOf(shown.fields().get(i).get("task"));
            }
        }
        return "";
    }

    private static List<Said> said(Shown shown, int number) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < shown.steps().size(); i++) {
            Step step = shown.steps().get(i);
            if (step.event() instanceof Supported event
                    && event.number() == number
                    && !(event instanceof SupportRequested)) {
                Map<String, Object> fields = shown.fields().get(i);
                Object text = fields.getOrDefault("note", fields.getOrDefault("reason", ""));
                said.add(new Said(step.type(), step.at(), String.valueOf(text)));
            }
        }
        return said;
    }
}
