package id.tuntas.query.history;

import id.tuntas.query.history.Stand.Change;
import id.tuntas.query.organisation.Directory;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a history in words, for files that no template writes. */
@Component
class HistoryWords {
    private final MessageSource messages;
    private final Directory directory;

    HistoryWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** The words with names of units and categories as they are now. */
    Names names() {
        return new Names(messages, directory.unitNames(), directory.categoryNames());
    }

    /** Names read once for a whole file. */
    record Names(MessageSource messages, Map<String, String> units, Map<String, String> categories) {
        String word(String key) {
            return messages.getMessage(key, null, Locale.ROOT);
        }

        private String wordOr(String key, String otherwise) {
            return String.valueOf(messages.getMessage(key, null, otherwise, Locale.ROOT));
        }

        String changed(Change change) {
            String after = value(change.field(), change.after());
            return word("changed." + change.field()) + ": "
                    + (change.before() == null ? after : value(change.field(), change.before()) + " → " + after);
        }

        /** What was said, field by field. */
        String said(Map<String, Object> fields) {
            return fields.entrySet().stream()
                    .map(field -> word("field." + field.getKey()) + ": " + value(field.getKey(), field.getValue()))
                    .collect(Collectors.joining("\n"));
        }

        private String value(String field, @Nullable Object value) {
            if (value == null) {
                return word("history.nothing");
            }
            String text = value.toString();
            return switch (field) {
                case "unit", "fromUnit", "proposedUnit" -> units.getOrDefault(text, text);
                case "category" -> categories.getOrDefault(text, text);
                case "status" -> word("status." + text);
                case "issueClass" -> word("class." + text);
                case "examination" -> word("examination." + text);
                case "visibility" -> word("visibility." + text);
                case "cause" -> word("cause." + text);
                case "solved" -> word("answer." + text);
                case "clock" -> word("clock." + text);
                case "late" -> word("late." + text);
                case "system" -> wordOr("system." + text, text);
                case "oddities" ->
                    ((Collection<?>) value)
                            .stream().map(oddity -> word("oddity." + oddity)).collect(Collectors.joining(", "));
                default -> text;
            };
        }
    }
}
