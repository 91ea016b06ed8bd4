package id.tuntas.query.issue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.sealing.SealedFiles;
import id.tuntas.query.page.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An attachment, to whoever may see its issue: as a file to be saved, in which nothing runs wherever it is opened. */
@RestController
class AttachmentDownload {
    private final SeenIssues seen;
    private final SealedFiles files;

    AttachmentDownload(SeenIssues seen, SealedFiles files) {
        this.seen = seen;
        this.files = files;
    }

    @GetMapping("/api/issues/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> download(
            @PathVariable String id, @PathVariable String attachment, @AuthenticationPrincipal Actor viewer) {
        return content(id, attachment, viewer);
    }

    @GetMapping("/api/track/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> downloadAsReporter(
            @PathVariable String id, @PathVariable String attachment, @AuthenticationPrincipal Actor viewer) {
        return content(id, attachment, viewer);
    }

    private ResponseEntity<byte[]> content(String id, String attachment, Actor viewer) {
        if (seen.shownVersion(id, viewer, null).isEmpty()) {
            throw new NotFound();
        }
        SealedFiles.Found file = files.find(attachment, id).orElseThrow(NotFound::new);
        byte[] content = file.content().orElseThrow(NotFound::new);
        MediaType type = MediaType.parseMediaType(file.mediaType());
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(attachment + "." + type.getSubtype())
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }
}
