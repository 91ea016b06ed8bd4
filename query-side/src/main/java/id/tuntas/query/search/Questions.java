package id.tuntas.query.search;

import id.tuntas.query.organisation.Directory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody typed to find issues: the beginning of a number, or words. */
@Component
public class Questions {
    /** Characters that are read. */
    static final int LENGTH_MAX = 200;

    /** Words that are looked for. */
    static final int WORDS_MAX = 20;

    private static final int NUMBER_LENGTH_MAX = 60;
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,10}-[0-9][0-9A-Z-]*");

    private final BlindTerms terms;
    private final Directory directory;

    Questions(BlindTerms terms, Directory directory) {
        this.terms = terms;
        this.directory = directory;
    }

    /**
     * What was typed.
     *
     * @param number the beginning of a ticket number, null when it does not look like one
     * @param words for each word the terms of which an issue must have one: its own, or a name's that it stands in
     * @param tooLong whether it is more than is read; then nothing of it is
     */
    record Question(@Nullable String number, List<Set<Long>> words, boolean tooLong) {}

    Question read(String typed) {
        String text = typed.strip();
        if (text.length() > LENGTH_MAX) {
            return new Question(null, List.of(), true);
        }
        Set<String> stems = terms.stems(text);
        if (stems.size() > WORDS_MAX) {
            return new Question(null, List.of(), true);
        }
        String number = text.toUpperCase(Locale.ROOT);
        boolean looksLikeOne =
                number.length() <= NUMBER_LENGTH_MAX && NUMBER.matcher(number).matches();
        return new Question(looksLikeOne ? number : null, stems.isEmpty() ? List.of() : words(stems), false);
    }

    private List<Set<Long>> words(Set<String> stems) {
        Map<Long, Set<String>> names = directory.units().stream()
                .collect(Collectors.toMap(unit -> terms.ofUnit(unit.code()), unit -> terms.stems(unit.name())));
        directory
                .categories()
                .forEach(category -> names.put(terms.ofCategory(category.code()), terms.stems(category.name())));
        List<Set<Long>> words = new ArrayList<>();
        for (String stem : stems) {
            Set<Long> any = new HashSet<>(terms.ofStems(List.of(stem)));
            names.forEach((term, name) -> {
                if (name.contains(stem)) {
                    any.add(term);
                }
            });
            words.add(any);
        }
        return words;
    }

    /**
     * The same as a condition on a list of issues, null when nothing was typed: the number begins so, or the issue has
     * each of the words.
     *
     * @param id the column with the identity, such as {@code q.id}
     * @param parameters those of the condition are added to them
     */
    public @Nullable String condition(String id, @Nullable String typed, Map<String, Object> parameters) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<String> ways = new ArrayList<>();
        String beginning = typed.strip().toUpperCase(Locale.ROOT);
        if (beginning.length() <= NUMBER_LENGTH_MAX && beginning.matches("[0-9A-Z-]+")) {
            ways.add(id + " LIKE :searchedNumber");
            parameters.put("searchedNumber", beginning + "%");
        }
        List<Set<Long>> words = read(typed).words();
        if (!words.isEmpty()) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                all.add("EXISTS (SELECT 1 FROM search_term w WHERE w.issue_id = %s AND w.term IN (:searchedWord%d))"
                        .formatted(id, i));
                parameters.put("searchedWord" + i, words.get(i));
            }
            ways.add("(" + String.join(" AND ", all) + ")");
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", ways) + ")";
    }
}
