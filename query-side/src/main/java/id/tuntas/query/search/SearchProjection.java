package id.tuntas.query.search;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what each issue is found; its words as numbers, which are made while its texts can be opened. */
@Component
@ProcessingGroup(SearchProjection.NAME)
class SearchProjection extends IssueFold<SearchRow> {
    static final String NAME = "search";

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final IssueTerms terms;

    SearchProjection(JdbcClient db, JdbcTemplate batches, IssueTerms terms) {
        this.db = db;
        this.batches = batches;
        this.terms = terms;
    }

    @EventHandler
    void on(IssueEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("search_issue", "id"), Table.of("search_term", "issue_id", "term"));
    }

    @Override
    protected SearchRow begun(ComplaintFiled filed, long version) {
        return SearchRow.begun(filed, version);
    }

    @Override
    protected Map<String, SearchRow> load(Set<String> issues, Place place) {
        Map<String, SearchRow> rows = new HashMap<>();
        db.sql("""
                        SELECT id, version, content_key, category, restricted, open_to_all, status,
                            status_before_question, village, district, unit, lat, lng, filed_at
                        FROM %s WHERE id = ANY(?)""".formatted(place.table("search_issue")))
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    rows.put(found.getString(1), row(found));
                });
        return rows;
    }

    private static SearchRow row(ResultSet found) throws SQLException {
        return new SearchRow(
                found.getString(1),
                found.getLong(2),
                found.getString(3),
                found.getString(4),
                found.getBoolean(5),
                found.getBoolean(6),
                IssueStatus.valueOf(found.getString(7)),
                IssueStatus.valueOf(found.getString(8)),
                found.getString(9),
                found.getString(10),
                found.getString(11),
                found.getObject(12, Double.class),
                found.getObject(13, Double.class),
                found.getTimestamp(14).toInstant(),
                List.of());
    }

    @Override
    protected void write(List<Change<SearchRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (Change<SearchRow> change : changes) {
            SearchRow row = change.after();
            if (change.before() == null) {
                begun.add(inserted(row));
            } else {
                changed.add(updated(row));
            }
        }
        String table = place.table("search_issue");
        batches.batchUpdate("""
                        INSERT INTO %s (id, version, content_key, category, restricted, open_to_all, status,
                            status_before_question, village, district, unit, lat, lng, filed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(table), begun);
        batches.batchUpdate("""
                        UPDATE %s SET version = ?, category = ?, restricted = ?, status = ?,
                            status_before_question = ?, unit = ? WHERE id = ?""".formatted(table), changed);
        terms.write(changes, place);
    }

    private static @Nullable Object[] inserted(SearchRow row) {
        return new @Nullable Object[] {
            row.id(),
            row.version(),
            row.contentKey(),
            row.category(),
            row.restricted(),
            row.openToAll(),
            row.status().name(),
            row.beforeQuestion().name(),
            row.village(),
            row.district(),
            row.unit(),
            row.lat(),
            row.lng(),
            Timestamp.from(row.filedAt())
        };
    }

    private static Object[] updated(SearchRow row) {
        return new Object[] {
            row.version(),
            row.category(),
            row.restricted(),
            row.status().name(),
            row.beforeQuestion().name(),
            row.unit(),
            row.id()
        };
    }
}
