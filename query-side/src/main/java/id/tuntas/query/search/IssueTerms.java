package id.tuntas.query.search;

import id.tuntas.events.Sealed;
import id.tuntas.ledger.sealing.KeyDestroyed;
import id.tuntas.ledger.sealing.Vault;
import id.tuntas.query.projection.IssueFold.Change;
import id.tuntas.query.projection.Place;
import id.tuntas.query.search.SearchRow.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the terms of issues. What a destroyed key had sealed has none, and loses those that it had. */
@Component
class IssueTerms {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final BlindTerms terms;

    IssueTerms(JdbcClient db, JdbcTemplate batches, Vault vault, BlindTerms terms) {
        this.db = db;
        this.batches = batches;
        this.vault = vault;
        this.terms = terms;
    }

    /** Lets go of the words with the key; the names of category and place are nobody's secret. */
    @Component
    static class Forgetting implements KeyDestroyed {
        private final JdbcClient db;

        Forgetting(JdbcClient db) {
            this.db = db;
        }

        /** Beside the live rows also those of a rebuild that may be under way. */
        @Override
        public void destroyed(String keyId) {
            for (Place place : Place.values()) {
                db.sql("DELETE FROM %s WHERE fields < ? AND issue_id IN (SELECT id FROM %s WHERE content_key = ?)"
                                .formatted(place.table("search_term"), place.table("search_issue")))
                        .params(Field.NAME.bit(), keyId)
                        .update();
            }
        }
    }

    void write(List<Change<SearchRow>> changes, Place place) {
        List<Change<SearchRow>> concerned =
                changes.stream().filter(IssueTerms::hasOthers).toList();
        Map<String, Map<Long, Integer>> known = known(concerned, place);
        Map<Sealed, String> opened = open(concerned, place);
        Diff diff = new Diff();
        for (Change<SearchRow> change : concerned) {
            SearchRow row = change.after();
            Map<Long, Integer> before = known.getOrDefault(row.id(), Map.of());
            diff.add(row.id(), before, after(row, before, opened));
        }
        diff.carryOut(batches, place.table("search_term"));
    }

    private static boolean hasOthers(Change<SearchRow> change) {
        SearchRow before = change.before();
        SearchRow after = change.after();
        return before == null
                || !after.told().isEmpty()
                || !before.units().equals(after.units())
                || !before.category().equals(after.category());
    }

    private Map<String, Map<Long, Integer>> known(List<Change<SearchRow>> changes, Place place) {
        String[] issues = changes.stream()
                .filter(change -> change.before() != null)
                .map(change -> change.after().id())
                .toArray(String[]::new);
        Map<String, Map<Long, Integer>> known = new HashMap<>();
        if (issues.length > 0) {
            db.sql("SELECT issue_id, term, fields FROM " + place.table("search_term") + " WHERE issue_id = ANY(?)")
                    .param(issues)
                    .query(row -> {
                        known.computeIfAbsent(row.getString(1), issue -> new HashMap<>())
                                .put(row.getLong(2), row.getInt(3));
                    });
        }
        return known;
    }

    /** A key that is destroyed meanwhile waits for the live rows, and then takes them along. */
    private Map<Sealed, String> open(List<Change<SearchRow>> changes, Place place) {
        Set<Sealed> texts = changes.stream()
                .flatMap(change -> change.after().told().stream())
                .map(Told::text)
                .collect(Collectors.toSet());
        if (place == Place.LIVE) {
            vault.hold(texts.stream().map(Sealed::keyId).collect(Collectors.toSet()));
        }
        return vault.openAll(texts);
    }

    private Map<Long, Integer> after(SearchRow row, Map<Long, Integer> before, Map<Sealed, String> opened) {
        Map<Long, Integer> after = new HashMap<>(before);
        after.values().removeIf(fields -> fields == Field.NAME.bit());
        after.put(terms.ofCategory(row.category()), Field.NAME.bit());
        row.units().forEach(unit -> after.put(terms.ofUnit(unit), Field.NAME.bit()));
        for (Told told : row.told()) {
            String text = opened.get(told.text());
            if (text != null) {
                int bit = told.field().bit();
                terms.of(text).forEach(term -> after.merge(term, bit, (one, other) -> one | other));
            }
        }
        return after;
    }

    /** What has to be written so that the terms are what they are now. */
    private static final class Diff {
        private final List<Object[]> begun = new ArrayList<>();
        private final List<Object[]> changed = new ArrayList<>();
        private final List<Object[]> gone = new ArrayList<>();

        void add(String issue, Map<Long, Integer> before, Map<Long, Integer> after) {
            after.forEach((term, fields) -> {
                Integer had = before.get(term);
                if (had == null) {
                    begun.add(new Object[] {fields, issue, term});
                } else if (!had.equals(fields)) {
                    changed.add(new Object[] {fields, issue, term});
                }
            });
            before.keySet().stream()
                    .filter(term -> !after.containsKey(term))
                    .forEach(term -> gone.add(new Object[] {issue, term}));
        }

        void carryOut(JdbcTemplate db, String table) {
            db.batchUpdate("INSERT INTO " + table + " (fields, issue_id, term) VALUES (?, ?, ?)", begun);
            db.batchUpdate("UPDATE " + table + " SET fields = ? WHERE issue_id = ? AND term = ?", changed);
            db.batchUpdate("DELETE FROM " + table + " WHERE issue_id = ? AND term = ?", gone);
        }
    }
}
