package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.attachment.Intake;
import id.tuntas.command.attachment.Taken;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.Outcome;
import id.tuntas.events.organisation.Actor;
import org.springframework.stereotype.Component;

/** A complaint that comes with a photo: nothing is filed unless the photo may be kept. */
@Component
class FiledPhoto {
    private final Filing filing;
    private final Intake intake;
    private final Door door;

    FiledPhoto(Filing filing, Intake intake, Door door) {
        this.filing = filing;
        this.intake = intake;
        this.door = door;
    }

    /** @param usePlace whether the reporter wants the complaint to lie where the camera says it was */
    Outcome file(FileComplaint.Body body, byte[] photo, boolean usePlace, Caller caller) {
        Taken taken = intake.takePhoto("photo", photo);
        boolean here = usePlace && body.lat() == null && body.lng() == null;
        FileComplaint.Body placed = here ? taken.place().map(body::at).orElse(body) : body;
        Outcome filed = filing.file(placed, caller);
        String key = caller.idempotencyKey() == null ? null : caller.idempotencyKey() + "-photo";
        Caller reporter = Caller.internal(Actor.reporter(filed.id()), caller.channel(), caller.correlationId(), key);
        String attachment = Generators.timeBasedEpochGenerator().generate().toString();
        return door.carryOut(new AddAttachment(filed.id(), attachment, taken), reporter);
    }
}
