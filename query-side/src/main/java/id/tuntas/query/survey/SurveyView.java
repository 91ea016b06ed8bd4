package id.tuntas.query.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.GradeScale;
import id.tuntas.events.survey.Ratio;
import id.tuntas.events.survey.SurveyPeriod;
import id.tuntas.events.survey.Weighting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it is shown.
 *
 * @param imports how often answers were imported for this unit and period, each time in place of those before
 * @param weighting by which the index is computed; only {@link Weighting#EXACT} is the official one
 * @param index IKM, 25 to 100
 * @param byWeighting the index by every way of computing
 * @param published what the unit has published, null when it has not said
 * @param reproducedBy ways that give the published index: none when it cannot be reproduced, null without one
 */
record SurveyView(
        String unit,
        String period,
        int respondents,
        long imports,
        Instant importedAt,
        @JsonIgnore String account,
        Weighting weighting,
        BigDecimal index,
        String grade,
        String legalBasis,
        List<Element> elements,
        List<Way> byWeighting,
        @Nullable BigDecimal published,
        @Nullable List<Weighting> reproducedBy) {
    private static final int MEAN_PLACES = 3;
    private static final int BEST = 4;

    /**
     * One element.
     *
     * @param mean NRR, 1 to 4, rounded only to be shown
     * @param missing respondents who left it out
     */
    record Element(
            String code,
            String element,
            BigDecimal mean,
            int answered,
            int missing,
            int ones,
            int twos,
            int threes,
            int fours) {
        static Element of(ElementAnswers answers, int respondents) {
            return new Element(
                    answers.element().code(),
                    answers.element().name(),
                    answers.mean().rounded(MEAN_PLACES),
                    answers.count(),
                    respondents - answers.count(),
                    answers.ones(),
                    answers.twos(),
                    answers.threes(),
                    answers.fours());
        }

        /** How long its bar is when the best mean is so long. */
        public int bar(int longest) {
            return mean.multiply(BigDecimal.valueOf(longest)).intValue() / BEST;
        }
    }

    /** What one way of computing gives. */
    record Way(Weighting weighting, BigDecimal index) {}

    /** The row of a survey, before anything is computed. */
    record Row(
            String unit,
            String period,
            long version,
            Instant importedAt,
            String account,
            int respondents,
            @Nullable String published,
            String legalBasis) {}

    static SurveyView of(Row row, List<ElementAnswers> answers, List<GradeScale.Grade> grades, Weighting weighting) {
        List<Ratio> means = ElementAnswers.means(answers);
        BigDecimal index = weighting.index(means);
        BigDecimal published = row.published() == null ? null : new BigDecimal(row.published());
        return new SurveyView(
                row.unit(),
                row.period(),
                row.respondents(),
                row.version() + 1,
                row.importedAt(),
                row.account(),
                weighting,
                index,
                new GradeScale(row.legalBasis(), grades).gradeOf(index),
                row.legalBasis(),
                answers.stream().map(one -> Element.of(one, row.respondents())).toList(),
                Arrays.stream(Weighting.values())
                        .map(way -> new Way(way, way.index(means)))
                        .toList(),
                published,
                published == null ? null : Weighting.reproducing(published, means));
    }

    /** The period in its parts, for words. */
    @JsonIgnore
    public SurveyPeriod parts() {
        return SurveyPeriod.of(period);
    }

    /** Whether this is the official figure. */
    @JsonIgnore
    public boolean isExact() {
        return weighting == Weighting.EXACT;
    }

    /** Whether the published index is the one that the regulation's arithmetic gives. */
    @JsonIgnore
    public boolean isPublishedRight() {
        return reproducedBy != null && reproducedBy.contains(Weighting.EXACT);
    }

    /** Answers that were left out, of all elements. */
    @JsonIgnore
    public int missing() {
        return elements.stream().mapToInt(Element::missing).sum();
    }
}
