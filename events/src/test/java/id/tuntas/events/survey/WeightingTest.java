package id.tuntas.events.survey;

import static id.tuntas.events.survey.Published.cell;
import static id.tuntas.events.survey.Weighting.EXACT;
import static id.tuntas.events.survey.Weighting.THREE_DECIMALS;
import static id.tuntas.events.survey.Weighting.THREE_DECIMALS_TWICE;
import static id.tuntas.events.survey.Weighting.TWO_DECIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The index against everything that is known to have been published. */
class WeightingTest {
    static List<String> examples() {
        return Published.examples().toList();
    }

    /** The table's own recomputation, which has four decimal places; of one example it began with the answers. */
    @ParameterizedTest
    @MethodSource("examples")
    void isWhatTheTableOfExamplesComputes(String example) {
        List<Ratio> means = example.equals("gaspul-tw3")
                ? ElementAnswers.means(Published.distribution())
                : Published.means(example);
        Map<String, String> result = Published.result(example);
        assertThat(means).hasSize(Integer.parseInt(cell(result, "jumlah_unsur")));
        assertThat(EXACT.index(means, 4)).isEqualByComparingTo(cell(result, "ikm_1_per_n"));
        assertThat(THREE_DECIMALS.index(means, 4)).isEqualByComparingTo(cell(result, "ikm_bobot_bulat3"));
    }

    @ParameterizedTest
    @CsvSource({
        "bogor-bpt-2011, 74.67, THREE_DECIMALS",
        "bogor-bpt-2012, 74.51, THREE_DECIMALS",
        "puskesmas-pendaftaran-2012, 76.475, THREE_DECIMALS_TWICE",
        "tubaba-disdukcapil-2023s1, 100, EXACT",
    })
    void tellsHowAPublishedIndexCameAbout(String example, BigDecimal published, Weighting how) {
        assertThat(cell(Published.result(example), "ikm_terbit")).isEqualTo(published.toString());
        assertThat(Weighting.reproducing(published, Published.means(example))).contains(how);
        assertThat(Weighting.reproducing(published, Published.means(example)))
                .allMatch(way -> way == how || way == THREE_DECIMALS_TWICE);
    }

    /** One table is wrong at its source: no way of computing gives what was printed above it. */
    @Test
    void aPublishedIndexThatCannotBeReproducedIsToldAsSuch() {
        List<Ratio> means = Published.means("sumbar-dpmptsp-s1");
        BigDecimal published = new BigDecimal("81.71");
        assertThat(cell(Published.result("sumbar-dpmptsp-s1"), "ikm_terbit")).isEqualTo("81.71");
        assertThat(Weighting.reproducing(published, means)).isEmpty();
        assertThat(EXACT.index(means)).hasToString("82.70");
        assertThat(THREE_DECIMALS.index(means)).hasToString("82.62");
        assertThat(TWO_DECIMALS.index(means)).hasToString("81.88");
    }

    /** The same office printed both. */
    @Test
    void answersGiveTheIndexWithRoundedWeightsAndWithout() {
        List<Ratio> means = ElementAnswers.means(Published.distribution());
        assertThat(EXACT.index(means)).hasToString("91.48");
        assertThat(TWO_DECIMALS.index(means)).hasToString("90.56");
        assertThat(EXACT.mean(means).rounded(4)).hasToString("3.6590");
        assertThat(TWO_DECIMALS.mean(means).rounded(4)).hasToString("3.6224");
        assertThat(Weighting.reproducing(new BigDecimal("90.56"), means)).containsExactly(TWO_DECIMALS);
    }

    /** Its columns cannot be matched to years any more; the weighted mean can. */
    @Test
    void aWeightedMeanIsReproducedWhereNoIndexIsGiven() {
        List<Ratio> means = Published.means("bogor-dpmptsp-a");
        assertThat(cell(Published.result("bogor-dpmptsp-a"), "nrr_tertimbang_terbit"))
                .isEqualTo("3.054");
        assertThat(EXACT.mean(means).rounded(3)).hasToString("3.054");
    }

    @Test
    void respondentsRowByRowGiveTheIndex() {
        assertThat(EXACT.index(ElementAnswers.means(Published.respondents()))).hasToString("78.74");
    }

    @Test
    void allFoursAreAHundredAndNothingLess() {
        List<Ratio> means = Collections.nCopies(9, Ratio.of(4, 1));
        assertThat(EXACT.index(means)).hasToString("100.00");
        assertThat(THREE_DECIMALS.index(means)).hasToString("99.90");
        assertThat(TWO_DECIMALS.index(means)).hasToString("99.00");
        assertThat(Weighting.reproducing(new BigDecimal("100"), means)).containsExactly(EXACT);
    }

    /** Exactly on the edge: 2.6646 x 25 is 66.615, and a binary fraction would lie below it. */
    @Test
    void aHalfIsRoundedUp() {
        List<Ratio> means = Collections.nCopies(9, Ratio.of(new BigDecimal("2.6646")));
        assertThat(EXACT.index(means)).hasToString("66.62");
    }

    @Test
    void anElementThatNobodyAnsweredHasNoMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ElementAnswers(SurveyElement.COST, 0, 0, 0, 0).mean());
    }

    @ParameterizedTest
    @CsvSource({
        "PermenPANRB, 24.00, D",
        "PermenPANRB, 64.99, D",
        "PermenPANRB, 65.00, C",
        "PermenPANRB, 76.60, C",
        "PermenPANRB, 76.61, B",
        "PermenPANRB, 88.30, B",
        "PermenPANRB, 88.31, A",
        "PermenPANRB, 100, A",
        "KEP/25, 74.67, B",
        "KEP/25, 81.26, A",
    })
    void aGradeBeginsAtItsLowerBound(String guideline, BigDecimal index, String grade) {
        assertThat(Published.scale(guideline.replace("PermenPANRB", "Permenpan RB"))
                        .gradeOf(index))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, YEAR, 0",
        "2026-S2, HALF, 2",
        "2026-T4, QUARTER, 4",
        "2026-07, MONTH, 7",
        "2026-12, MONTH, 12",
    })
    void aPeriodIsReadFromItsCode(String code, SurveyPeriod.Kind kind, int part) {
        assertThat(SurveyPeriod.of(code)).isEqualTo(new SurveyPeriod(2026, kind, part));
    }

    @ParameterizedTest
    @CsvSource({"1999", "2026-S3", "2026-T5", "2026-13", "2026-7", "semester 1"})
    void whatIsNoPeriodIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyPeriod.of(code));
    }

    @Test
    void theElementsAreNumberedAsInTheRegulation() {
        assertThat(Arrays.stream(SurveyElement.values()).map(SurveyElement::code))
                .containsExactly("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
        assertThat(SurveyElement.COMPLAINTS.code()).isEqualTo("U8");
    }
}
