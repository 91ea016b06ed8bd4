package id.tuntas.events.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked of whoever reports a matter of this category, beside the text: a line of {@code questions.csv} in the
 * region pack. Its code and its words are those of GeoReport's service definitions.
 *
 * @param code names the question within its category; capitals, digits and hyphens
 * @param required whether nothing is filed without an answer
 * @param text the question
 * @param hint how it is to be answered, may be empty
 * @param choices names by key, for lists only
 */
public record CategoryQuestion(
        String category,
        String code,
        Datatype datatype,
        boolean required,
        String text,
        String hint,
        Map<String, String> choices) {

    /** Of which kind an answer is. */
    public enum Datatype {
        STRING,
        NUMBER,
        /** A moment with its zone, RFC 3339. */
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST;

        /** As the specification writes it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isList() {
            return this == SINGLEVALUELIST || this == MULTIVALUELIST;
        }
    }

    public CategoryQuestion {
        if (!code.matches("[A-Z0-9-]{1,40}") || text.isBlank()) {
            throw new IllegalArgumentException("questions.csv: " + category + " " + code + " is no question");
        }
        if (datatype.isList() == choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "questions.csv: " + category + " " + code + " is a list without choices, or has some and is none");
        }
        choices = new LinkedHashMap<>(choices);
    }

    /** In the order of the file. */
    @Override
    public Map<String, String> choices() {
        return new LinkedHashMap<>(choices);
    }

    /**
     * A line of the file by its columns {@code category, code, datatype, required, question, hint, choices}; choices are
     * written {@code KEY=name|KEY=name}.
     *
     * @throws IllegalArgumentException when it is no question
     */
    public static CategoryQuestion read(Map<String, String> line) {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(cell(line, "choices").split("\\|"))
                .filter(choice -> !choice.isBlank())
                .forEach(choice -> {
                    String[] parts = choice.split("=", 2);
                    choices.put(parts[0].strip(), parts[parts.length - 1].strip());
                });
        return new CategoryQuestion(
                cell(line, "category"),
                cell(line, "code"),
                Datatype.valueOf(cell(line, "datatype").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(cell(line, "required")),
                cell(line, "question"),
                cell(line, "hint"),
                choices);
    }

    private static String cell(Map<String, String> line, String column) {
        return line.getOrDefault(column, "").strip();
    }

    /** The questions of each category, in the order of the file. */
    public static Map<String, List<CategoryQuestion>> byCategory(List<Map<String, String>> lines) {
        Map<String, List<CategoryQuestion>> questions = new LinkedHashMap<>();
        lines.stream()
                .map(CategoryQuestion::read)
                .forEach(question -> questions
                        .computeIfAbsent(question.category(), category -> new ArrayList<>())
                        .add(question));
        return questions;
    }
}
