package id.tuntas.command.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What another version would change.
 *
 * @param added what it has and the one in force has not
 * @param gone what the one in force has and it has not
 * @param changed what both have and say differently
 */
record Difference<T>(List<T> added, List<T> gone, List<Change<T>> changed) implements Serializable {
    /** How something was told, and how it would be. */
    record Change<T>(T was, T is) implements Serializable {}

    /** Whether both say the same. */
    @JsonIgnore
    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    /** @param key tells what is the same thing on both sides */
    static <T> Difference<T> between(List<T> was, List<T> is, Function<T, Object> key) {
        Map<Object, T> before = new LinkedHashMap<>();
        was.forEach(one -> before.put(key.apply(one), one));
        List<T> added = new ArrayList<>();
        List<Change<T>> changed = new ArrayList<>();
        for (T one : is) {
            T known = before.remove(key.apply(one));
            if (known == null) {
                added.add(one);
            } else if (!known.equals(one)) {
                changed.add(new Change<>(known, one));
            }
        }
        return new Difference<>(added, List.copyOf(before.values()), changed);
    }
}
