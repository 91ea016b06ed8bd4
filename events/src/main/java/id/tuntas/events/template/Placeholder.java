package id.tuntas.events.template;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place that a reply leaves open, written as a word in braces; both sides fill it in the same way. */
public enum Placeholder {
    NUMBER("nomor"),
    CATEGORY("kategori"),
    UNIT("unit"),
    PLACE("tempat");

    private static final Pattern WRITTEN = Pattern.compile("\\{([^{}]*)}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it stands in a text, with its braces. */
    public String written() {
        return "{" + word + "}";
    }

    /** Words in braces that are no place: whoever wrote them would send them as they are. */
    public static Set<String> unknown(String text) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            if (of(written.group(1)).isEmpty()) {
                unknown.add(written.group());
            }
        }
        return unknown;
    }

    /** The text with its places filled; what is filled in is not read again. */
    public static String fill(String text, Map<Placeholder, String> values) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))
                        .map(place -> values.getOrDefault(place, ""))
                        .orElse(found.group())));
    }

    private static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(place -> place.word.equals(word)).findFirst();
    }
}
