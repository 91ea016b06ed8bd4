package id.tuntas.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.InvalidLines;
import id.tuntas.command.organisation.PackFilesOf;
import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.SurveyElement;
import id.tuntas.events.survey.Weighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTableTest {
    private static final SurveyWords WORDS = new SurveyWords(PackFilesOf.pack("cimahi"));
    private static final String NAMED =
            "Persyaratan,Prosedur,Waktu,Biaya/tarif,Produk,Kompetensi,Perilaku,Sarana,Pengaduan\n";
    private static final String BARE = "U1,U2,U3,U4,U5,U6,U7,U8,U9\n";

    @Test
    void everyRespondentOfARealTableIsCounted() throws IOException {
        SurveyTable table = SurveyTable.read(real(), WORDS);
        assertThat(table.respondents()).isEqualTo(49);
        assertThat(table.answers())
                .allSatisfy(one -> assertThat(one.count()).isEqualTo(49))
                .extracting(ElementAnswers::element)
                .containsExactly(SurveyElement.values());
        assertThat(Weighting.EXACT.index(ElementAnswers.means(table.answers()))).hasToString("78.74");
        assertThat(table.columns().unread()).containsExactly("no");
        assertThat(table.columns().byNumber()).hasSize(9);
    }

    /** Three offices of five print facilities before complaints; the name decides, never the place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Sarana,Pengaduan
            U1 Persyaratan,U2 Prosedur,U3 Waktu,U4 Biaya,U5 Produk,U6 Kompetensi,U7 Perilaku,U8 Sarana dan prasarana,U9 Penanganan pengaduan
            U1,U2,U3,U4,U5,U6,U7,U9,U8
            u1. PERSYARATAN,u2. prosedur,U3: Waktu,U4 (Biaya/Tarif),U5-Produk,U6_Kompetensi,U7 Perilaku,Sarana dan Prasarana,"Penanganan Pengaduan, Saran, dan Masukan"
            """)
    void aColumnIsKnownByItsNameWhereverItStands(String header) {
        SurveyTable table = SurveyTable.read(header + "\n4,4,4,4,4,4,4,1,3\n", WORDS);
        assertThat(mean(table, SurveyElement.FACILITIES)).isEqualTo("1");
        assertThat(mean(table, SurveyElement.COMPLAINTS)).isEqualTo("3");
    }

    @Test
    void aMissingAnswerIsLeftOutOfItsElementAlone() {
        SurveyTable table = SurveyTable.read(NAMED + "4,4,4,,4,4,4,4,4\n2,2,2,3,2,2,2,2,2\n,,,,,,,,\n", WORDS);
        assertThat(table.respondents()).isEqualTo(2);
        assertThat(mean(table, SurveyElement.COST)).isEqualTo("3");
        assertThat(mean(table, SurveyElement.TIME)).isEqualTo("3");
        assertThat(count(table, SurveyElement.COST)).isEqualTo(1);
    }

    @Test
    void aSpreadsheetsSemicolonsAreReadToo() {
        SurveyTable table = SurveyTable.read(BARE.replace(',', ';') + "1;2;3;4;4;4;4;4;4\n", WORDS);
        assertThat(mean(table, SurveyElement.PROCEDURE)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4,4,4,4,5,4,4,4,4    | 3 | u5    | invalid.not-an-answer
            4,4,0,4,4,4,4,4,4    | 3 | u3    | invalid.not-an-answer
            4,4,puas,4,4,4,4,4,4 | 3 | u3    | invalid.not-an-answer
            4,4,"3,5",4,4,4,4,4,4 | 3 | u3   | invalid.not-an-answer
            """)
    void whatIsNoAnswerIsNamedByLineAndColumnAndNothingIsRead(String row, long line, String column, String key) {
        String file = BARE + "4,4,4,4,4,4,4,4,4\n" + row + "\n";
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> SurveyTable.read(file, WORDS))
                .satisfies(refused ->
                        assertThat(refused.lines()).containsExactly(new InvalidLines.Line(line, column, key)));
    }

    @Test
    void aRespondentWithoutAnyAnswerIsNamed() {
        refusedAt("No," + BARE + "1,4,4,4,4,4,4,4,4,4\n2,,,,,,,,,\n", 3, "U1-U9", "invalid.no-answer");
    }

    @Test
    void everyElementHasOneColumn() {
        refusedAt(BARE.replace("U9", "Maklumat") + "4,4,4,4,4,4,4,4,4\n", 1, "U9", "invalid.element-missing");
        refusedAt(BARE.replace("U9\n", "U9,Biaya\n") + "4,4,4,4,4,4,4,4,4,4\n", 1, "u4", "invalid.element-twice");
    }

    /** A number before a name that is no element's does not make it one. */
    @Test
    void anotherMatterUnderAnElementsNumberIsNotRead() {
        refusedAt(BARE.replace("U8", "U8 Maklumat") + "4,4,4,4,4,4,4,4,4\n", 1, "U8", "invalid.element-missing");
    }

    @Test
    void whatIsTooLongOrNoTableIsRefused() {
        refused(BARE + "4,4,4,4,4,4,4,4,4\n".repeat(5_001), "too-many-respondents");
        refused(BARE, "no-rows");
        refused("\"", "not-a-table");
        refused(NAMED + "4,4,4,4,4,4,4,\uFFFD,4\n", "not-utf-8");
        assertThat(SurveyTable.read(BARE + "4,4,4,4,4,4,4,4,4\n".repeat(5_000), WORDS)
                        .respondents())
                .isEqualTo(5_000);
    }

    private static void refused(String file, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> SurveyTable.read(file, WORDS))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void refusedAt(String file, long line, String column, String key) {
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> SurveyTable.read(file, WORDS))
                .satisfies(refused ->
                        assertThat(refused.lines()).containsExactly(new InvalidLines.Line(line, column, key)));
    }

    private static String mean(SurveyTable table, SurveyElement element) {
        return of(table, element).mean().rounded(0).toString();
    }

    private static int count(SurveyTable table, SurveyElement element) {
        return of(table, element).count();
    }

    private static ElementAnswers of(SurveyTable table, SurveyElement element) {
        return table.answers().stream()
                .filter(one -> one.element() == element)
                .findFirst()
                .orElseThrow();
    }

    private static String real() throws IOException {
        String name = "/skm/responden_sekadau_2019s1_49baris.csv";
        try (InputStream in = Objects.requireNonNull(SurveyTableTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
