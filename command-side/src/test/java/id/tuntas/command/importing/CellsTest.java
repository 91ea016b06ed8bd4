package id.tuntas.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.command.door.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-20T17:00:00Z",
        "2026-11-21T09:30, 2026-11-21T02:30:00Z",
        "2026-11-21T09:30:15, 2026-11-21T02:30:15Z",
        "2026-11-21T04:30Z, 2026-11-21T04:30:00Z",
        "2026-11-21T09:30+08:00, 2026-11-21T01:30:00Z"
    })
    void canReadADateOrATimeInTheZoneOfTheRegion(String cell, Instant moment) {
        assertThat(Cells.moment(cell, ZONE, NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "21/11/2026, date-unreadable",
        "2026-02-30, date-unreadable",
        "kemarin, date-unreadable",
        "2026-11-21T12:01, date-in-future",
        "2026-11-22, date-in-future",
        "0026-11-21, date-too-early"
    })
    void cannotReadWhatIsNoDateOrLiesInTheFuture(String cell, String reason) {
        assertThatThrownBy(() -> Cells.moment(cell, ZONE, NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo(reason));
    }

    @Test
    void aShortTextIsItsOwnTitle() {
        assertThat(Cells.titleOf(" lampu  jalan\npadam ")).isEqualTo("lampu jalan padam");
    }

    @Test
    void aTitleEndsWithAWholeWord() {
        String title = Cells.titleOf("lubang besar di jalan ".repeat(20));

        assertThat(title).hasSizeLessThanOrEqualTo(80).endsWith("jalan lubang besar…");
    }

    @Test
    void canCutATextWithoutSpaces() {
        assertThat(Cells.titleOf("😀".repeat(200)))
                .hasSizeLessThanOrEqualTo(80)
                .startsWith("😀")
                .endsWith("😀…");
    }
}
