package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.ExternalNumbers.Known;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.Oddity;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes matters in from other systems, each once, with what had become of them there. */
@Component
public class TakingIn {
    private final Door door;
    private final TicketNumbers tickets;
    private final ExternalNumbers numbers;
    private final Clock clock;
    private final Validator validator;

    TakingIn(Door door, TicketNumbers tickets, ExternalNumbers numbers, Clock clock, Validator validator) {
        this.door = door;
        this.tickets = tickets;
        this.numbers = numbers;
        this.clock = clock;
        this.validator = validator;
    }

    /** What became of a matter. */
    public enum Taken {
        STORED,
        /** It was there already, and nothing new is said of it. */
        ALREADY_THERE,
        /** It was there already, and the other system's number or state has been noted. */
        NOTED
    }

    /**
     * A matter as another system tells it.
     *
     * @param channel {@link Channel#SP4N} or {@link Channel#IMPORT}
     * @param unit code of our unit that stands for the one which has it there, null when none does
     * @param closedAt null when it is not closed there, or nobody says since when
     * @param state how that system names the state
     * @param asThere other fields as they stand there, one on each line
     */
    public record Matter(
            String system,
            String externalId,
            Channel channel,
            String title,
            String description,
            String category,
            String village,
            @Nullable String unit,
            @Nullable Double lat,
            @Nullable Double lng,
            Visibility visibility,
            String reporterName,
            @Nullable String reporterPhone,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean closed,
            @Nullable String state,
            @Nullable String asThere,
            List<Oddity> oddities) {
        public Matter {
            oddities = List.copyOf(oddities);
        }
    }

    /** The issue behind a number of another system, empty when nobody has told of it. */
    public Optional<String> issueOf(String system, String externalId) {
        return numbers.find(system, externalId).map(Known::issueId);
    }

    /**
     * Files the matter, unless it is there.
     *
     * @param follows whether what that system says anew of a matter that is there is noted
     * @param rehearsal whether everything is checked and nothing is stored
     * @throws ConstraintViolationException when a field is missing, too long or malformed
     * @throws InvalidInput when a field cannot be in this region
     */
    public Taken take(Matter matter, boolean follows, boolean rehearsal) {
        Optional<Known> known = numbers.find(matter.system, matter.externalId);
        if (known.isPresent()) {
            return follows ? note(known.get(), matter, rehearsal) : Taken.ALREADY_THERE;
        }
        Supplier<ImportHistory> anew = anew(matter);
        try {
            send(anew, matter.channel, rehearsal);
            return Taken.STORED;
        } catch (Refused e) {
            // Another process took it in between.
            if (e.code().equals("external-number-taken")) {
                return Taken.ALREADY_THERE;
            }
            throw e;
        }
    }

    /**
     * Tells an issue that is here its number in another system, and how it stands there.
     *
     * @param closed null when the file does not say
     * @throws Refused when there is no such issue, or one of them has another number already
     */
    public Taken link(
            String issueId,
            String system,
            String externalId,
            @Nullable Boolean closed,
            @Nullable String state,
            boolean rehearsal) {
        Optional<Known> known = numbers.find(system, externalId)
                .filter(number -> number.issueId().equals(issueId));
        boolean nothingNew = known.isPresent()
                && (closed == null
                        || NoteExternal.mark(closed, state).equals(known.get().mark()));
        if (nothingNew) {
            return Taken.ALREADY_THERE;
        }
        NoteExternal command = new NoteExternal(issueId, system, externalId, closed, state);
        try {
            send(() -> command, Channel.IMPORT, rehearsal);
        } catch (AggregateNotFoundException e) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        return Taken.NOTED;
    }

    private Taken note(Known known, Matter matter, boolean rehearsal) {
        return link(known.issueId(), matter.system, matter.externalId, matter.closed, matter.state, rehearsal);
    }

    private void send(Supplier<? extends Command> command, Channel channel, boolean rehearsal) {
        Caller caller = Caller.internal(Actor.SYSTEM, channel, UUID.randomUUID().toString(), null);
        if (rehearsal) {
            door.rehearse(command, caller);
        } else {
            door.carryOut(command, caller);
        }
    }

    /** Each attempt under another number. */
    private Supplier<ImportHistory> anew(Matter matter) {
        FileComplaint.Body body = body(matter);
        Set<ConstraintViolation<FileComplaint.Body>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        String reporterId = Generators.timeBasedEpochGenerator().generate().toString();
        ImportHistory.There there = new ImportHistory.There(
                matter.unit,
                matter.openedAt,
                matter.closedAt,
                matter.closed,
                matter.state,
                matter.asThere,
                matter.oddities);
        return () -> new ImportHistory(tickets.next(), reporterId, clock.instant(), body, there);
    }

    private static FileComplaint.Body body(Matter matter) {
        return new FileComplaint.Body(
                matter.title,
                matter.description,
                matter.category,
                matter.village,
                null,
                matter.lat,
                matter.lng,
                matter.channel,
                IssueClass.COMPLAINT,
                matter.visibility,
                new FileComplaint.Reporter(matter.reporterName, matter.reporterPhone, null, null),
                new FileComplaint.ExternalReference(matter.system, matter.externalId),
                null);
    }
}
