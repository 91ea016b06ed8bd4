package id.tuntas.events.survey;

import id.tuntas.events.EventType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a unit's official survey of one period. It has nothing to do with the ratings of single complaints,
 * which are an indicator and never the index.
 */
public sealed interface SurveyEvent {
    /** Identity of the history of one unit's survey of one period. */
    String surveyId();

    /** That identity. */
    static String idOf(String unit, String period) {
        return unit + ":survey:" + period;
    }

    /**
     * The answers of a survey were imported, in place of those imported before for the same unit and period. How often
     * each answer was given is kept, never a respondent's row, which could be told from the others.
     *
     * @param unit code of the unit that was judged
     * @param period see {@link SurveyPeriod}
     * @param respondents who gave at least one answer
     * @param answers of each of the nine elements, at least one to each
     * @param scale in force for this survey
     * @param fileSha256 of the file's lines joined by LF, Base64: the same file is imported once
     * @param published the index that the unit has published, null when it has not said
     */
    @EventType("survey-imported")
    record SurveyImported(
            String surveyId,
            String unit,
            String period,
            int respondents,
            List<ElementAnswers> answers,
            GradeScale scale,
            String fileSha256,
            @Nullable BigDecimal published)
            implements SurveyEvent {
        public SurveyImported {
            answers = List.copyOf(answers);
        }
    }
}
