package id.tuntas.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much a term tells: the fewer issues have it, the more (inverse document frequency). Counted when it is needed and
 * only up to a limit, so that it costs the same among a million issues; whatever stands in more of them is common.
 * Restricted matters count here as well: that moves others by a place at most and shows nothing.
 */
@Component
class Rarity {
    static final int COUNTED_MAX = 1_000;

    /** Terms that are counted by one statement. */
    private static final int AT_ONCE = 50;

    private final JdbcClient db;

    Rarity(JdbcClient db) {
        this.db = db;
    }

    /** The weight of each of these terms; one that no issue has is the rarest. */
    Map<Long, Double> of(Collection<Long> terms) {
        long issues = db.sql(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM search_issue LIMIT %d) counted".formatted(COUNTED_MAX))
                .query(Long.class)
                .single();
        List<Long> all = List.copyOf(terms);
        Map<Long, Double> weights = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            db.sql(counting(some.size())).params(twice(some)).query(row -> {
                weights.put(row.getLong(1), weight(issues, row.getLong(2)));
            });
        }
        return weights;
    }

    /** The weight of a term that so many of so many issues have. */
    static double weight(long issues, long having) {
        return Math.log(1 + (double) issues / Math.max(having, 1));
    }

    /** As a union, because not every database lets a counted selection within another one see the outer term. */
    private static String counting(int terms) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            all.add("SELECT CAST(? AS BIGINT), COUNT(*) FROM (SELECT 1 FROM search_term WHERE term = ? LIMIT %d) t%d"
                    .formatted(COUNTED_MAX, i));
        }
        return String.join(" UNION ALL ", all);
    }

    private static List<Long> twice(List<Long> terms) {
        return terms.stream().flatMap(term -> List.of(term, term).stream()).toList();
    }
}
