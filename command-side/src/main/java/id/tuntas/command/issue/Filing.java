package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.ContactWay;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files a complaint under a new ticket number; used by the endpoint, the import and the demo. */
@Component
public class Filing {
    private final Door door;
    private final TicketNumbers tickets;
    private final Clock clock;
    private final Validator validator;

    Filing(Door door, TicketNumbers tickets, Clock clock, Validator validator) {
        this.door = door;
        this.tickets = tickets;
        this.clock = clock;
        this.validator = validator;
    }

    /**
     * A complaint as a file from elsewhere tells it.
     *
     * @param toldAt null when the file does not say
     */
    public record Imported(
            String title,
            String description,
            String category,
            String village,
            @Nullable Instant toldAt,
            String reporterName,
            @Nullable String reporterPhone) {}

    /** A complaint as somebody tells it to officers who sit in a village; judged as at any counter. */
    public record Heard(
            @NotBlank @Size(max = Limits.TITLE_MAX) String title,
            @NotBlank @Size(max = Limits.DESCRIPTION_MAX) String description,
            @NotBlank @Size(max = Limits.CODE_MAX) String category,
            @Nullable @Size(max = Limits.SHORT_MAX) String address,
            @NotNull Visibility visibility,
            @NotNull @Valid HeardFrom reporter,
            @Nullable ContactWay contactWay) {}

    /** Whoever told it. */
    public record HeardFrom(
            @NotBlank @Size(max = Limits.NAME_MAX) String name,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,19}")
            String phone,

            @Nullable @Email @Size(max = Limits.NAME_MAX) String email) {}

    Outcome file(FileComplaint.Body body, Caller caller) {
        return file(body, null, caller);
    }

    Outcome file(FileComplaint.Body body, @Nullable Instant toldAt, Caller caller) {
        return door.carryOut(anew(body, toldAt), caller);
    }

    /**
     * Files a complaint from a file, by the same rules as one that comes in at the counter.
     *
     * @param key under which it is filed once only
     * @param rehearsal whether everything is checked and nothing is stored
     * @return whether it is new; otherwise it was there already
     * @throws ConstraintViolationException when a field is missing, too long or malformed
     * @throws InvalidInput when a field cannot be in this region
     * @throws Refused when the key was used for another complaint
     */
    public boolean fileImported(Imported complaint, String key, boolean rehearsal) {
        FileComplaint.Body body = body(complaint);
        Set<ConstraintViolation<FileComplaint.Body>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        Caller caller =
                Caller.internal(Actor.SYSTEM, Channel.IMPORT, UUID.randomUUID().toString(), key);
        Supplier<FileComplaint> commands = anew(body, complaint.toldAt);
        AtomicReference<String> number = new AtomicReference<>("");
        Supplier<FileComplaint> noted = () -> {
            FileComplaint command = commands.get();
            number.set(command.issueId());
            return command;
        };
        Outcome outcome = rehearsal ? door.rehearse(noted, caller) : door.carryOut(noted, caller);
        return outcome.id().equals(number.get());
    }

    /**
     * Files a complaint that was told to officers outside of their office, within the limits of {@link Heard}.
     *
     * @param toldAt when it counts as told
     */
    public Outcome fileHeard(Heard heard, String village, Instant toldAt, Caller caller) {
        return file(body(heard, village), toldAt, caller);
    }

    private static FileComplaint.Body body(Heard heard, String village) {
        return new FileComplaint.Body(
                heard.title,
                heard.description,
                heard.category,
                village,
                heard.address,
                null,
                null,
                Channel.MEETING,
                null,
                heard.visibility,
                new FileComplaint.Reporter(heard.reporter.name, heard.reporter.phone, heard.reporter.email, null),
                null,
                null,
                heard.contactWay);
    }

    /** Each attempt under another number. */
    private Supplier<FileComplaint> anew(FileComplaint.Body body, @Nullable Instant toldAt) {
        String reporterId = Generators.timeBasedEpochGenerator().generate().toString();
        return () -> new FileComplaint(tickets.next(), reporterId, clock.instant(), toldAt, body);
    }

    private static FileComplaint.Body body(Imported complaint) {
        return new FileComplaint.Body(
                complaint.title,
                complaint.description,
                complaint.category,
                complaint.village,
                null,
                null,
                null,
                Channel.IMPORT,
                null,
                Visibility.PUBLIC,
                new FileComplaint.Reporter(complaint.reporterName, complaint.reporterPhone, null, null),
                null,
                null);
    }
}
