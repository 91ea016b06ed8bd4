package id.tuntas.query.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How alike what was told in two complaints is: the cosine of their words, each weighing by its rarity; 0 to 1. */
@Component
public class Likeness {
    /** From here on two texts are alike: of the invented complaints hardly any two others reach it. */
    public static final double ALIKE = 0.15;

    /** From here on they are very much so. */
    public static final double VERY = 0.4;

    /** As many are compared word by word; of more, those that share the most words. */
    private static final int COMPARED_MAX = 20;

    private static final int TOLD = Field.TITLE.bit() | Field.DESCRIPTION.bit() | Field.ADDRESS.bit();

    private final JdbcClient db;
    private final Rarity rarity;

    Likeness(JdbcClient db, Rarity rarity) {
        this.db = db;
        this.rarity = rarity;
    }

    /** The terms of what was told in each of these issues; an issue whose texts are forgotten has none. */
    public Map<String, Set<Long>> told(Collection<String> issues) {
        Map<String, Set<Long>> told = new HashMap<>();
        if (!issues.isEmpty()) {
            db.sql("SELECT issue_id, term, fields FROM search_term WHERE issue_id = ANY(?)")
                    .param(issues.toArray(String[]::new))
                    .query(row -> {
                        if ((row.getInt(3) & TOLD) != 0) {
                            told.computeIfAbsent(row.getString(1), issue -> new HashSet<>())
                                    .add(row.getLong(2));
                        }
                    });
        }
        return told;
    }

    /** How alike the others are to these terms; one that is not in the answer is like them in nothing that counts. */
    public Map<String, Double> of(Set<Long> terms, Map<String, Set<Long>> others) {
        List<Map.Entry<String, Set<Long>>> most = others.entrySet().stream()
                .filter(other -> !Collections.disjoint(terms, other.getValue()))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Set<Long>> other) -> cosine(terms, other.getValue(), term -> 1.0))
                        .reversed())
                .limit(COMPARED_MAX)
                .toList();
        Set<Long> all = new HashSet<>(terms);
        most.forEach(other -> all.addAll(other.getValue()));
        Map<Long, Double> weights = most.isEmpty() ? Map.of() : rarity.of(all);
        return most.stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        other -> cosine(terms, other.getValue(), term -> weights.getOrDefault(term, 0.0))));
    }

    /** The cosine of two sets of words, 0 when they share none. */
    static <T> double cosine(Set<T> one, Set<T> other, ToDoubleFunction<T> weight) {
        double shared = squares(one.stream().filter(other::contains), weight);
        return shared == 0 ? 0 : shared / Math.sqrt(squares(one.stream(), weight) * squares(other.stream(), weight));
    }

    private static <T> double squares(Stream<T> terms, ToDoubleFunction<T> weight) {
        return terms.mapToDouble(weight).map(value -> value * value).sum();
    }
}
