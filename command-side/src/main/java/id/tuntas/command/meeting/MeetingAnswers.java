package id.tuntas.command.meeting;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** How commands on meetings are answered: a form by the meeting's page. */
final class MeetingAnswers {
    private MeetingAnswers() {}

    static ResponseEntity<Object> of(Answers answers, Outcome outcome, Caller caller) {
        return of(answers, outcome, caller, HttpStatus.OK, Map.of());
    }

    static ResponseEntity<Object> of(
            Answers answers, Outcome outcome, Caller caller, HttpStatus status, Map<String, ?> body) {
        if (caller.form() && caller.returnTo() == null) {
            URI page = UriComponentsBuilder.fromPath("/meetings/{id}")
                    .queryParam("atLeast", outcome.version())
                    .build(outcome.id());
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
        }
        return answers.accepted(outcome, caller, status, body);
    }
}
