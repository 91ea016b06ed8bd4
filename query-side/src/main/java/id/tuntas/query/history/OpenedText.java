package id.tuntas.query.history;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.ledger.sealing.Vault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the sealed values of events for somebody who may read them, all with one look at the keys. What was sealed with
 * a destroyed key reads {@value #FORGOTTEN}; what tells who the reporter is stays closed here, whoever asks.
 */
@Component
public class OpenedText {
    /** Stands where a text was forgotten. */
    public static final String FORGOTTEN = "[dihapus]";

    /** Stands where a text is not for this viewer. */
    public static final String CLOSED = "[tertutup]";

    private static final String IDENTITY = "identity:";

    /** Number of an issue that not everybody who reads this one may know of; its page asks for each viewer. */
    private static final String OTHER_ISSUE = "seenOnIssue";

    private final Vault vault;

    OpenedText(Vault vault) {
        this.vault = vault;
    }

    /** Fields of each event as JSON values, sealed ones opened; but not which other issue shows the same picture. */
    public List<Map<String, Object>> fields(List<? extends IssueEvent> events) {
        List<Map<String, Object>> all = events.stream().map(OpenedText::raw).toList();
        List<Sealed> sealed = all.stream()
                .flatMap(fields -> fields.values().stream())
                .filter(Sealed.class::isInstance)
                .map(Sealed.class::cast)
                .filter(value -> !isIdentity(value))
                .toList();
        Map<Sealed, String> opened = vault.openAll(sealed);
        List<Map<String, Object>> readable = new ArrayList<>();
        for (Map<String, Object> fields : all) {
            Map<String, Object> shown = new LinkedHashMap<>(fields);
            shown.remove(OTHER_ISSUE);
            shown.replaceAll((name, value) -> value instanceof Sealed text ? show(text, opened) : value);
            readable.add(shown);
        }
        return readable;
    }

    /** Opens texts of any kind, for somebody who has the right to each of them. */
    public Map<Sealed, String> open(Collection<Sealed> sealed) {
        return vault.openAll(sealed);
    }

    /** A text, or what stands in its place. */
    public static String orForgotten(@Nullable String text) {
        return text == null ? FORGOTTEN : text;
    }

    private static String show(Sealed text, Map<Sealed, String> opened) {
        return isIdentity(text) ? CLOSED : orForgotten(opened.get(text));
    }

    private static boolean isIdentity(Sealed value) {
        return value.keyId().startsWith(IDENTITY);
    }

    private static Map<String, Object> raw(IssueEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(event);
                if (value != null && !component.getName().equals("issueId")) {
                    fields.put(component.getName(), value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Events are public records", e);
            }
        }
        return fields;
    }
}
