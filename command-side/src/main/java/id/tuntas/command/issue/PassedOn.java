package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.attachment.Taken;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.Fingerprint;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What a program elsewhere passes on for people who told it: complaints, and what its people add to those. It acts as
 * the reporter, by the same commands and through the same door as one who is here.
 */
@Component
public class PassedOn {
    private final Filing filing;
    private final PhoneLimit phones;
    private final Door door;
    private final EventStore events;
    private final Validator validator;

    PassedOn(Filing filing, PhoneLimit phones, Door door, EventStore events, Validator validator) {
        this.filing = filing;
        this.phones = phones;
        this.door = door;
        this.events = events;
        this.validator = validator;
    }

    /**
     * The program and its request.
     *
     * @param client name of the program
     * @param key under which the same request is carried out once, null for none
     */
    public record Sender(String client, @Nullable String key) {}

    /**
     * Who told it; every contact may be missing.
     *
     * @param anonymous whether those who handle it shall not see who it is
     */
    public record Person(
            String name, @Nullable String phone, @Nullable String email, boolean anonymous) {}

    /** Where it is; of the point either both halves or none. */
    public record Place(
            String village,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng) {}

    /**
     * What was told.
     *
     * @param number the program's own number for it, a code
     * @param files photos and documents, none or more
     */
    public record Told(String title, String description, String category, String number, List<Taken> files) {
        public Told {
            files = List.copyOf(files);
        }
    }

    /**
     * What was said of a complaint later.
     *
     * @param files photos and documents, none or more
     * @param notKept what is added to the text when a file could not be attached as things stand
     */
    public record Remark(String text, List<Taken> files, String notKept) {
        public Remark {
            files = List.copyOf(files);
        }
    }

    /**
     * Files a complaint.
     *
     * @throws ConstraintViolationException when a field is missing, too long or malformed
     * @throws InvalidInput when a field cannot be in this region
     * @throws Refused when the key was used for another one, or too often
     */
    public Outcome file(Told told, Place place, Person person, Sender sender) {
        FileComplaint.Body body = new FileComplaint.Body(
                told.title,
                told.description,
                told.category,
                place.village,
                place.address,
                place.lat,
                place.lng,
                Channel.OPEN311,
                null,
                person.anonymous ? Visibility.ANONYMOUS : Visibility.PUBLIC,
                new FileComplaint.Reporter(person.name, person.phone, person.email, null),
                new FileComplaint.ExternalReference(sender.client, told.number),
                null);
        check(body);
        Caller citizen = caller(Actor.citizen(), sender, "");
        phones.count(body, citizen);
        Outcome filed = filing.file(body, citizen);
        for (int i = 0; i < told.files.size(); i++) {
            attach(filed.id(), told.files.get(i), sender, "file " + i);
        }
        return filed;
    }

    private void attach(String issueId, Taken file, Sender sender, String step) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        door.carryOut(new AddAttachment(issueId, id, file), caller(Actor.reporter(issueId), sender, step));
    }

    /**
     * Adds what somebody said to a complaint that came from the same program, for officers and the reporter to read.
     *
     * @throws Refused also when there is no such complaint from this program
     */
    public Outcome comment(String issueId, Remark remark, Sender sender) {
        if (!isFrom(sender.client, issueId)) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        check(body(remark.text));
        boolean kept = true;
        for (int i = 0; i < remark.files.size(); i++) {
            kept &= isAttached(issueId, remark.files.get(i), sender, issueId + " file " + i);
        }
        AddComment.Body body = body(kept ? remark.text : remark.text + "\n\n" + remark.notKept);
        check(body);
        return door.carryOut(new AddComment(issueId, body), caller(Actor.reporter(issueId), sender, issueId));
    }

    /** Not in every stage, and not without end; the words that came with it are heard all the same. */
    private boolean isAttached(String issueId, Taken file, Sender sender, String step) {
        try {
            attach(issueId, file, sender, step);
            return true;
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.CONFLICT) {
                return false;
            }
            throw refused;
        }
    }

    private static AddComment.Body body(String text) {
        return new AddComment.Body(text, CommentVisibility.REPORTER);
    }

    private boolean isFrom(String client, String issueId) {
        DomainEventStream history = events.readEvents(issueId);
        return history.hasNext()
                && history.next().getPayload() instanceof ComplaintFiled filed
                && filed.channel() == Channel.OPEN311
                && client.equals(filed.externalSystem());
    }

    private <T> void check(T body) {
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    /** All reporters have one name in the table of keys; a program's keys are its own. */
    private static Caller caller(Actor actor, Sender sender, String step) {
        String key = sender.key == null
                ? null
                : "open311 " + Fingerprint.of(sender.client + "\n" + sender.key + "\n" + step);
        return Caller.internal(actor, Channel.OPEN311, Caller.correlationOfRequest(), key);
    }
}
