package id.tuntas.command.survey;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.survey.SurveyEvent;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a file what would be imported. Only files of those who may import them are looked at. */
@Component
class SurveyDrafts {
    private static final BigDecimal INDEX_MIN = BigDecimal.valueOf(25);
    private static final BigDecimal INDEX_MAX = BigDecimal.valueOf(100);

    private final CurrentChart charts;
    private final SurveyWords words;

    SurveyDrafts(CurrentChart charts, SurveyWords words) {
        this.charts = charts;
        this.words = words;
    }

    SurveyPreview preview(ImportSurvey.Body body, Caller caller) {
        SurveyTable table = read(body, caller);
        return SurveyPreview.of(body, fact(body, table), table.columns());
    }

    SurveyImported fact(ImportSurvey.Body body, Caller caller) {
        return fact(body, read(body, caller));
    }

    private SurveyTable read(ImportSurvey.Body body, Caller caller) {
        Survey.require(body.unit(), caller);
        if (charts.now().unit(body.unit()).isEmpty()) {
            throw new InvalidInput("unit", "unknown-unit");
        }
        return SurveyTable.read(body.file(), words);
    }

    private SurveyImported fact(ImportSurvey.Body body, SurveyTable table) {
        return new SurveyImported(
                SurveyEvent.idOf(body.unit(), body.period()),
                body.unit(),
                body.period(),
                table.respondents(),
                table.answers(),
                words.scale(),
                sha256(String.join("\n", body.file().lines().toList())),
                published(body.published()));
    }

    private static @Nullable BigDecimal published(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal index = new BigDecimal(typed.replace(',', '.'));
        if (index.compareTo(INDEX_MIN) < 0 || index.compareTo(INDEX_MAX) > 0) {
            throw new InvalidInput("published", "not-an-index");
        }
        return index;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
