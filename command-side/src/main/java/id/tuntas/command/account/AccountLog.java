package id.tuntas.command.account;

import id.tuntas.command.door.Caller;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.account.AccountEvent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Tells the history what changed in how an account signs in, in the caller's transaction. A table could be tidied up by
 * whoever broke in; what stands in the proven order cannot. The secrets themselves stay in tables, to be forgotten.
 */
@Component
public class AccountLog {
    private static final String TYPE = "account";

    private final EventStore events;

    AccountLog(EventStore events) {
        this.events = events;
    }

    /** Tells it; two at once for one account are told one after the other, for the door tries again. */
    public void tell(AccountEvent event, Caller caller) {
        String history = historyOf(event.account());
        long next = events.lastSequenceNumberFor(history).map(last -> last + 1).orElse(0L);
        var office = caller.actor().offices().stream().findFirst();
        events.publish(new GenericDomainEventMessage<>(TYPE, history, next, event, ToldBy.inOffice(office, caller)));
    }

    private static String historyOf(String account) {
        return TYPE + "-" + UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
    }
}
