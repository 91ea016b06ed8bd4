package id.tuntas.query.opendata;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.organisation.Directory.Category;
import id.tuntas.query.page.Kept;
import id.tuntas.query.page.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of what was filed within a year, by kelurahan or kecamatan and by category: the latest changes first. */
@RestController
@RequestMapping("/public/feeds")
class FeedEndpoints {
    /** Entries of a feed. */
    static final int ENTRIES_MAX = 50;

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final OpenRecords issues;
    private final Feed feed;
    private final Directory directory;
    private final Clock clock;

    FeedEndpoints(OpenRecords issues, Feed feed, Directory directory, Clock clock) {
        this.issues = issues;
        this.feed = feed;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/places/{place}.atom")
    ResponseEntity<byte[]> place(@PathVariable String place) {
        Directory.Unit unit = directory
                .unit(place)
                .filter(known -> known.tier() == Tier.VILLAGE || known.tier() == Tier.DISTRICT)
                .orElseThrow(NotFound::new);
        return answer("places/" + unit.code(), unit.name(), unit.code(), null);
    }

    /** A category of matters that are never public is answered like one that does not exist. */
    @GetMapping("/categories/{category}.atom")
    ResponseEntity<byte[]> category(@PathVariable String category) {
        Category known = directory.categories().stream()
                .filter(one -> one.code().equals(category) && !one.restricted())
                .findFirst()
                .orElseThrow(NotFound::new);
        return answer("categories/" + known.code(), known.name(), null, known.code());
    }

    private ResponseEntity<byte[]> answer(
            String name, String about, @Nullable String place, @Nullable String category) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.zone());
        List<OpenIssue> latest = issues.latest(OpenWish.of(null, null, place, category, null, today), ENTRIES_MAX);
        byte[] body = feed.of(new Feed.Head("/public/feeds/" + name + ".atom", about, directory.regionName()), latest);
        return Kept.byAnybody(body, ATOM);
    }
}
