package id.tuntas.query.meeting;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingEvent;
import id.tuntas.events.meeting.MeetingEvent.*;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings, what they decided, and what became of their follow-ups. An event that is shown already changes nothing. */
@Component
@ProcessingGroup(MeetingProjection.NAME)
class MeetingProjection implements Projection {
    static final String NAME = "meeting";

    private final JdbcClient db;

    MeetingProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(MeetingEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return MeetingEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(
                Table.of("meeting", "meeting"),
                Table.of("meeting_party", "meeting", "office"),
                Table.of("meeting_item", "meeting", "number"),
                Table.of("meeting_step", "meeting", "version"));
    }

    /** One by one: a region meets a few times in a month. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            MeetingEvent event = (MeetingEvent) message.getPayload();
            if (event instanceof MeetingPlanned planned) {
                plan(planned, message, place);
            } else if (isNews(event, message, place)) {
                show(event, message, place);
            }
        }
    }

    private void plan(MeetingPlanned planned, DomainEventMessage<?> message, Place place) {
        long known = db.sql("SELECT COUNT(*) FROM " + place.table("meeting") + " WHERE meeting = ?")
                .param(planned.meetingId())
                .query(Long.class)
                .single();
        if (known > 0) {
            return;
        }
        db.sql("INSERT INTO " + place.table("meeting")
                        + " (meeting, version, seal_key, title, place, starts_at, chair) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(planned.meetingId(), message.getSequenceNumber())
                .params(planned.title().keyId(), planned.title().ciphertext())
                .param(planned.place().ciphertext())
                .params(Timestamp.from(planned.startsAt()), planned.chair())
                .update();
        Stream.concat(Stream.of(planned.chair()), planned.participants().stream())
                .distinct()
                .forEach(office -> db.sql("INSERT INTO " + place.table("meeting_party")
                                + " (meeting, office, unit) VALUES (?, ?, ?)")
                        .params(planned.meetingId(), office, office.substring(0, office.lastIndexOf(':')))
                        .update());
    }

    private boolean isNews(MeetingEvent event, DomainEventMessage<?> message, Place place) {
        return db.sql("UPDATE " + place.table("meeting") + " SET version = ? WHERE meeting = ? AND version < ?")
                        .params(message.getSequenceNumber(), event.meetingId(), message.getSequenceNumber())
                        .update()
                > 0;
    }

    private void show(MeetingEvent event, DomainEventMessage<?> message, Place place) {
        Timestamp at = Timestamp.from(message.getTimestamp());
        String change = "UPDATE " + place.table("meeting") + " SET ";
        switch (event) {
            case MeetingPlanned ignored -> {}
            case MeetingCancelled cancelled ->
                db.sql(change + "cancelled_at = ?, cancel_reason = ? WHERE meeting = ?")
                        .params(at, cancelled.reason().ciphertext(), event.meetingId())
                        .update();
            case BriefFrozen frozen ->
                db.sql(change + "frozen_leaf = ?, frozen_at = ?, brief_since = ? WHERE meeting = ?")
                        .params(leaf(message), at)
                        .param(frozen.since())
                        .param(event.meetingId())
                        .update();
            case Decided decided -> add(decided, message, place);
            case Followed step -> follow(step, message, place);
            case MinutesClosed closed -> {
                attend(closed, place);
                db.sql(change + "closed_leaf = ?, closed_at = ?, closed_by = ?, figures = ? WHERE meeting = ?")
                        .params(leaf(message), at, actor(message))
                        .param(closed.figures())
                        .param(event.meetingId())
                        .update();
            }
        }
    }

    private void attend(MinutesClosed closed, Place place) {
        List<String> attended = closed.attended();
        if (attended == null) {
            return;
        }
        String change = "UPDATE " + place.table("meeting_party") + " SET attended = ? WHERE meeting = ?";
        db.sql(change).params(false, closed.meetingId()).update();
        attended.forEach(office -> db.sql(change + " AND office = ?")
                .params(true, closed.meetingId(), office)
                .update());
    }

    private void add(Decided decided, DomainEventMessage<?> message, Place place) {
        ItemRow row = ItemRow.of(decided);
        db.sql("INSERT INTO " + place.table("meeting_item")
                        + " (meeting, number, kind, leaf, happened_at, seal_key, text, issue, issue_version, unit,"
                        + " from_unit, categories, due_on, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(decided.meetingId(), decided.number())
                .param(Objects.requireNonNull(EventCatalogue.typeOf(decided.getClass()))
                        .value())
                .params(leaf(message), Timestamp.from(message.getTimestamp()))
                .param(row.text() == null ? null : row.text().keyId())
                .param(row.text() == null ? null : row.text().ciphertext())
                .param(row.issue())
                .param(row.issueVersion())
                .param(row.unit())
                .param(row.fromUnit())
                .param(row.categories())
                .param(row.dueOn())
                .param(row.dueOn() == null || row.fromUnit() != null ? null : FollowUpState.OPEN.name())
                .update();
    }

    private void follow(Followed step, DomainEventMessage<?> message, Place place) {
        FollowUpState state = FollowUpState.after(step);
        StepRow row = StepRow.of(step);
        db.sql("UPDATE " + place.table("meeting_item") + " SET state = ? WHERE meeting = ? AND number = ?")
                .params(state.name(), step.meetingId(), step.number())
                .update();
        db.sql("INSERT INTO " + place.table("meeting_step")
                        + " (meeting, version, number, leaf, state, happened_at, account, in_meeting, seal_key, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(step.meetingId(), message.getSequenceNumber(), step.number(), leaf(message))
                .params(state.name(), Timestamp.from(message.getTimestamp()), actor(message))
                .param(row.inMeeting())
                .param(row.note() == null ? null : row.note().keyId())
                .param(row.note() == null ? null : row.note().ciphertext())
                .update();
    }

    private static long leaf(DomainEventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    private static String actor(DomainEventMessage<?> message) {
        return String.valueOf(message.getMetaData().get(EventMetadata.ACTOR));
    }
}
