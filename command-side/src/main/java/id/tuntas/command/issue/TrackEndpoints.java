package id.tuntas.command.issue;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the reporter does, without an account: the security filter has already checked the tracking code. */
@RestController
@RequestMapping("/api/track/{ticketNumber}")
class TrackEndpoints {
    private final Answers answer;

    TrackEndpoints(Answers answer) {
        this.answer = answer;
    }

    @PostMapping("/clarification")
    ResponseEntity<Object> clarify(
            @PathVariable String ticketNumber, @Valid @RequestBody Clarify.Body body, Caller caller) {
        return answer.to(new Clarify(ticketNumber, body), caller);
    }

    @PostMapping("/rating")
    ResponseEntity<Object> rate(
            @PathVariable String ticketNumber, @Valid @RequestBody RateComplaint.Body body, Caller caller) {
        return answer.to(new RateComplaint(ticketNumber, body), caller);
    }

    @PostMapping("/reopening")
    ResponseEntity<Object> reopen(
            @PathVariable String ticketNumber, @Valid @RequestBody ReopenIssue.Body body, Caller caller) {
        return answer.to(new ReopenIssue(ticketNumber, body), caller);
    }

    @PostMapping("/closure")
    ResponseEntity<Object> close(@PathVariable String ticketNumber, Caller caller) {
        return answer.to(new CloseIssue(ticketNumber), caller);
    }

    @PostMapping("/comments")
    ResponseEntity<Object> comment(
            @PathVariable String ticketNumber, @Valid @RequestBody AddComment.Body body, Caller caller) {
        return answer.to(new AddComment(ticketNumber, body), caller);
    }
}
