package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.attachment.Intake;
import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and documents, in the form in which they may be kept. */
@RestController
class AttachmentEndpoints {
    private final Answers answers;
    private final Intake intake;

    AttachmentEndpoints(Answers answers, Intake intake) {
        this.answers = answers;
        this.intake = intake;
    }

    @PostMapping("/api/issues/{id}/attachments")
    ResponseEntity<Object> attach(
            @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file, Caller caller)
            throws IOException {
        return add(id, file, caller);
    }

    @PostMapping("/api/track/{ticketNumber}/attachments")
    ResponseEntity<Object> attachAsReporter(
            @PathVariable String ticketNumber,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller)
            throws IOException {
        return add(ticketNumber, file, caller);
    }

    private ResponseEntity<Object> add(String id, @Nullable MultipartFile file, Caller caller) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new InvalidInput("file", "no-file");
        }
        String attachmentId = Generators.timeBasedEpochGenerator().generate().toString();
        AddAttachment command = new AddAttachment(id, attachmentId, intake.take("file", file.getBytes()));
        Outcome outcome = answers.outcome(command, caller);
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", String.valueOf(outcome.created())));
    }
}
