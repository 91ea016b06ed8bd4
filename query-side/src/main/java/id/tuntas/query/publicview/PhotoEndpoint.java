package id.tuntas.query.publicview;

import id.tuntas.ledger.sealing.SealedFiles;
import id.tuntas.query.page.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A photo that everybody may see, also on the pages and in the programs of others. */
@RestController
class PhotoEndpoint {
    /** So long may others show what was taken back. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final PublicPhotos photos;

    PhotoEndpoint(PublicPhotos photos) {
        this.photos = photos;
    }

    @GetMapping(PublicPhotos.PATH + "{photo}")
    ResponseEntity<byte[]> photo(@PathVariable String photo) {
        SealedFiles.Found file = photos.find(photo).orElseThrow(NotFound::new);
        byte[] content = file.content().orElseThrow(NotFound::new);
        MediaType type = MediaType.parseMediaType(file.mediaType());
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(photo + "." + type.getSubtype())
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(content);
    }
}
