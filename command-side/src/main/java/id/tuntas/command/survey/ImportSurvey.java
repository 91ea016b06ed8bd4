package id.tuntas.command.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import id.tuntas.events.survey.SurveyPeriod;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A unit's survey of one period is imported, in place of what was imported before. */
record ImportSurvey(SurveyImported fact) implements Command {
    /** Two hundred units of every kind are named in fewer. */
    private static final int UNIT_LENGTH_MAX = 40;

    /** A respondent's row of nine answers and a number takes about 24 characters. */
    private static final int FILE_LENGTH_MAX = 100_000;

    @TargetAggregateIdentifier
    public String surveyId() {
        return fact.surveyId();
    }

    @Override
    @JsonIgnore
    public String route() {
        return ImportSurvey.class.getName();
    }

    /**
     * The answers as an office hands them in.
     *
     * @param unit code of the unit that was judged
     * @param period see {@link SurveyPeriod}
     * @param published the index that the unit has published, with a comma or a point; null when it is not to be held
     *     against the answers
     * @param file CSV, one row for each respondent, columns by the names or codes of the elements
     */
    record Body(
            @NotBlank @Size(max = UNIT_LENGTH_MAX) String unit,

            @NotBlank @Pattern(regexp = SurveyPeriod.PATTERN, message = "{id.tuntas.survey.period}")
            String period,

            @Nullable @Pattern(regexp = "|\\d{1,3}([.,]\\d{1,4})?", message = "{id.tuntas.survey.published}")
            String published,

            @NotBlank @Size(max = FILE_LENGTH_MAX) String file)
            implements Serializable {}
}
