package id.tuntas.query.privacy;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.privacy.ErasureStep;
import id.tuntas.query.organisation.Directory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which settled issues have been kept as long as they are to be. Only a preview: whoever handles requests opens one for
 * each, and two people decide. Those of the viewer's desk only, in SQL.
 */
@Component
class DueRecords {
    /** As many as anybody works off in a day. */
    static final int SHOWN_MAX = 100;

    private static final List<String> ENDED =
            List.of("CLOSED", "ARCHIVED", "REFERRED_OUT", "ANSWERED_PLANNED", "MERGED");
    private static final List<String> ENDINGS =
            List.of("issue-closed", "issue-archived", "issue-referred-out", "answered-as-planned", "issue-merged");

    /** Settled before, not reopened since, and the key is still there. */
    private static final String DUE = """
            FROM history_step ending
            JOIN issue ON issue.id = ending.issue
            JOIN search_issue ON search_issue.id = ending.issue
            JOIN sealing_key ON sealing_key.key_id = REPLACE(search_issue.content_key, 'content:', :key)
            WHERE ending.event_type IN (:endings) AND ending.happened_at < :before
              AND NOT EXISTS (SELECT 1 FROM history_step later
                              WHERE later.issue = ending.issue AND later.version > ending.version
                                AND later.status NOT IN (:ended))
              AND ((:named = TRUE AND ending.category = :category)
                   OR (:named = FALSE AND ending.category NOT IN (:others)))
              AND ((:desk = TRUE AND issue.restricted = FALSE)
                   OR (issue.restricted = TRUE AND issue.unit IN (:leading)))""";

    private final JdbcClient db;
    private final RetentionRules rules;
    private final Directory directory;

    DueRecords(JdbcClient db, RetentionRules rules, Directory directory) {
        this.db = db;
        this.rules = rules;
        this.directory = directory;
    }

    /**
     * What one rule makes due.
     *
     * @param issues the oldest of them, at most {@link #SHOWN_MAX}
     */
    record Due(RetentionRules.Rule rule, ErasureStep step, int years, long total, List<Item> issues) {}

    record Item(String issue, Instant settledAt) {}

    /** What is due at the end of this day, by rule. */
    List<Due> on(LocalDate day, Actor viewer) {
        return rules.all().stream()
                .flatMap(rule -> Stream.of(
                        due(rule, ErasureStep.IDENTITY, rule.identityYears(), day, viewer),
                        due(rule, ErasureStep.CONTENT, rule.contentYears(), day, viewer)))
                .toList();
    }

    private Due due(RetentionRules.Rule rule, ErasureStep step, int years, LocalDate day, Actor viewer) {
        Map<String, Object> parameters = parameters(rule, step, viewer);
        parameters.put(
                "before",
                Timestamp.from(day.plusDays(1)
                        .minusYears(years)
                        .atStartOfDay(directory.zone())
                        .toInstant()));
        List<Item> issues = db.sql("SELECT ending.issue, MAX(ending.happened_at) " + DUE
                        + " GROUP BY ending.issue ORDER BY 2, 1 FETCH FIRST " + SHOWN_MAX + " ROWS ONLY")
                .params(parameters)
                .query((row, n) ->
                        new Item(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
        long total = db.sql("SELECT COUNT(DISTINCT ending.issue) " + DUE)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Due(rule, step, years, total, issues);
    }

    private Map<String, Object> parameters(RetentionRules.Rule rule, ErasureStep step, Actor viewer) {
        List<String> others = rules.named();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", step.keyOf(""));
        parameters.put("endings", ENDINGS);
        parameters.put("ended", ENDED);
        parameters.put("named", !rule.category().isEmpty());
        parameters.put("category", rule.category());
        parameters.put("others", others.isEmpty() ? List.of("") : others);
        parameters.put("desk", viewer.holds(OfficeKind.VERIFIER));
        parameters.put("leading", PrivacyList.leading(viewer));
        return parameters;
    }
}
