package id.tuntas.whole;

import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.whole.Issues.Filed;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** What the program's timers have recorded. */
record Noted(Server server) {

    /** An issue's events of this kind, in their order. */
    <E extends IssueEvent> List<E> of(Filed issue, Class<E> type) {
        return messages(issue).stream()
                .map(EventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<? extends EventMessage<?>> messages(Filed issue) {
        return server.events().readEvents(issue.id()).asStream().toList();
    }

    /** Until one has happened; the answer is that one. */
    <E extends IssueEvent> E await1(Filed issue, Class<E> type) {
        await().until(() -> !of(issue, type).isEmpty());
        return of(issue, type).getFirst();
    }

    /** A whole look at all that is due has begun and ended after this call. */
    void awaitLook() {
        awaitEndOfLook();
        awaitEndOfLook();
    }

    private void awaitEndOfLook() {
        Timestamp before = lastLook();
        await().pollInterval(Duration.ofMillis(20)).until(() -> !lastLook().equals(before));
    }

    private Timestamp lastLook() {
        return server.db()
                .sql("SELECT COALESCE(last_success, execution_time) FROM scheduled_tasks WHERE task_name = 'deadlines'")
                .query(Timestamp.class)
                .single();
    }
}
