package id.tuntas.events.audit;

import id.tuntas.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens while the history is audited: whoever looks into it leaves a trace in it. Who it was, and in which
 * office, stands in the metadata as with every event.
 */
public sealed interface AuditEvent {
    /** Identity of one account's readings of one day (UTC). */
    String readingId();

    /**
     * An auditor asked to see something; recorded before it was shown, whatever the answer then was.
     *
     * @param subject ticket number of an issue, code of a unit, or {@value #EVERYTHING}; never a text that was searched
     * @param asOf the moment that was asked for, null for now
     * @param comparedTo the other moment of a comparison, null for none
     */
    @EventType("history-read")
    record HistoryRead(
            String readingId,
            Reading reading,
            String subject,
            @Nullable Instant asOf,
            @Nullable Instant comparedTo) implements AuditEvent {
        /** The subject of what is not about a single issue or unit. */
        public static final String EVERYTHING = "*";
    }
}
