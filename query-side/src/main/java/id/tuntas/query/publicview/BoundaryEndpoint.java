package id.tuntas.query.publicview;

import id.tuntas.query.page.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The outlines for the map; JSON by its type, so that it is compressed on its way. */
@RestController
class BoundaryEndpoint {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Boundaries boundaries;

    BoundaryEndpoint(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @GetMapping("/public/boundaries.geojson")
    ResponseEntity<String> outlines() {
        String geometry = boundaries.geometry();
        if (geometry == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(geometry);
    }
}
