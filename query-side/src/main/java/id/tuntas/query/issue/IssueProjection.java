package id.tuntas.query.issue;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each issue is, which units have to do with it, and whether it is restricted: what every page asks first. */
@Component
@ProcessingGroup(IssueProjection.NAME)
class IssueProjection extends IssueFold<IssueRow> {
    static final String NAME = "issue";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    IssueProjection(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
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
        return List.of(
                Table.of("issue", "id"),
                Table.of("issue_unit", "issue_id", "unit"),
                Table.of("issue_support", "issue_id", "unit"));
    }

    @Override
    protected IssueRow begun(ComplaintFiled filed, long version) {
        return IssueRow.begun(filed, version);
    }

    @Override
    protected Map<String, IssueRow> load(Set<String> issues, Place place) {
        Map<String, IssueRow> rows = new HashMap<>();
        db.sql("SELECT issue.id, issue.version, issue.unit, issue.restricted, involved.unit FROM "
                        + place.table("issue") + " issue LEFT JOIN " + place.table("issue_unit")
                        + " involved ON involved.issue_id = issue.id WHERE issue.id = ANY(?)")
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    IssueRow row = rows.get(found.getString(1));
                    if (row == null) {
                        row = new IssueRow(
                                found.getString(1),
                                found.getLong(2),
                                found.getString(3),
                                found.getBoolean(4),
                                new LinkedHashSet<>(),
                                new LinkedHashSet<>());
                        rows.put(row.id(), row);
                    }
                    @Nullable String involved = found.getString(5);
                    if (involved != null) {
                        row.units().add(involved);
                    }
                });
        db.sql("SELECT issue_id, unit FROM " + place.table("issue_support") + " WHERE issue_id = ANY(?)")
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    Objects.requireNonNull(rows.get(found.getString(1)))
                            .helping()
                            .add(found.getString(2));
                });
        return rows;
    }

    @Override
    protected void write(List<Change<IssueRow>> changes, Place place) {
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> involved = new ArrayList<>();
        List<Object[]> helping = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        for (Change<IssueRow> change : changes) {
            IssueRow before = change.before();
            IssueRow after = change.after();
            (before == null ? begun : changed)
                    .add(new Object[] {after.version(), after.unit(), after.restricted(), after.id()});
            Set<String> none = Set.of();
            added(before == null ? none : before.units(), after.units(), after.id(), involved);
            added(before == null ? none : before.helping(), after.helping(), after.id(), helping);
            added(after.helping(), before == null ? none : before.helping(), after.id(), done);
        }
        batches.batchUpdate(
                "INSERT INTO " + place.table("issue") + " (version, unit, restricted, id) VALUES (?, ?, ?, ?)", begun);
        batches.batchUpdate(
                "UPDATE " + place.table("issue") + " SET version = ?, unit = ?, restricted = ? WHERE id = ?", changed);
        batches.batchUpdate("INSERT INTO " + place.table("issue_unit") + " (unit, issue_id) VALUES (?, ?)", involved);
        batches.batchUpdate("DELETE FROM " + place.table("issue_support") + " WHERE unit = ? AND issue_id = ?", done);
        batches.batchUpdate("INSERT INTO " + place.table("issue_support") + " (unit, issue_id) VALUES (?, ?)", helping);
    }

    private static void added(Set<String> before, Set<String> after, String issue, List<Object[]> rows) {
        after.stream().filter(unit -> !before.contains(unit)).forEach(unit -> rows.add(new Object[] {unit, issue}));
    }
}
