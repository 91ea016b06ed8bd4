package id.tuntas.command.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.audit.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * An auditor is about to see something.
 *
 * @param at when; two readings of the same within a while are one
 */
record RecordReading(
        @TargetAggregateIdentifier String readingId,
        Reading reading,
        String subject,
        Instant at,
        @Nullable Instant asOf,
        @Nullable Instant comparedTo)
        implements Command {

    /** The readings of one account on one day: short histories, and no two auditors wait for each other. */
    static String readingId(String account, Instant at) {
        UUID name = UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
        return "reading-" + LocalDate.ofInstant(at, ZoneOffset.UTC) + "-" + name;
    }

    @Override
    @JsonIgnore
    public String route() {
        return RecordReading.class.getName();
    }
}
