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
                Table.of("issue_support", "issue_id", "unit"),
                Table.of("issue_knower", "issue_id", "cause", "unit", "account"));
    }

    @Override
    protected IssueRow begun(ComplaintFiled filed, long version) {
        return IssueRow.begun(filed, version);
    }

    @Override
    protected Map<String, IssueRow> load(Set<String> issues, Place place) {
        Map<String, IssueRow> rows = new HashMap<>();
        db.sql("SELECT issue.id, issue.version, issue.unit, issue.superior, issue.restricted, involved.unit FROM "
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
                                found.getString(4),
                                found.getBoolean(5),
                                new LinkedHashSet<>(),
                                new LinkedHashSet<>(),
                                new LinkedHashSet<>());
                        rows.put(row.id(), row);
                    }
                    @Nullable String involved = found.getString(6);
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
        loadKnowers(rows, issues, place);
        return rows;
    }

    private void loadKnowers(Map<String, IssueRow> rows, Set<String> issues, Place place) {
        db.sql("SELECT issue_id, cause, unit, account FROM " + place.table("issue_knower") + " WHERE issue_id = ANY(?)")
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    Objects.requireNonNull(rows.get(found.getString(1)))
                            .knowers()
                            .add(new Knower(
                                    Knower.Cause.valueOf(found.getString(2)), found.getString(3), found.getString(4)));
                });
    }

    @Override
    protected void write(List<Change<IssueRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<Object[]> involved = new ArrayList<>();
        List<Object[]> helping = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        for (Change<IssueRow> change : changes) {
            IssueRow before = change.before();
            IssueRow after = change.after();
            (before == null ? begun : changed).add(new @Nullable Object[] {
                after.version(), after.unit(), after.superior(), after.restricted(), after.id()
            });
            Set<String> none = Set.of();
            added(before == null ? none : before.units(), after.units(), after.id(), involved);
            added(before == null ? none : before.helping(), after.helping(), after.id(), helping);
            added(after.helping(), before == null ? none : before.helping(), after.id(), done);
        }
        batches.batchUpdate(
                "INSERT INTO " + place.table("issue")
                        + " (version, unit, superior, restricted, id) VALUES (?, ?, ?, ?, ?)",
                begun);
        batches.batchUpdate(
                "UPDATE " + place.table("issue")
                        + " SET version = ?, unit = ?, superior = ?, restricted = ? WHERE id = ?",
                changed);
        batches.batchUpdate("INSERT INTO " + place.table("issue_unit") + " (unit, issue_id) VALUES (?, ?)", involved);
        batches.batchUpdate("DELETE FROM " + place.table("issue_support") + " WHERE unit = ? AND issue_id = ?", done);
        batches.batchUpdate("INSERT INTO " + place.table("issue_support") + " (unit, issue_id) VALUES (?, ?)", helping);
        writeKnowers(changes, place);
    }

    private void writeKnowers(List<Change<IssueRow>> changes, Place place) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        for (Change<IssueRow> change : changes) {
            IssueRow before = change.before();
            Set<Knower> were = before == null ? Set.of() : before.knowers();
            Set<Knower> are = change.after().knowers();
            String issue = change.after().id();
            were.stream().filter(one -> !are.contains(one)).forEach(one -> gone.add(row(one, issue)));
            are.stream().filter(one -> !were.contains(one)).forEach(one -> come.add(row(one, issue)));
        }
        String table = place.table("issue_knower");
        batches.batchUpdate(
                "DELETE FROM " + table + " WHERE cause = ? AND unit = ? AND account = ? AND issue_id = ?", gone);
        batches.batchUpdate("INSERT INTO " + table + " (cause, unit, account, issue_id) VALUES (?, ?, ?, ?)", come);
    }

    private static Object[] row(Knower knower, String issue) {
        return new Object[] {knower.cause().name(), knower.unit(), knower.account(), issue};
    }

    private static void added(Set<String> before, Set<String> after, String issue, List<Object[]> rows) {
        after.stream().filter(unit -> !before.contains(unit)).forEach(unit -> rows.add(new Object[] {unit, issue}));
    }
}
