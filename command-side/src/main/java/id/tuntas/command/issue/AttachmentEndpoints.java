package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and documents. What a file is, is found out by looking at it, never by its name. */
@RestController
class AttachmentEndpoints {
    private static final Set<String> ACCEPTED = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf");
    private static final int BYTES_MAX = 8 * 1024 * 1024;

    private final Answers answers;
    private final Tika tika = new Tika();

    AttachmentEndpoints(Answers answers) {
        this.answers = answers;
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
        if (file.getSize() > BYTES_MAX) {
            throw new InvalidInput("file", "file-too-large");
        }
        byte[] content = file.getBytes();
        String mediaType = tika.detect(content);
        if (!ACCEPTED.contains(mediaType)) {
            throw new InvalidInput("file", "file-type");
        }
        String attachmentId = Generators.timeBasedEpochGenerator().generate().toString();
        Outcome outcome = answers.outcome(new AddAttachment(id, attachmentId, mediaType, content), caller);
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", String.valueOf(outcome.created())));
    }
}
