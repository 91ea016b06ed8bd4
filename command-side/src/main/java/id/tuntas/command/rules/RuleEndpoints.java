package id.tuntas.command.rules;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Policies and calendars are tried and adopted at the same addresses, as JSON, as a form, or with the file itself. */
@RestController
class RuleEndpoints {
    private final Drafts drafts;
    private final Answers answers;
    private final Previews previews;

    RuleEndpoints(Drafts drafts, Answers answers, Previews previews) {
        this.drafts = drafts;
        this.answers = answers;
        this.previews = previews;
    }

    /** A file that is sent along is the text that it holds. */
    @InitBinder
    void texts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringMultipartFileEditor("UTF-8"));
    }

    @PostMapping("/api/calendars")
    ResponseEntity<Object> adopt(@Valid @RequestBody AdoptCalendar.Body body, Caller caller) {
        return adopted(new AdoptCalendar(drafts.calendar(body, caller)), caller);
    }

    @PostMapping(path = "/api/calendars", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> adoptFile(@Valid @ModelAttribute AdoptCalendar.Body body, Caller caller) {
        return adopt(body, caller);
    }

    @PostMapping("/api/calendars/preview")
    ResponseEntity<Object> preview(
            @Valid @RequestBody AdoptCalendar.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return previews.show(drafts.preview(body, caller), caller, request, response);
    }

    @PostMapping(path = "/api/calendars/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> previewFile(
            @Valid @ModelAttribute AdoptCalendar.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return preview(body, caller, request, response);
    }

    @PostMapping("/api/policies")
    ResponseEntity<Object> adopt(@Valid @RequestBody AdoptPolicy.Body body, Caller caller) {
        return adopted(new AdoptPolicy(drafts.policy(body, caller)), caller);
    }

    @PostMapping(path = "/api/policies", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> adoptFile(@Valid @ModelAttribute AdoptPolicy.Body body, Caller caller) {
        return adopt(body, caller);
    }

    @PostMapping("/api/policies/preview")
    ResponseEntity<Object> preview(
            @Valid @RequestBody AdoptPolicy.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return previews.show(drafts.preview(body, caller), caller, request, response);
    }

    @PostMapping(path = "/api/policies/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> previewFile(
            @Valid @ModelAttribute AdoptPolicy.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return preview(body, caller, request, response);
    }

    private ResponseEntity<Object> adopted(Adopt command, Caller caller) {
        Outcome outcome = answers.outcome(command, caller);
        return answers.accepted(
                outcome,
                caller,
                HttpStatus.CREATED,
                Map.of(
                        "version", command.fact().version(),
                        "validFrom", command.fact().validFrom()));
    }
}
