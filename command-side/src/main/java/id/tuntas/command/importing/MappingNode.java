package id.tuntas.command.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a mapping as it was written; whatever is wrong is named by its path in the file. */
final class MappingNode {
    private final String path;
    private final Map<?, ?> entries;

    private MappingNode(String path, @Nullable Object written) {
        this.path = path;
        if (!(written instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(path.isEmpty() ? "YAML" : path);
        }
        this.entries = map;
    }

    static MappingNode root(@Nullable Object written) {
        return new MappingNode("", written);
    }

    /** A word that means nothing is a mistake, such as a key spelt wrongly. */
    void allow(Set<String> keys) {
        for (Object key : entries.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw wrong(String.valueOf(key));
            }
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(entries.get(key));
    }

    /** What stands under the key; nothing when the key is missing. */
    MappingNode node(String key) {
        Object written = entries.get(key);
        if (written instanceof String column) {
            return new MappingNode(at(key), Map.of("column", column));
        }
        return new MappingNode(at(key), written == null ? Map.of() : written);
    }

    String text(String key) {
        return scalar(entries.get(key), key);
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    /** One text, or a list of them; at least one. */
    List<String> texts(String key) {
        List<String> texts = textsOrNone(key);
        if (texts.isEmpty()) {
            throw wrong(key);
        }
        return texts;
    }

    List<String> textsOrNone(String key) {
        Object written = entries.get(key);
        if (written == null) {
            return List.of();
        }
        return written instanceof List<?> list
                ? list.stream().map(one -> scalar(one, key)).toList()
                : List.of(scalar(written, key));
    }

    List<Double> numbers(String key) {
        return textsOrNone(key).stream().map(Double::valueOf).toList();
    }

    List<List<Double>> pairs(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(entries.get(key) instanceof List<?> pairs)) {
            throw wrong(key);
        }
        return pairs.stream().map(pair -> pair(pair, key)).toList();
    }

    private List<Double> pair(Object written, String key) {
        if (!(written instanceof List<?> pair) || pair.size() != 2) {
            throw wrong(key);
        }
        return pair.stream().map(one -> Double.valueOf(scalar(one, key))).toList();
    }

    /** Texts by name, in the order in which they were written. */
    Map<String, String> named(String key) {
        MappingNode node = node(key);
        Map<String, String> named = new LinkedHashMap<>();
        node.entries.forEach(
                (name, value) -> named.put(String.valueOf(name), node.scalar(value, String.valueOf(name))));
        return named;
    }

    /** A code for all rows, or a column with what its values mean. */
    Choice choice(String key) {
        Object written = entries.get(key);
        if (!(written instanceof Map)) {
            return Choice.always(text(key));
        }
        MappingNode node = node(key);
        node.allow(Set.of("column", "values", "default"));
        Map<String, String> values = node.named("values").entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, second) -> first));
        return new Choice(node.texts("column"), values, node.textOrNull("default"));
    }

    private String scalar(@Nullable Object written, String key) {
        if (written instanceof String || written instanceof Number || written instanceof Boolean) {
            return String.valueOf(written);
        }
        throw wrong(key);
    }

    private IllegalArgumentException wrong(String key) {
        return new IllegalArgumentException(at(key));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
