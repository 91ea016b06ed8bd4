package id.tuntas.query.notice;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.EventType;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.notice.Held;
import id.tuntas.events.notice.Notice;
import id.tuntas.events.notice.Notice.To;
import id.tuntas.events.notice.Notices;
import id.tuntas.ledger.sequence.LedgerReader;
import id.tuntas.query.projection.IssueFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** With whom an issue is, and who is told of what happened since the row was read. */
record NoticeRow(String id, long version, Held held, List<Told> news) implements IssueFold.Row<NoticeRow> {

    NoticeRow {
        news = List.copyOf(news);
    }

    /**
     * A step of which officers are told.
     *
     * @param leaf place in the proven order, by which is known what has been seen
     */
    record Told(Notice notice, long version, long leaf, Instant at, String type, String actor) {}

    @Override
    public NoticeRow after(IssueEvent event, DomainEventMessage<?> message) {
        Held next = held.after(event);
        List<Told> more = new ArrayList<>(news);
        String actor = String.valueOf(message.getMetaData().get(EventMetadata.ACTOR));
        for (Notice notice : Notices.of(event, next, actor)) {
            if (notice.to() != To.REPORTER) {
                more.add(told(notice, event, message, actor));
            }
        }
        return new NoticeRow(id, message.getSequenceNumber(), next, more);
    }

    private static Told told(Notice notice, IssueEvent event, DomainEventMessage<?> message, String actor) {
        EventType type = EventCatalogue.typeOf(event.getClass());
        return new Told(
                notice,
                message.getSequenceNumber(),
                LedgerReader.leafOf(message),
                message.getTimestamp(),
                type == null ? "" : type.value(),
                actor);
    }
}
