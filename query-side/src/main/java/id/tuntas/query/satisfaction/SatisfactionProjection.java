package id.tuntas.query.satisfaction;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each issue, one for each fact that counts, and the facts of each week summed up. */
@Component
@ProcessingGroup(SatisfactionProjection.NAME)
class SatisfactionProjection extends IssueFold<SatisfactionRow> {
    static final String NAME = "satisfaction";

    private static final String TABLE = "satisfaction_issue";
    private static final String COLUMNS = "version, unit, charged_unit, village, district, category, restricted,"
            + " status, status_before_question, filed_at, round_from, response_from, response_due_at, response_policy,"
            + " response_restated, settle_from, settle_due_at, settle_policy, settle_restated, open_unit";

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final FactRows facts;
    private final Cells cells;

    SatisfactionProjection(JdbcClient db, JdbcTemplate batches, FactRows facts, Cells cells) {
        this.db = db;
        this.batches = batches;
        this.facts = facts;
        this.cells = cells;
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
                Table.of(TABLE, "id"),
                Table.of(FactRows.TABLE, "issue", "number"),
                Table.of(Cells.TABLE, "slice", "unit", "code", "week"));
    }

    @Override
    protected SatisfactionRow begun(ComplaintFiled filed, long version) {
        return SatisfactionRow.begun(filed, version);
    }

    @Override
    protected Map<String, SatisfactionRow> load(Set<String> issues, Place place) {
        Map<String, List<Fact>> known = facts.ofIssues(issues, place);
        Map<String, SatisfactionRow> rows = new HashMap<>();
        db.sql("SELECT id, " + COLUMNS + " FROM " + place.table(TABLE) + " WHERE id = ANY(?)")
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    String id = found.getString("id");
                    rows.put(id, row(found, known.getOrDefault(id, List.of())));
                });
        return rows;
    }

    private static SatisfactionRow row(ResultSet found, List<Fact> facts) throws SQLException {
        return new SatisfactionRow(
                found.getString("id"),
                found.getLong("version"),
                found.getString("unit"),
                found.getString("charged_unit"),
                found.getString("village"),
                found.getString("district"),
                found.getString("category"),
                found.getBoolean("restricted"),
                IssueStatus.valueOf(found.getString("status")),
                IssueStatus.valueOf(found.getString("status_before_question")),
                found.getTimestamp("filed_at").toInstant(),
                found.getTimestamp("round_from").toInstant(),
                limit("response", found),
                limit("settle", found),
                facts);
    }

    private static RunningLimit limit(String clock, ResultSet found) throws SQLException {
        Timestamp from = found.getTimestamp(clock + "_from");
        Timestamp dueAt = found.getTimestamp(clock + "_due_at");
        return new RunningLimit(
                from == null ? null : from.toInstant(),
                dueAt == null ? null : dueAt.toInstant(),
                found.getString(clock + "_policy"),
                found.getBoolean(clock + "_restated"));
    }

    @Override
    protected void write(List<Change<SatisfactionRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Change<SatisfactionRow> change : changes) {
            (change.before() == null ? begun : changed).add(values(change.after()));
        }
        batches.batchUpdate(
                "INSERT INTO %s (%s, id) VALUES (?%s)".formatted(place.table(TABLE), COLUMNS, ", ?".repeat(20)), begun);
        batches.batchUpdate(
                "UPDATE %s SET %s = ? WHERE id = ?".formatted(place.table(TABLE), COLUMNS.replace(",", " = ?,")),
                changed);
        writeFacts(changes, place);
    }

    private void writeFacts(List<Change<SatisfactionRow>> changes, Place place) {
        Map<String, List<Fact>> before = new HashMap<>();
        Map<String, List<Fact>> other = new HashMap<>();
        List<Fact> touching = new ArrayList<>();
        for (Change<SatisfactionRow> change : changes) {
            List<Fact> was =
                    change.before() == null ? List.of() : change.before().facts();
            List<Fact> is = change.after().facts();
            List<Fact> differing = is.stream()
                    .filter(fact -> fact.number() >= was.size()
                            || !was.get(fact.number()).equals(fact))
                    .toList();
            if (!differing.isEmpty()) {
                before.put(change.after().id(), was);
                other.put(change.after().id(), differing);
                touching.addAll(differing);
                differing.stream()
                        .filter(fact -> fact.number() < was.size())
                        .forEach(fact -> touching.add(was.get(fact.number())));
            }
        }
        if (!other.isEmpty()) {
            facts.write(before, other, place);
            cells.sumUp(touched(touching), place);
        }
    }

    private Map<LocalDate, Set<CellKey>> touched(List<Fact> some) {
        ZoneId zone = cells.zone();
        Map<LocalDate, Set<CellKey>> touched = new TreeMap<>();
        for (Fact fact : some) {
            touched.computeIfAbsent(Cells.week(fact.at(), zone), week -> new HashSet<>())
                    .addAll(CellKey.of(fact.where()));
        }
        return touched;
    }

    private static @Nullable Object[] values(SatisfactionRow row) {
        return new @Nullable Object[] {
            row.version(),
            row.unit(),
            row.chargedUnit(),
            row.village(),
            row.district(),
            row.category(),
            row.restricted(),
            row.status().name(),
            row.beforeQuestion().name(),
            Timestamp.from(row.filedAt()),
            Timestamp.from(row.roundFrom()),
            moment(row.response().from()),
            moment(row.response().dueAt()),
            row.response().policy(),
            row.response().restated(),
            moment(row.settle().from()),
            moment(row.settle().dueAt()),
            row.settle().policy(),
            row.settle().restated(),
            row.openUnit(),
            row.id()
        };
    }

    private static @Nullable Timestamp moment(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
