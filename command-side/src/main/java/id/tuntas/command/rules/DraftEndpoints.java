package id.tuntas.command.rules;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.events.clock.ClockRuleEvent;
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

/** A policy or calendar is put by under a name and leads to the page where it is tried. */
@RestController
class DraftEndpoints {
    private static final String PAGE = "/what-if";

    private final Drafts drafts;
    private final Answers answers;

    DraftEndpoints(Drafts drafts, Answers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    /** A file that is sent along is the text that it holds. */
    @InitBinder
    void texts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringMultipartFileEditor("UTF-8"));
    }

    @PostMapping("/api/calendars/drafts")
    ResponseEntity<Object> calendar(@Valid @RequestBody AdoptCalendar.Body body, Caller caller) {
        return drafted(drafts.draft(body, caller), "calendar", caller);
    }

    @PostMapping(path = "/api/calendars/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> calendarFile(@Valid @ModelAttribute AdoptCalendar.Body body, Caller caller) {
        return calendar(body, caller);
    }

    @PostMapping("/api/policies/drafts")
    ResponseEntity<Object> policy(@Valid @RequestBody AdoptPolicy.Body body, Caller caller) {
        return drafted(drafts.draft(body, caller), "policy", caller);
    }

    @PostMapping(path = "/api/policies/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> policyFile(@Valid @ModelAttribute AdoptPolicy.Body body, Caller caller) {
        return policy(body, caller);
    }

    /** A version is made of letters that stand in addresses as they are. */
    private ResponseEntity<Object> drafted(ClockRuleEvent fact, String parameter, Caller caller) {
        Outcome outcome = answers.outcome(new DraftRules(fact), caller);
        String page = PAGE + "?" + parameter + "=" + fact.version();
        if (caller.form()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(page))
                    .build();
        }
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("version", fact.version(), "whatIf", page));
    }
}
