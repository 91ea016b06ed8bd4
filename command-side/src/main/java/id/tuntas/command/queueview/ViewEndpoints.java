package id.tuntas.command.queueview;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
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

/** The views of a queue: a form's fields or a program's JSON, to the same addresses. */
@RestController
@RequestMapping("/api/queues/{unit}/views")
class ViewEndpoints {
    private final Answers answers;

    ViewEndpoints(Answers answers) {
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Object> save(@PathVariable String unit, @Valid @RequestBody SaveView.Body body, Caller caller) {
        return told(new SaveView(unit, body), HttpStatus.CREATED, unit, body.filters(), caller);
    }

    @PostMapping("/{view}/deletion")
    ResponseEntity<Object> delete(@PathVariable String unit, @PathVariable String view, Caller caller) {
        return told(new DeleteView(unit, view), HttpStatus.OK, unit, null, caller);
    }

    @PostMapping("/{view}/opening")
    ResponseEntity<Object> open(
            @PathVariable String unit,
            @PathVariable String view,
            @Valid @RequestBody OpenWithView.Body body,
            Caller caller) {
        return told(new OpenWithView(unit, view, body.first()), HttpStatus.OK, unit, null, caller);
    }

    /** Back to the queue as it was filtered; with a question of its own, so that no view opens instead. */
    private ResponseEntity<Object> told(
            Command command, HttpStatus status, String unit, @Nullable String filters, Caller caller) {
        Outcome outcome = answers.outcome(command, caller);
        if (caller.form()) {
            String question = filters == null || filters.isEmpty() ? "sort=due" : filters;
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/queues/" + unit + "?" + question))
                    .build();
        }
        return answers.accepted(outcome, caller, status, Map.of("id", String.valueOf(outcome.created())));
    }
}
