package id.tuntas.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Quiet CIMAHI = in("Asia/Jakarta");

    private static Quiet in(String zone) {
        return new Quiet(ZoneId.of(zone), LocalTime.of(21, 0), LocalTime.of(6, 0), LocalTime.of(7, 0));
    }

    @Test
    void byNightItWaitsForTheMorningOfTheRegionsOwnZone() {
        Instant evening = Instant.parse("2026-11-23T14:30:00Z"); // 21.30 in Cimahi, 22.30 in Tabanan
        assertThat(CIMAHI.orLater(evening)).isEqualTo("2026-11-23T23:00:00Z");
        assertThat(in("Asia/Makassar").orLater(evening)).isEqualTo("2026-11-23T22:00:00Z");
        Instant early = Instant.parse("2026-11-23T22:30:00Z"); // 05.30 in Cimahi, 06.30 in Tabanan
        assertThat(CIMAHI.orLater(early)).isEqualTo("2026-11-23T23:00:00Z");
        assertThat(in("Asia/Makassar").orLater(early)).isEqualTo(early);
    }

    @Test
    void byDayNothingWaitsAndAtTheEdgesItIsDay() {
        for (String moment : new String[] {"2026-11-23T05:00:00Z", "2026-11-22T23:00:00Z", "2026-11-23T13:59:59Z"}) {
            assertThat(CIMAHI.orLater(Instant.parse(moment))).isEqualTo(moment);
        }
        assertThat(CIMAHI.orLater(Instant.parse("2026-11-23T14:00:00Z"))).isEqualTo("2026-11-23T23:00:00Z");
    }

    @Test
    void withoutQuietHoursNothingEverWaits() {
        Quiet none = new Quiet(ZoneId.of("Asia/Jakarta"), LocalTime.MIN, LocalTime.MIN, LocalTime.of(7, 0));
        Instant night = Instant.parse("2026-11-23T18:00:00Z");
        assertThat(none.orLater(night)).isEqualTo(night);
    }

    @Test
    void eachAttemptWaitsLongerAndTheLastOnesSixHours() {
        assertThat(Retry.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Retry.pause(4)).isEqualTo(Duration.ofMinutes(64));
        assertThat(Retry.pause(5)).isEqualTo(Duration.ofMinutes(256));
        assertThat(Retry.pause(7)).isEqualTo(Duration.ofHours(6));
    }
}
