package id.tuntas.query.open311;

import id.tuntas.ledger.records.WrongRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, within the specification's limits: 90 days and 1,000 at once.
 *
 * @param ids overrides all the others, none for no such wish
 * @param codes of services, none for any
 * @param closed null for both
 * @param requested when it was filed; {@code updated} when it last changed; null for any
 * @param offset of the first that is answered
 * @param extended whether more is told than the specification has
 */
record Wish(
        List<String> ids,
        List<String> codes,
        @Nullable Boolean closed,
        @Nullable Span requested,
        @Nullable Span updated,
        int size,
        int offset,
        boolean extended) {
    private static final Duration SPAN_MAX = Duration.ofDays(90);
    private static final ValueRange YEARS = ValueRange.of(1, 9998);
    private static final int SIZE_MAX = 1000;
    private static final int PAGE_MAX = 1000;
    private static final Set<String> STATUS = Set.of("open", "closed");

    /** From the first second to the last, both included whole: no moment is told more exactly. */
    record Span(Instant from, Instant until) {
        /** The first moment that is too late. */
        Instant end() {
            return until.plusSeconds(1);
        }
    }

    /** @throws WrongRequest when a filter is none */
    static Wish of(Map<String, String> asked, Clock clock) {
        int shown = Math.min(number(asked, "page_size", SIZE_MAX, Integer.MAX_VALUE), SIZE_MAX);
        int offset = (number(asked, "page", 1, PAGE_MAX) - 1) * shown;
        List<String> ids = words(asked, "service_request_id");
        if (!ids.isEmpty()) {
            return new Wish(ids, List.of(), null, null, null, shown, offset, extended(asked));
        }
        Instant now = clock.instant();
        Span updated = span(asked, "updated_after", "updated_before", now);
        Span requested = span(asked, "start_date", "end_date", now);
        if (requested == null && updated == null) {
            requested = new Span(now.minus(SPAN_MAX), now);
        }
        return new Wish(
                ids,
                words(asked, "service_code"),
                closed(words(asked, "status")),
                requested,
                updated,
                shown,
                offset,
                extended(asked));
    }

    /** Whether more is wished than the specification has. */
    static boolean extended(Map<String, String> asked) {
        return "true".equalsIgnoreCase(asked.getOrDefault("extensions", ""));
    }

    /** Of a half-open span the other end is 90 days away, or now. */
    private static @Nullable Span span(Map<String, String> asked, String from, String until, Instant now) {
        Instant begins = moment(asked, from);
        Instant ends = moment(asked, until);
        if (begins == null) {
            return ends == null ? null : new Span(ends.minus(SPAN_MAX), ends);
        }
        if (ends == null) {
            Instant most = begins.plus(SPAN_MAX);
            return new Span(begins, most.isAfter(now) && !begins.isAfter(now) ? now : most);
        }
        if (Duration.between(begins, ends).compareTo(SPAN_MAX) > 0) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.span");
        }
        return new Span(begins, ends);
    }

    /** A plus sign that was not encoded arrives as a blank. */
    private static @Nullable Instant moment(Map<String, String> asked, String name) {
        String given = asked.getOrDefault(name, "").strip();
        if (given.isEmpty()) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(given.replace(' ', '+'));
            if (YEARS.isValidIntValue(moment.getYear())) {
                return moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
            }
        } catch (DateTimeParseException e) {
            // told below, as a moment that no calendar of the store holds is
        }
        throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", name);
    }

    private static int number(Map<String, String> asked, String name, int otherwise, int most) {
        String given = asked.getOrDefault(name, "").strip();
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("[1-9]\\d{0,8}") || Integer.parseInt(given) > most) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", name);
        }
        return Integer.parseInt(given);
    }

    private static List<String> words(Map<String, String> asked, String name) {
        List<String> words = Arrays.stream(asked.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > SIZE_MAX) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", name);
        }
        return words;
    }

    private static @Nullable Boolean closed(List<String> status) {
        List<String> wanted = status.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!STATUS.containsAll(wanted)) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", "status");
        }
        return wanted.size() == 1 ? wanted.getFirst().equals("closed") : null;
    }
}
