package id.tuntas.query.page;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: the region, the viewer's office, whether this is the demo. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
    private static final Locale INDONESIAN = Locale.of("id");

    private final Directory directory;
    private final boolean demo;

    PageModel(Directory directory, @Value("${tuntas.demo}") boolean demo) {
        this.directory = directory;
        this.demo = demo;
    }

    /** What the frame needs to know of whoever looks. */
    record Viewer(boolean signedIn, String account, List<String> titles) {}

    @ModelAttribute("viewer")
    Viewer viewer(@AuthenticationPrincipal @Nullable Object principal) {
        return principal instanceof Actor actor && actor.reporterOf() == null
                ? new Viewer(true, actor.account(), directory.titles(actor.account()))
                : new Viewer(false, "", List.of());
    }

    @ModelAttribute("region")
    String region() {
        return directory.regionName();
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("words")
    Map<String, String> words() {
        return directory.words();
    }

    /** All of it, for a page that no controller shows. */
    Map<String, Object> all(@Nullable Object principal) {
        return Map.of(
                "viewer", viewer(principal),
                "region", region(),
                "demo", demo(),
                "words", words(),
                "moments", moments());
    }

    /** Writes moments as people of the region do. */
    @ModelAttribute("moments")
    Moments moments() {
        return new Moments(directory.zone());
    }

    /** Moments in the region's time zone and language. */
    record Moments(java.time.ZoneId zone) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", INDONESIAN);
        private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

        public String day(Instant moment) {
            return moment.atZone(zone).format(DAY);
        }

        public String minute(Instant moment) {
            return moment.atZone(zone).format(MINUTE);
        }

        /** The value of a {@code datetime-local} field. */
        public String input(Instant moment) {
            return moment.atZone(zone).format(INPUT);
        }
    }
}
