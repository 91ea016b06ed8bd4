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

/** What the frame of every page shows: the region, the viewer's office, whether this is the demo or a node that only shows. */
@Component
class Frame {
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;
    private final News news;
    private final boolean demo;
    private final boolean readOnly;

    Frame(
            Directory directory,
            MessageSource messages,
            Clock clock,
            News news,
            @Value("${tuntas.demo}") boolean demo,
            @Value("${tuntas.command-side:true}") boolean takesCommands) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
        this.news = news;
        this.demo = demo;
        this.readOnly = !takesCommands;
    }

    /** What the frame needs to know of whoever looks. */
    record Viewer(boolean signedIn, String account, List<String> titles, int unseen) {
        static final Viewer NOBODY = new Viewer(false, "", List.of(), 0);

        /** As it stands behind the word: the number, or that there are more. */
        public String unseenText() {
            return unseen > News.COUNTED_MAX ? News.COUNTED_MAX + "+" : String.valueOf(unseen);
        }
    }

    /** The attributes that every template may use; without the database an error can still be told in the frame. */
    Map<String, Object> attributes() {
        try {
            return known();
        } catch (DataAccessException e) {
            return bare();
        }
    }

    /** What can be told without the database. */
    Map<String, Object> bare() {
        return attributes(Viewer.NOBODY, "", Map.of(), ZoneOffset.UTC);
    }

    private Map<String, Object> known() {
        return attributes(viewer(), directory.regionName(), directory.words(), directory.zone());
    }

    private Map<String, Object> attributes(Viewer viewer, String region, Map<String, String> words, ZoneId zone) {
        return Map.of(
                "viewer", viewer,
                "region", region,
                "demo", demo,
                "readOnly", readOnly,
                "words", words,
                "moments", new Moments(zone, clock.instant(), messages));
    }

    private Viewer viewer() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Actor actor
                        && actor.reporterOf() == null
                ? new Viewer(true, actor.account(), directory.titles(actor.account()), news.unseen(actor))
                : Viewer.NOBODY;
    }
}
