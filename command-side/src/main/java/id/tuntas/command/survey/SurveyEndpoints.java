package id.tuntas.command.survey;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.support.StringMultipartFileEditor;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Survey answers are tried and imported at the same addresses, as JSON or with the file itself. */
@RestController
class SurveyEndpoints {
    private static final String PAGE = "/surveys";

    private final SurveyDrafts drafts;
    private final Answers answers;

    SurveyEndpoints(SurveyDrafts drafts, Answers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    /** A file that is sent along is the text that it holds. */
    @InitBinder
    void texts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringMultipartFileEditor("UTF-8"));
    }

    @PostMapping("/api/surveys/preview")
    ResponseEntity<Object> preview(
            @Valid @RequestBody ImportSurvey.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        SurveyPreview preview = drafts.preview(body, caller);
        if (!caller.form()) {
            return ResponseEntity.ok(preview);
        }
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("preview", preview);
        flash.setTargetRequestPath(PAGE);
        RequestContextUtils.saveOutputFlashMap(PAGE, request, response);
        return seeOther(PAGE);
    }

    @PostMapping(path = "/api/surveys/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> previewFile(
            @Valid @ModelAttribute ImportSurvey.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return preview(body, caller, request, response);
    }

    @PostMapping("/api/surveys")
    ResponseEntity<Object> add(@Valid @RequestBody ImportSurvey.Body body, Caller caller) {
        SurveyImported fact = drafts.fact(body, caller);
        Outcome outcome = answers.outcome(new ImportSurvey(fact), caller);
        if (caller.form()) {
            return seeOther(
                    PAGE + "?unit=" + fact.unit() + "&period=" + fact.period() + "&atLeast=" + outcome.version());
        }
        boolean stored = outcome.created() != null;
        return answers.accepted(
                outcome,
                caller,
                stored ? HttpStatus.CREATED : HttpStatus.OK,
                Map.of(
                        "unit",
                        fact.unit(),
                        "period",
                        fact.period(),
                        "respondents",
                        fact.respondents(),
                        "stored",
                        stored));
    }

    @PostMapping(path = "/api/surveys", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> addFile(@Valid @ModelAttribute ImportSurvey.Body body, Caller caller) {
        return add(body, caller);
    }

    private static ResponseEntity<Object> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }
}
