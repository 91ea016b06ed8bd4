package id.tuntas.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndonesianWordsTest {
    private final IndonesianWords words = new IndonesianWords();

    @ParameterizedTest
    @CsvSource({
        "jln bolong, jalan berlubang",
        "lampu gak nyala, lampu menyala",
        "lampu tdk nyala, lampu tidak menyala",
        "got mampet, saluran tersumbat",
        "gorong2 mampet, gorong-gorong tersumbat",
        "ktp-el, E-KTP",
        "pju padam, lampu mati",
        "anak2, anak",
        "penertiban, ditertibkan",
        "membakar, pembakaran",
        "PENGANGKUTAN, diangkut",
    })
    void spokenAndInflectedWordsAreTheSame(String one, String other) {
        assertThat(words.stems(one)).isNotEmpty().isEqualTo(words.stems(other));
    }

    @ParameterizedTest
    @CsvSource({"lampu, penerangan", "jalan, jembatan", "sampah, saluran", "pohon, pasar"})
    void otherWordsStayOthers(String one, String other) {
        assertThat(words.stems(one)).doesNotContainAnyElementsOf(words.stems(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "yg di dan ke", "mohon tolong segera pak", "?!… -- ''", "gak"})
    void whatSaysNothingHasNoWords(String text) {
        assertThat(words.stems(text)).isEmpty();
    }

    @Test
    void numbersAndNamesStay() {
        assertThat(words.stems("RT 05 Sukarasa")).contains("05").hasSize(3);
    }

    @Test
    void aVeryLongWordIsReadToo() {
        assertThat(words.stems("a".repeat(10_000))).isNotEmpty();
    }
}
