package id.tuntas.events;

import id.tuntas.events.account.AccountEvent;
import id.tuntas.events.audit.AuditEvent;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.meeting.MeetingEvent;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.sitting.SittingEvent;
import id.tuntas.events.survey.SurveyEvent;
import id.tuntas.events.template.TemplateEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every event there is, found through the sealed interfaces, with its stored name. */
public final class EventCatalogue {
    private static final Map<String, Class<?>> BY_NAME = read(List.of(
            IssueEvent.class,
            OrganisationEvent.class,
            ClockRuleEvent.class,
            AuditEvent.class,
            AccountEvent.class,
            TemplateEvent.class,
            PrivacyEvent.class,
            SurveyEvent.class,
            MeetingEvent.class,
            SittingEvent.class));

    private EventCatalogue() {}

    /** All stored names with the class that reads them. */
    public static Map<String, Class<?>> types() {
        return BY_NAME;
    }

    /** The class stored under this name, null when no event has it. */
    public static @Nullable Class<?> classOf(String name) {
        return BY_NAME.get(name);
    }

    /** The stored name and revision of a class, null when it is not an event. */
    public static @Nullable EventType typeOf(Class<?> event) {
        return event.getAnnotation(EventType.class);
    }

    private static Map<String, Class<?>> read(List<Class<?>> roots) {
        Map<String, Class<?>> byName = new HashMap<>();
        for (Class<?> event : leaves(roots)) {
            EventType type = typeOf(event);
            if (type == null) {
                throw new IllegalStateException("An event without a stored name: " + event.getName());
            }
            if (byName.put(type.value(), event) != null) {
                throw new IllegalStateException("Two events with the stored name " + type.value());
            }
        }
        return Map.copyOf(byName);
    }

    private static List<Class<?>> leaves(List<Class<?>> types) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> type : types) {
            if (type.isSealed()) {
                leaves.addAll(leaves(List.of(type.getPermittedSubclasses())));
            } else {
                leaves.add(type);
            }
        }
        return leaves.stream().distinct().toList();
    }
}
