package id.tuntas.command.privacy;

import id.tuntas.command.door.Refused;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.Situation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;

/** An issue's history as far as a request about personal data concerns it. */
final class ToldIssue {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}):([A-Za-z]{1,40})");

    private final List<IssueEvent> events = new ArrayList<>();
    private final Situation situation = new Situation();

    private ToldIssue() {}

    /** The issue with this number; there is none for anybody where something else bears it. */
    static ToldIssue read(EventStore store, String issueId) {
        ToldIssue told = new ToldIssue();
        store.readEvents(issueId).forEachRemaining(message -> {
            if (message.getPayload() instanceof IssueEvent event) {
                told.events.add(event);
                told.situation.evolve(event);
            }
        });
        if (told.events.isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        return told;
    }

    Situation situation() {
        return situation;
    }

    ComplaintFiled filed() {
        return (ComplaintFiled) events.getFirst();
    }

    /** The sealed text named {@code <version>:<field>}. */
    Optional<Sealed> text(String name) {
        Matcher parts = TEXT.matcher(name);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) >= events.size()) {
            return Optional.empty();
        }
        IssueEvent event = events.get(Integer.parseInt(parts.group(1)));
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getName().equals(parts.group(2)) && component.getType() == Sealed.class) {
                return Optional.ofNullable(value(component, event));
            }
        }
        return Optional.empty();
    }

    private static Sealed value(RecordComponent component, IssueEvent event) {
        try {
            return (Sealed) component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Events are public records", e);
        }
    }

    boolean hasFile(String attachmentId) {
        return events.stream()
                .anyMatch(event -> event instanceof AttachmentAdded added
                        && added.attachmentId().equals(attachmentId));
    }
}
