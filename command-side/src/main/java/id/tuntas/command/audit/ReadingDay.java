package id.tuntas.command.audit;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.audit.AuditEvent;
import id.tuntas.events.audit.AuditEvent.HistoryRead;
import id.tuntas.events.audit.Reading;
import id.tuntas.events.organisation.OfficeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one auditor has read on one day. Turning a page back and forth is one reading, not ten. */
@Aggregate(type = "reading")
class ReadingDay {
    private static final Duration SAME_READING = Duration.ofMinutes(10);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private final Map<Subject, Instant> lastRead = new HashMap<>();

    ReadingDay() {}

    private record Subject(Reading reading, String code) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome decide(RecordReading command, @MetaDataValue(Caller.METADATA) Caller caller) {
        Instant last = lastRead.get(new Subject(command.reading(), command.subject()));
        if (last == null || command.at().isAfter(last.plus(SAME_READING))) {
            AggregateLifecycle.apply(
                    new HistoryRead(
                            command.readingId(),
                            command.reading(),
                            command.subject(),
                            command.asOf(),
                            command.comparedTo()),
                    ToldBy.holder(OfficeKind.AUDITOR, caller));
        }
        return new Outcome(command.readingId(), AggregateLifecycle.getVersion(), null);
    }

    @EventSourcingHandler
    void evolve(AuditEvent event, @Timestamp Instant at) {
        id = event.readingId();
        switch (event) {
            case HistoryRead read -> lastRead.put(new Subject(read.reading(), read.subject()), at);
        }
    }
}
