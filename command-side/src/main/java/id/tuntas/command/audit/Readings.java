package id.tuntas.command.audit;

import static id.tuntas.events.audit.Reading.*;
import static java.util.Map.entry;

import id.tuntas.events.audit.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which addresses tell of the history. A test holds this list against all addresses that there are. */
final class Readings {
    private static final Map<String, Reading> BY_ADDRESS = Map.ofEntries(
            entry("/issues/{id}", ISSUE),
            entry("/api/issues/{id}", ISSUE),
            entry("/api/issues/{id}/attachments/{attachment}", ATTACHMENT),
            entry("/issues/{id}/history", HISTORY),
            entry("/api/issues/{id}/history", HISTORY),
            entry("/api/issues/{id}/state", STATE),
            entry("/issues/{id}/history.csv", EXPORT),
            entry("/issues/{id}/history.json", EXPORT),
            entry("/issues/{id}/history.pdf", EXPORT),
            entry("/api/issues/{id}/receipt", EXPORT),
            entry("/queues/{unit}", QUEUE),
            entry("/api/queues/{unit}", QUEUE),
            entry("/queues/{unit}/bulk", QUEUE),
            entry("/queues/{unit}/support", QUEUE),
            entry("/history", SEARCH),
            entry("/search", SEARCH),
            entry("/api/search", SEARCH),
            entry("/findings", FINDINGS),
            entry("/what-if", WHAT_IF),
            entry("/what-if.csv", WHAT_IF),
            entry("/what-if.json", WHAT_IF),
            entry("/api/what-if", WHAT_IF),
            entry("/what-if/moves", WHAT_IF),
            entry("/api/what-if/moves", WHAT_IF),
            entry("/ledger/events", LEDGER),
            entry("/ledger/leaves", LEDGER),
            entry("/ledger/bundle.zip", LEDGER));

    private Readings() {}

    /** What is read at this address pattern, null when nothing of the history is. */
    static @Nullable Reading of(String address) {
        return BY_ADDRESS.get(address);
    }
}
