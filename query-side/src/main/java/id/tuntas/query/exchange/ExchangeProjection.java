package id.tuntas.query.exchange;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.exchange.ExchangeRow.There;
import id.tuntas.query.exchange.ExchangeRow.Told;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.projection.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

/** A row for each issue, and one for each step by which the reporter was told something. */
@Component
@ProcessingGroup(ExchangeProjection.NAME)
class ExchangeProjection extends IssueFold<ExchangeRow> {
    static final String NAME = "exchange";

    private static final String ISSUE = "exchange_issue";
    private static final String ANSWER = "exchange_answer";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ExchangeProjection(JdbcClient db, JdbcTemplate batches) {
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
        return List.of(Table.of(ISSUE, "id"), Table.of(ANSWER, "issue_id", "version"));
    }

    @Override
    protected ExchangeRow begun(ComplaintFiled filed, long version) {
        return ExchangeRow.begun(filed, version);
    }

    @Override
    protected Map<String, ExchangeRow> load(Set<String> issues, Place place) {
        Map<String, ExchangeRow> rows = new HashMap<>();
        db.sql("""
                        SELECT id, version, unit, restricted, status, status_before_question, system, external_id,
                            closed_there, state_key, state, noted_at, proposed_key, proposed
                        FROM %s WHERE id = ANY(?)""".formatted(place.table(ISSUE)))
                .param(issues.toArray(String[]::new))
                .query(found -> {
                    rows.put(found.getString(1), row(found));
                });
        return rows;
    }

    private static ExchangeRow row(ResultSet found) throws SQLException {
        return new ExchangeRow(
                found.getString(1),
                found.getLong(2),
                found.getString(3),
                found.getBoolean(4),
                IssueStatus.valueOf(found.getString(5)),
                IssueStatus.valueOf(found.getString(6)),
                there(found),
                sealed(found, 13),
                List.of());
    }

    /** What this column and the next hold: under which key, and the sealed text. */
    private static @Nullable Sealed sealed(ResultSet found, int column) throws SQLException {
        String key = found.getString(column);
        return key == null ? null : new Sealed(key, found.getString(column + 1));
    }

    private static @Nullable There there(ResultSet found) throws SQLException {
        String system = found.getString(7);
        if (system == null) {
            return null;
        }
        boolean closed = found.getBoolean(9);
        boolean unsaid = found.wasNull();
        Timestamp at = found.getTimestamp(12);
        return new There(
                system,
                found.getString(8),
                unsaid ? null : closed,
                sealed(found, 10),
                at == null ? null : at.toInstant());
    }

    @Override
    protected void write(List<Change<ExchangeRow>> changes, Place place) {
        List<@Nullable Object[]> begun = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<Object[]> told = new ArrayList<>();
        for (Change<ExchangeRow> change : changes) {
            ExchangeRow row = change.after();
            (change.before() == null ? begun : changed).add(columns(row));
            row.answers().forEach(answer -> told.add(columns(row.id(), answer)));
        }
        batches.batchUpdate("""
                        INSERT INTO %s (version, unit, restricted, status, status_before_question, system, external_id,
                            closed_there, state_key, state, noted_at, proposed_key, proposed, id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(ISSUE)), begun);
        batches.batchUpdate("""
                        UPDATE %s SET version = ?, unit = ?, restricted = ?, status = ?, status_before_question = ?,
                            system = ?, external_id = ?, closed_there = ?, state_key = ?, state = ?, noted_at = ?,
                            proposed_key = ?, proposed = ?
                        WHERE id = ?""".formatted(place.table(ISSUE)), changed);
        batches.batchUpdate("""
                        INSERT INTO %s (issue_id, version, event_type, unit, happened_at, text_key, text)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(ANSWER)), told);
    }

    private static @Nullable Object[] columns(ExchangeRow row) {
        There there = row.there();
        Sealed state = there == null ? null : there.state();
        Instant at = there == null ? null : there.at();
        Sealed proposed = row.proposed();
        return new @Nullable Object[] {
            row.version(),
            row.unit(),
            row.restricted(),
            row.status().name(),
            row.beforeQuestion().name(),
            there == null ? null : there.system(),
            there == null ? null : there.externalId(),
            there == null ? null : there.closed(),
            state == null ? null : state.keyId(),
            state == null ? null : state.ciphertext(),
            at == null ? null : Timestamp.from(at),
            proposed == null ? null : proposed.keyId(),
            proposed == null ? null : proposed.ciphertext(),
            row.id()
        };
    }

    private static Object[] columns(String issue, Told told) {
        return new Object[] {
            issue,
            told.version(),
            Objects.requireNonNull(EventCatalogue.typeOf(told.by().getClass())).value(),
            told.unit(),
            Timestamp.from(told.at()),
            told.text().keyId(),
            told.text().ciphertext()
        };
    }
}
