package id.tuntas.command.template;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** A unit's replies: a form's fields or a program's JSON, to the same addresses. */
@RestController
@RequestMapping("/api/units/{unit}/templates")
class TemplateEndpoints {
    private final Answers answers;

    TemplateEndpoints(Answers answers) {
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Object> write(
            @PathVariable String unit, @Valid @RequestBody WriteTemplate.Body body, Caller caller) {
        return told(new WriteTemplate(unit, null, body), HttpStatus.CREATED, caller);
    }

    @PostMapping("/{template}")
    ResponseEntity<Object> rewrite(
            @PathVariable String unit,
            @PathVariable String template,
            @Valid @RequestBody WriteTemplate.Body body,
            Caller caller) {
        return told(new WriteTemplate(unit, template, body), HttpStatus.OK, caller);
    }

    @PostMapping("/{template}/withdrawal")
    ResponseEntity<Object> withdraw(@PathVariable String unit, @PathVariable String template, Caller caller) {
        return told(new WithdrawTemplate(unit, template), HttpStatus.OK, caller);
    }

    private ResponseEntity<Object> told(TemplateCommand command, HttpStatus status, Caller caller) {
        Outcome outcome = answers.outcome(command, caller);
        if (caller.form()) {
            URI page = UriComponentsBuilder.fromPath("/queues/{unit}/templates")
                    .queryParam("atLeast", outcome.version())
                    .build(command.unit());
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
        }
        @Nullable String template = outcome.created();
        return answers.accepted(outcome, caller, status, Map.of("id", String.valueOf(template)));
    }
}
