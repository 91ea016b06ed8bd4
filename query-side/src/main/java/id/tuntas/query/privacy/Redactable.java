package id.tuntas.query.privacy;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.query.history.IssueHistory;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.history.OpenedText;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of an issue can be hidden: each text by itself, each file by itself. */
@Component
class Redactable {
    private static final int SHOWN_MAX = 120;

    private final IssueHistory history;
    private final OpenedText texts;

    Redactable(IssueHistory history, OpenedText texts) {
        this.history = history;
        this.texts = texts;
    }

    /**
     * A text that can be hidden, or a file.
     *
     * @param name {@code <version>:<field>} of a text, identity of a file
     * @param shown its beginning, or the kind of file
     */
    record Target(String name, boolean file, String type, Instant at, String shown) {}

    /** Those of this issue, oldest first; who the reporter is is no text. */
    List<Target> of(String issue) {
        List<Step> steps = history.steps(issue, Long.MAX_VALUE, Instant.MAX);
        List<Map<String, Object>> fields =
                texts.fields(steps.stream().map(Step::event).toList());
        List<Target> targets = new ArrayList<>();
        for (int n = 0; n < steps.size(); n++) {
            Step step = steps.get(n);
            if (step.event() instanceof AttachmentAdded added) {
                targets.add(new Target(added.attachmentId(), true, step.type(), step.at(), added.mediaType()));
            }
            for (RecordComponent component : step.event().getClass().getRecordComponents()) {
                Object value = fields.get(n).get(component.getName());
                if (component.getType() == Sealed.class && value instanceof String text && isReadable(text)) {
                    targets.add(new Target(
                            step.version() + ":" + component.getName(),
                            false,
                            step.type(),
                            step.at(),
                            beginning(text)));
                }
            }
        }
        return targets;
    }

    private static boolean isReadable(String text) {
        return !text.equals(OpenedText.CLOSED) && !text.equals(OpenedText.FORGOTTEN);
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }
}
