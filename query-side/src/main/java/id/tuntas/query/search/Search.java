package id.tuntas.query.search;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.search.Questions.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds issues within what the viewer may see. The newest thousand that match are ranked: rarer words weigh more, and a
 * word in the title more than one in the text; the newer one comes first of two that weigh the same.
 */
@Component
class Search {
    /** Issues that are found at most. */
    static final int FOUND_MAX = 1_000;

    /** So few are looked through one by one; among more, the newest that match are found soon. */
    private static final int FEW = 10_000;

    private final JdbcClient db;
    private final Questions questions;
    private final Rarity rarity;

    Search(JdbcClient db, Questions questions, Rarity rarity) {
        this.db = db;
        this.questions = questions;
        this.rarity = rarity;
    }

    /** How what was found matches what was typed. */
    enum Matched {
        NUMBER,
        ALL_WORDS,
        /** No issue has all the words, so these have some. */
        SOME_WORDS,
        NOTHING,
        /** Only words that nearly every complaint has, or none at all. */
        COMMON_WORDS,
        TOO_LONG
    }

    /**
     * What was found.
     *
     * @param ids the best first, {@link #FOUND_MAX} at most
     */
    record Found(Matched matched, List<String> ids) {
        static Found none(Matched why) {
            return new Found(why, List.of());
        }
    }

    Found find(SearchWish wish, Actor viewer) {
        Question question = questions.read(wish.q());
        if (question.tooLong()) {
            return Found.none(Matched.TOO_LONG);
        }
        if (question.number() != null) {
            List<String> numbered =
                    select(wish, viewer, "s.id LIKE :number", Map.of("number", question.number() + "%"), FOUND_MAX);
            if (!numbered.isEmpty()) {
                return new Found(Matched.NUMBER, numbered);
            }
        }
        List<String> elsewhere = byNumberElsewhere(wish, viewer);
        if (!elsewhere.isEmpty()) {
            return new Found(Matched.NUMBER, elsewhere);
        }
        if (question.words().isEmpty()) {
            return Found.none(question.number() == null ? Matched.COMMON_WORDS : Matched.NOTHING);
        }
        return byWords(question.words(), wish, viewer);
    }

    /** By the whole number under which another system tracks it, such as SP4N-LAPOR!. */
    private List<String> byNumberElsewhere(SearchWish wish, Actor viewer) {
        String said = wish.q().strip();
        return said.chars().noneMatch(Character::isDigit)
                ? List.of()
                : select(
                        wish,
                        viewer,
                        "s.id IN (SELECT e.id FROM exchange_issue e WHERE e.external_id = :elsewhere)",
                        Map.of("elsewhere", said),
                        FOUND_MAX);
    }

    private Found byWords(List<Set<Long>> words, SearchWish wish, Actor viewer) {
        Map<Long, Double> weights =
                rarity.of(words.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<String> all = having(words, wish, viewer, FOUND_MAX);
        if (!all.isEmpty()) {
            return new Found(Matched.ALL_WORDS, ranked(all, words, weights));
        }
        List<String> some = havingAny(words, weights, wish, viewer);
        return some.isEmpty()
                ? Found.none(Matched.NOTHING)
                : new Found(Matched.SOME_WORDS, ranked(some, words, weights));
    }

    /** Those of the rarest word first, so that common words do not push them out. */
    private List<String> havingAny(List<Set<Long>> words, Map<Long, Double> weights, SearchWish wish, Actor viewer) {
        List<Set<Long>> rarestFirst = words.stream()
                .sorted(Comparator.comparingDouble((Set<Long> word) -> best(word, weights))
                        .reversed())
                .toList();
        Set<String> found = new LinkedHashSet<>();
        for (Set<Long> word : rarestFirst) {
            if (found.size() < FOUND_MAX) {
                found.addAll(having(List.of(word), wish, viewer, FOUND_MAX - found.size()));
            }
        }
        return List.copyOf(found);
    }

    private List<String> having(List<Set<Long>> words, SearchWish wish, Actor viewer, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("s.id IN (SELECT w.issue_id FROM search_term w WHERE w.term IN (:word%d))".formatted(i));
            parameters.put("word" + i, words.get(i));
        }
        return select(wish, viewer, String.join(" AND ", conditions), parameters, limit);
    }

    /** The newest first. */
    private List<String> select(
            SearchWish wish, Actor viewer, String condition, Map<String, Object> values, int limit) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(values);
        StringBuilder where = new StringBuilder(Scope.of("s")).append(" AND ").append(condition);
        if (seesFew(viewer)) {
            where.append(" AND ").append(Scope.reach("s"));
        }
        and(
                where,
                parameters,
                "s.status = :status",
                "status",
                wish.status() == null ? null : wish.status().name());
        and(where, parameters, "s.category = :category", "category", wish.category());
        and(where, parameters, "(s.unit = :unit OR s.village = :unit OR s.district = :unit)", "unit", wish.unit());
        return db.sql("SELECT s.id FROM search_issue s WHERE " + where + " ORDER BY s.filed_at DESC, s.id DESC LIMIT "
                        + limit)
                .params(parameters)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private boolean seesFew(Actor viewer) {
        return !Scope.seesRegion(viewer)
                && !viewer.units().isEmpty()
                && db.sql(
                                        "SELECT COUNT(*) FROM (SELECT 1 FROM issue_unit near WHERE near.unit IN (:units) LIMIT %d) few"
                                                .formatted(FEW + 1))
                                .param("units", viewer.units())
                                .query(Long.class)
                                .single()
                        <= FEW;
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private List<String> ranked(List<String> newestFirst, List<Set<Long>> words, Map<Long, Double> weights) {
        Map<String, Map<Long, Integer>> standing = new HashMap<>();
        db.sql("SELECT issue_id, term, fields FROM search_term WHERE issue_id IN (:issues) AND term IN (:terms)")
                .param("issues", newestFirst)
                .param("terms", weights.keySet())
                .query(row -> {
                    standing.computeIfAbsent(row.getString(1), issue -> new HashMap<>())
                            .put(row.getLong(2), row.getInt(3));
                });
        Map<String, Double> scores = new HashMap<>();
        standing.forEach((issue, fields) -> scores.put(
                issue,
                words.stream().mapToDouble(word -> score(word, fields, weights)).sum()));
        return newestFirst.stream()
                .sorted(Comparator.comparingDouble((String issue) -> scores.getOrDefault(issue, 0.0))
                        .reversed())
                .toList();
    }

    private static double score(Set<Long> word, Map<Long, Integer> fields, Map<Long, Double> weights) {
        return word.stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0) * Field.weight(fields.getOrDefault(term, 0)))
                .max()
                .orElse(0);
    }

    private static double best(Set<Long> word, Map<Long, Double> weights) {
        return word.stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                .min()
                .orElse(0);
    }
}
