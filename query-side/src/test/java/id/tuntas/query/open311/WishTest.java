package id.tuntas.query.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.ledger.records.WrongRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant QUARTER_AGO = NOW.minus(Duration.ofDays(90));

    private static Wish wish(Map<String, String> asked) {
        return Wish.of(asked, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void withoutAnythingItIsTheLastNinetyDaysAndAThousand() {
        Wish wish = wish(Map.of());
        assertThat(wish.requested()).isEqualTo(new Wish.Span(QUARTER_AGO, NOW));
        assertThat(wish.updated()).isNull();
        assertThat(wish.size()).isEqualTo(1000);
        assertThat(wish.offset()).isZero();
        assertThat(wish.closed()).isNull();
        assertThat(wish.extended()).isFalse();
    }

    @Test
    void aNumberOverridesEveryOtherFilterButNotThePage() {
        Wish wish = wish(Map.of(
                "service_request_id", " A1, B2 ,,A1",
                "service_code", "JALAN",
                "status", "closed",
                "start_date", "2001-01-01T00:00:00Z",
                "page", "3",
                "page_size", "10"));
        assertThat(wish.ids()).containsExactly("A1", "B2");
        assertThat(wish.codes()).isEmpty();
        assertThat(wish.closed()).isNull();
        assertThat(wish.requested()).isNull();
        assertThat(wish.offset()).isEqualTo(20);
    }

    @Test
    void theOpenEndOfASpanIsNinetyDaysAwayOrNow() {
        Instant old = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(wish(Map.of("start_date", old.toString())).requested())
                .isEqualTo(new Wish.Span(old, old.plus(Duration.ofDays(90))));
        Instant late = NOW.minus(Duration.ofDays(3));
        assertThat(wish(Map.of("start_date", late.toString())).requested()).isEqualTo(new Wish.Span(late, NOW));
        assertThat(wish(Map.of("end_date", old.toString())).requested())
                .isEqualTo(new Wish.Span(old.minus(Duration.ofDays(90)), old));
        Wish updated = wish(Map.of("updated_after", late.toString()));
        assertThat(updated.requested()).isNull();
        assertThat(updated.updated()).isEqualTo(new Wish.Span(late, NOW));
    }

    @Test
    void anOffsetCountsAndAPlusThatWasNotEncodedIsUnderstood() {
        assertThat(wish(Map.of("start_date", "2026-11-20T07:00:00 07:00")).requested())
                .isEqualTo(new Wish.Span(Instant.parse("2026-11-20T00:00:00Z"), NOW));
    }

    @Test
    void exactlyNinetyDaysAreASpan() {
        Map<String, String> asked = Map.of("start_date", QUARTER_AGO.toString(), "end_date", NOW.toString());
        assertThat(wish(asked).requested()).isEqualTo(new Wish.Span(QUARTER_AGO, NOW));
    }

    @Test
    void aSpanReachesToTheEndOfItsLastSecond() {
        Map<String, String> asked = Map.of("start_date", "2026-11-20T07:00:00.7Z", "end_date", "2026-11-20T07:00:00Z");
        Wish.Span span = Objects.requireNonNull(wish(asked).requested());
        assertThat(span)
                .isEqualTo(new Wish.Span(Instant.parse("2026-11-20T07:00:00Z"), Instant.parse("2026-11-20T07:00:00Z")));
        assertThat(span.end()).isEqualTo("2026-11-20T07:00:01Z");
    }

    @Test
    void bothStatusesAreNoFilter() {
        assertThat(wish(Map.of("status", "OPEN")).closed()).isFalse();
        assertThat(wish(Map.of("status", "closed,Closed")).closed()).isTrue();
        assertThat(wish(Map.of("status", "open, closed")).closed()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "start_date, kemarin",
        "start_date, 2026-11-22",
        "start_date, +999999999-12-31T23:59:59-18:00",
        "status, done",
        "page, 0",
        "page, 1001",
        "page, -1",
        "page_size, 0",
        "page_size, 1e3",
        "page_size, 9999999999"
    })
    void whatIsNoFilterIsABadRequest(String name, String value) {
        assertThatThrownBy(() -> wish(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        WrongRequest.class, wrong -> assertThat(wrong.status()).isEqualTo(WrongRequest.BAD));
    }

    @Test
    void aSecondMoreThanNinetyDaysIsABadRequestAndSoAreTooManyNumbers() {
        Map<String, String> asked =
                Map.of("start_date", QUARTER_AGO.minusSeconds(1).toString(), "end_date", NOW.toString());
        assertThatThrownBy(() -> wish(asked)).isInstanceOf(WrongRequest.class);
        String many = IntStream.range(0, 1001).mapToObj(i -> "N" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> wish(Map.of("service_request_id", many))).isInstanceOf(WrongRequest.class);
    }

    @Test
    void noMoreThanAThousandComeAtOnceHoweverManyAreAskedFor() {
        Wish wish = wish(Map.of("page_size", "5000", "page", "2", "extensions", "TRUE"));
        assertThat(wish.size()).isEqualTo(1000);
        assertThat(wish.offset()).isEqualTo(1000);
        assertThat(wish.extended()).isTrue();
    }
}
