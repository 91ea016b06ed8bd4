package id.tuntas.command.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.Ratio;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import id.tuntas.events.survey.Weighting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would store. Nothing is stored.
 *
 * @param byNumber columns that were told by their number alone
 * @param unread columns of which nothing is kept
 * @param reproducedBy by which ways the published index comes about, null when none was given
 * @param body goes back to the form it came from
 */
record SurveyPreview(
        String unit,
        String period,
        int respondents,
        BigDecimal index,
        String grade,
        List<ElementAnswers> answers,
        List<String> byNumber,
        List<String> unread,
        @Nullable BigDecimal published,
        @Nullable List<Weighting> reproducedBy,
        @JsonIgnore ImportSurvey.Body body)
        implements Serializable {
    static SurveyPreview of(ImportSurvey.Body body, SurveyImported fact, SurveyColumns columns) {
        List<Ratio> means = ElementAnswers.means(fact.answers());
        BigDecimal index = Weighting.EXACT.index(means);
        BigDecimal published = fact.published();
        return new SurveyPreview(
                fact.unit(),
                fact.period(),
                fact.respondents(),
                index,
                fact.scale().gradeOf(index),
                fact.answers(),
                columns.byNumber(),
                columns.unread(),
                published,
                published == null ? null : Weighting.reproducing(published, means),
                body);
    }

    /** Answers that were left out. */
    public int missing() {
        return answers.stream().mapToInt(one -> respondents - one.count()).sum();
    }
}
