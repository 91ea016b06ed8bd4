package id.tuntas.query.page;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the frame of every page shows: the region, the viewer's office, whether this is the demo. */
@Component
class Frame {
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean demo;

    Frame(Directory directory, MessageSource messages, Clock clock, @Value("${tuntas.demo}") boolean demo) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    /** What the frame needs to know of whoever looks. */
    record Viewer(boolean signedIn, String account, List<String> titles) {}

    /** The attributes that every template may use; without the database an error can still be told in the frame. */
    Map<String, Object> attributes() {
        try {
            return known();
        } catch (DataAccessException e) {
            return attributes(new Viewer(false, "", List.of()), "", Map.of(), ZoneOffset.UTC);
        }
    }

    private Map<String, Object> known() {
        return attributes(viewer(), directory.regionName(), directory.words(), directory.zone());
    }

    private Map<String, Object> attributes(Viewer viewer, String region, Map<String, String> words, ZoneId zone) {
        return Map.of(
                "viewer", viewer,
                "region", region,
                "demo", demo,
                "words", words,
                "moments", new Moments(zone, clock.instant(), messages));
    }

    private Viewer viewer() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Actor actor
                        && actor.reporterOf() == null
                ? new Viewer(true, actor.account(), directory.titles(actor.account()))
                : new Viewer(false, "", List.of());
    }
}
