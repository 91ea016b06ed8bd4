package id.tuntas.events.notice;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventType;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps of issues as CloudEvents 1.0 (structured JSON) for other systems: codes, numbers and times and nothing else. No
 * text, no name of anybody, no account, no point on a map. Whether the issue is restricted the caller knows, and then
 * tells none of it.
 */
public final class CloudEvents {
    /** Media type of one event. */
    public static final String TYPE = "application/cloudevents+json";

    /** Media type of a list of them. */
    public static final String BATCH_TYPE = "application/cloudevents-batch+json";

    /** Fields that are codes, numbers or times; whatever a new event brings stays inside until it is named here. */
    private static final Set<String> FIELDS = Set.of(
            "category",
            "issueClass",
            "examination",
            "visibility",
            "channel",
            "village",
            "district",
            "unit",
            "superior",
            "tier",
            "fromUnit",
            "transfers",
            "cause",
            "proposedUnit",
            "returns",
            "percent",
            "fiscalYear",
            "body",
            "into",
            "from",
            "count",
            "solved",
            "speed",
            "conduct",
            "handling",
            "number",
            "clock",
            "round",
            "dueAt",
            "late",
            "receivedAt");

    private CloudEvents() {}

    /** Whether this kind of step is for other systems: what officers say, watch and look up is not. */
    public static boolean tells(IssueEvent event) {
        return switch (event) {
            case Watched watched -> false;
            case Guarded guarded -> false;
            case ReporterIdentityViewed viewed -> false;
            case CommentAdded comment -> comment.visibility() != CommentVisibility.INTERNAL;
            default -> true;
        };
    }

    /**
     * One step.
     *
     * @param id the event's own identity, for ever the same
     * @param leaf its place in the proven order, told as {@code sequence}
     * @param origin name of the log, told as {@code source}
     */
    public static Map<String, Object> of(IssueEvent event, String id, Instant time, long leaf, String origin) {
        EventType type = Objects.requireNonNull(EventCatalogue.typeOf(event.getClass()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("specversion", "1.0");
        told.put("id", id);
        told.put("source", "urn:tuntas:" + origin.replaceAll("[^A-Za-z0-9.-]", "-"));
        told.put("type", "id.tuntas." + type.value() + ".v" + type.revision());
        told.put("subject", event.issueId());
        told.put("time", time.toString());
        told.put("datacontenttype", "application/json");
        told.put("sequence", String.valueOf(leaf));
        told.put("data", data(event));
        return told;
    }

    private static Map<String, Object> data(IssueEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (RecordComponent field : event.getClass().getRecordComponents()) {
            if (FIELDS.contains(field.getName())) {
                Object value = value(event, field);
                if (value != null) {
                    data.put(
                            field.getName(),
                            value instanceof Number || value instanceof Boolean ? value : value.toString());
                }
            }
        }
        return data;
    }

    private static @Nullable Object value(IssueEvent event, RecordComponent field) {
        try {
            return field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that does not show its fields", e);
        }
    }
}
