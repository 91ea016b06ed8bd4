package id.tuntas.events.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.NUMBER, "CMH-1", Placeholder.CATEGORY, "Jalan {unit} $1", Placeholder.UNIT, "DPUPR");

    @Test
    void everyKnownPlaceIsFilledAsOftenAsItStands() {
        assertThat(Placeholder.fill("{nomor}, {nomor}: {unit}", VALUES)).isEqualTo("CMH-1, CMH-1: DPUPR");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(Placeholder.fill("{kategori}", VALUES)).isEqualTo("Jalan {unit} $1");
    }

    @Test
    void otherBracesStayAsTheyAre() {
        assertThat(Placeholder.fill("{nama} {} { {NOMOR}", VALUES)).isEqualTo("{nama} {} { {NOMOR}");
    }

    @Test
    void whatIsNoPlaceIsNamed() {
        assertThat(Placeholder.unknown("{nama} {nomor} {} {Unit} {tempat} {"))
                .containsExactly("{nama}", "{}", "{Unit}");
    }

    @Test
    void everyPlaceIsKnownAsItIsWritten() {
        for (Placeholder place : Placeholder.values()) {
            assertThat(Placeholder.unknown(place.written())).isEmpty();
        }
    }
}
