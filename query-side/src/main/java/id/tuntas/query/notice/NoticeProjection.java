package id.tuntas.query.notice;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.notice.Held;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
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

/** A row for each step and whoever is told of it, and one for each issue that says with whom it is. Nothing is sent from here. */
@Component
@ProcessingGroup(NoticeProjection.NAME)
class NoticeProjection extends IssueFold<NoticeRow> {
    static final String NAME = "notice";

    private static final String ISSUE = "notice_issue";
    private static final String TOLD = "notice";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    NoticeProjection(JdbcClient db, JdbcTemplate batches) {
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
        return List.of(Table.of(ISSUE, "id"), Table.of(TOLD, "issue", "version", "recipient", "name"));
    }

    @Override
    protected NoticeRow begun(ComplaintFiled filed, long version) {
        return new NoticeRow(filed.issueId(), version, new Held(filed.unit(), filed.superior(), null), List.of());
    }

    /** The first step is told too. */
    @Override
    protected NoticeRow begun(ComplaintFiled filed, DomainEventMessage<?> message) {
        return begun(filed, message.getSequenceNumber()).after(filed, message);
    }

    @Override
    protected Map<String, NoticeRow> load(Set<String> issues, Place place) {
        Map<String, NoticeRow> rows = new HashMap<>();
        db.sql("SELECT id, version, unit, superior, officer FROM %s WHERE id = ANY(?)".formatted(place.table(ISSUE)))
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    Held held = new Held(found.getString(3), found.getString(4), found.getString(5));
                    rows.put(found.getString(1), new NoticeRow(found.getString(1), found.getLong(2), held, List.of()));
                });
        return rows;
    }

    @Override
    protected void write(List<Change<NoticeRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<Object[]> told = new ArrayList<>();
        for (Change<NoticeRow> change : changes) {
            NoticeRow row = change.after();
            (change.before() == null ? begun : changed).add(columns(row));
            row.news().forEach(news -> told.add(columns(row.id(), news)));
        }
        batches.batchUpdate(
                "INSERT INTO %s (version, unit, superior, officer, id) VALUES (?, ?, ?, ?, ?)"
                        .formatted(place.table(ISSUE)),
                begun);
        batches.batchUpdate(
                "UPDATE %s SET version = ?, unit = ?, superior = ?, officer = ? WHERE id = ?"
                        .formatted(place.table(ISSUE)),
                changed);
        batches.batchUpdate("""
                        INSERT INTO %s (issue, version, recipient, name, kind, event_type, actor, leaf, happened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(TOLD)), told);
    }

    private static @Nullable Object[] columns(NoticeRow row) {
        Held held = row.held();
        return new @Nullable Object[] {row.version(), held.unit(), held.superior(), held.officer(), row.id()};
    }

    private static Object[] columns(String issue, NoticeRow.Told told) {
        return new Object[] {
            issue,
            told.version(),
            told.notice().to().name(),
            told.notice().name(),
            told.notice().kind().name(),
            told.type(),
            told.actor(),
            told.leaf(),
            Timestamp.from(told.at())
        };
    }
}
