package id.tuntas.query.opendata;

import id.tuntas.events.Sealed;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.open311.Requests;
import id.tuntas.query.open311.Requests.Found;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.TooMany;
import id.tuntas.query.publicview.PublicAddresses;
import id.tuntas.query.publicview.PublicPhotos;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what anybody may know, page by page, so that the longest table costs no more memory than a page of it. */
@Component
class OpenRecords {
    /** Rows of one answer; whoever wants more asks for shorter spans. */
    static final int ROWS_MAX = 50_000;

    private static final int BATCH = 500;

    private final Requests requests;
    private final Directory directory;
    private final PublicAddresses addresses;
    private final ToldPlaces places;
    private final OpenedText texts;
    private final PublicPhotos photos;

    OpenRecords(
            Requests requests,
            Directory directory,
            PublicAddresses addresses,
            ToldPlaces places,
            OpenedText texts,
            PublicPhotos photos) {
        this.requests = requests;
        this.directory = directory;
        this.addresses = addresses;
        this.places = places;
        this.texts = texts;
        this.photos = photos;
    }

    /** Takes one issue after the other. */
    interface Taker {
        void take(OpenIssue issue) throws IOException;
    }

    /** What a wish comes to, and the words for it; read once for a whole answer. */
    record Asked(
            String condition,
            Map<String, Object> params,
            Map<String, String> categories,
            PublicAddresses.Telling telling) {}

    /** @throws TooMany when there are more than {@value #ROWS_MAX} */
    Asked ask(OpenWish wish) {
        Asked asked = asked(wish);
        if (requests.count(asked.condition(), asked.params(), ROWS_MAX + 1) > ROWS_MAX) {
            throw new TooMany();
        }
        return asked;
    }

    private Asked asked(OpenWish wish) {
        Map<String, Object> params = new LinkedHashMap<>();
        StringBuilder condition = new StringBuilder("request.requested_at >= :from AND request.requested_at < :until");
        params.put("from", Timestamp.from(begin(wish)));
        params.put("until", Timestamp.from(end(wish)));
        if (wish.category() != null) {
            condition.append(" AND request.category = :category");
            params.put("category", wish.category());
        }
        if (wish.stage() != null) {
            condition.append(" AND request.stage = :stage");
            params.put("stage", wish.stage().name());
        }
        if (wish.place() != null) {
            condition.append(" AND ").append(places.condition(wish.place(), begin(wish), end(wish), params));
        }
        return new Asked(condition.toString(), params, directory.categoryNames(), addresses.telling());
    }

    private Instant begin(OpenWish wish) {
        return wish.from().atStartOfDay(directory.zone()).toInstant();
    }

    private Instant end(OpenWish wish) {
        return wish.until().plusDays(1).atStartOfDay(directory.zone()).toInstant();
    }

    /** All of them, the latest first. */
    void each(Asked asked, Taker taker) throws IOException {
        @Nullable Found last = null;
        int taken = 0;
        List<Found> page;
        do {
            page = page(asked, last);
            for (OpenIssue issue : told(page, asked)) {
                taker.take(issue);
            }
            last = page.isEmpty() ? last : page.getLast();
            taken += page.size();
        } while (page.size() == BATCH && taken < ROWS_MAX);
    }

    private List<Found> page(Asked asked, @Nullable Found last) {
        String order = "request.requested_at DESC, request.id DESC LIMIT " + BATCH;
        if (last == null) {
            return requests.find(asked.condition(), asked.params(), order);
        }
        Map<String, Object> params = new LinkedHashMap<>(asked.params());
        params.put("lastAt", Timestamp.from(last.requestedAt()));
        params.put("lastId", last.id());
        String behind = " AND request.requested_at <= :lastAt"
                + " AND (request.requested_at < :lastAt OR request.id < :lastId)";
        return requests.find(asked.condition() + behind, params, order);
    }

    /** Those to which something happened last. */
    List<OpenIssue> latest(OpenWish wish, int size) {
        Asked asked = asked(wish);
        return told(
                requests.find(
                        asked.condition(), asked.params(), "request.updated_at DESC, request.id DESC LIMIT " + size),
                asked);
    }

    /** Texts are opened a page at a time; what was forgotten or hidden since is not told. */
    private List<OpenIssue> told(List<Found> page, Asked asked) {
        Map<Sealed, String> opened = texts.open(page.stream()
                .flatMap(one -> Stream.concat(Stream.ofNullable(one.notes()), Stream.ofNullable(one.cleared())))
                .toList());
        Set<String> kept =
                photos.kept(page.stream().flatMap(one -> one.photos().stream()).toList());
        return page.stream()
                .map(one -> {
                    var where = asked.telling().where(one.category(), one.village(), one.requestedAt());
                    return new OpenIssue(
                            one.id(),
                            one.category(),
                            asked.categories().getOrDefault(one.category(), one.category()),
                            where,
                            one.stage(),
                            asked.telling().agency(one.unit(), where),
                            one.requestedAt(),
                            one.updatedAt(),
                            one.dueAt(),
                            one.cleared() == null ? null : opened.get(one.cleared()),
                            one.notes() == null ? null : opened.get(one.notes()),
                            photos.firstAddress(one.photos(), kept));
                })
                .toList();
    }
}
