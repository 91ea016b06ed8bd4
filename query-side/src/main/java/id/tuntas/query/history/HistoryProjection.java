package id.tuntas.query.history;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.EventType;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.deadline.OwedClocks;
import id.tuntas.query.deadline.OwedClocks.Owed;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each step of each issue: who did it when in which office, and with whom and in which state it left the
 * issue. A row never changes, so an issue as of a moment is its last row before. A clock's step tells until when something
 * is owed from then on.
 */
@Component
@ProcessingGroup(HistoryProjection.NAME)
class HistoryProjection implements Projection {
    static final String NAME = "history";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    HistoryProjection(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Where a step left the issue. */
    private record Left(
            String unit, @Nullable String officer, String category, IssueStatus status, IssueStatus beforeQuestion) {
        static Left by(IssueEvent first) {
            if (first instanceof ComplaintFiled filed) {
                return new Left(filed.unit(), null, filed.category(), IssueStatus.FILED, IssueStatus.FILED);
            }
            throw new IllegalStateException("The steps of issue " + first.issueId() + " are missing from " + NAME
                    + ", which has to be rebuilt");
        }

        Left after(IssueEvent event) {
            IssueStatus question = event instanceof ClarificationRequested ? status : beforeQuestion;
            String unitAfter = event instanceof Moved moved ? moved.unit() : unit;
            String officerAfter = switch (event) {
                case IssueAccepted accepted -> accepted.officer();
                case OfficerAssigned assigned -> assigned.officer();
                case IssueInherited inherited -> inherited.officer();
                default -> unitAfter.equals(unit) ? officer : null;
            };
            String categoryAfter = event instanceof IssueReclassified reclassified ? reclassified.category() : category;
            return new Left(unitAfter, officerAfter, categoryAfter, status.after(event, question), question);
        }
    }

    /** The last step of an issue that is shown. */
    private record Last(long version, Left left) {}

    @EventHandler
    void on(IssueEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return IssueEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("history_step", "issue", "version"));
    }

    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        Map<String, Last> lasts = lasts(batch, place);
        List<@Nullable Object[]> steps = new ArrayList<>(batch.size());
        for (DomainEventMessage<?> message : batch) {
            Last last = lasts.get(message.getAggregateIdentifier());
            if (last == null || message.getSequenceNumber() > last.version()) {
                IssueEvent event = (IssueEvent) message.getPayload();
                Left left = last == null ? Left.by(event) : last.left().after(event);
                lasts.put(event.issueId(), new Last(message.getSequenceNumber(), left));
                steps.add(step(event, message, left));
            }
        }
        batches.batchUpdate("""
                        INSERT INTO %s (issue, version, leaf, event_type, happened_at, actor, office, unit,
                            officer, category, status, status_before_question, clock, clock_round, clock_unit, due_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table("history_step")), steps);
    }

    private static @Nullable Object[] step(IssueEvent event, DomainEventMessage<?> message, Left left) {
        EventType type = Objects.requireNonNull(EventCatalogue.typeOf(event.getClass()));
        Object actor = message.getMetaData().get(EventMetadata.ACTOR);
        Clocked set = event instanceof Clocked step && setsDeadline(step) ? step : null;
        Owed owed = set == null
                ? null
                : OwedClocks.NONE.after(set).all().stream().findFirst().orElse(null);
        Instant dueAt = owed == null ? null : owed.dueAt();
        return new @Nullable Object[] {
            event.issueId(),
            message.getSequenceNumber(),
            ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow(),
            type.value(),
            Timestamp.from(message.getTimestamp()),
            actor == null ? EventMetadata.SYSTEM : actor,
            message.getMetaData().get(EventMetadata.OFFICE),
            left.unit(),
            left.officer(),
            left.category(),
            left.status().name(),
            left.beforeQuestion().name(),
            set == null ? null : set.clock().name(),
            set == null ? null : set.round(),
            owed == null ? null : owed.unit().name(),
            dueAt == null ? null : Timestamp.from(dueAt)
        };
    }

    /** That a deadline has passed changes none. */
    private static boolean setsDeadline(Clocked step) {
        return step.clock().isOwedByOffice() && !(step instanceof ClockMissed);
    }

    /** A rebuild tells each event once, so an issue that begins in the batch has no step yet. */
    private Map<String, Last> lasts(List<? extends DomainEventMessage<?>> batch, Place place) {
        Set<String> begun = new HashSet<>();
        Set<String> issues = new HashSet<>();
        for (DomainEventMessage<?> message : batch) {
            if (place == Place.REBUILT && message.getSequenceNumber() == 0) {
                begun.add(message.getAggregateIdentifier());
            } else {
                issues.add(message.getAggregateIdentifier());
            }
        }
        issues.removeAll(begun);
        Map<String, Last> lasts = new HashMap<>();
        db.sql("""
                        SELECT step.issue, step.version, step.unit, step.officer, step.category, step.status,
                            step.status_before_question
                        FROM %1$s step JOIN (SELECT issue, MAX(version) AS version FROM %1$s
                                             WHERE issue = ANY(?) GROUP BY issue) newest
                          ON newest.issue = step.issue AND newest.version = step.version""".formatted(place.table("history_step")))
                .param(issues.toArray(String[]::new))
                .query(row -> {
                    Left left = new Left(
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            IssueStatus.valueOf(row.getString(6)),
                            IssueStatus.valueOf(row.getString(7)));
                    lasts.put(row.getString(1), new Last(row.getLong(2), left));
                });
        return lasts;
    }
}
