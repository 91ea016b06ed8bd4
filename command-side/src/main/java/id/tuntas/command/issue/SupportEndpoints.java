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

/** Help that one unit asks of another, and who follows the issue. */
@RestController
@RequestMapping("/api/issues/{id}")
class SupportEndpoints {
    private final Answers answer;

    SupportEndpoints(Answers answer) {
        this.answer = answer;
    }

    @PostMapping("/support")
    ResponseEntity<Object> request(
            @PathVariable String id, @Valid @RequestBody RequestSupport.Body body, Caller caller) {
        return answer.to(new RequestSupport(id, body), caller);
    }

    @PostMapping("/support/{number}/acceptance")
    ResponseEntity<Object> accept(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody AcceptSupport.Body body,
            Caller caller) {
        return answer.to(new AcceptSupport(id, number, body), caller);
    }

    @PostMapping("/support/{number}/progress")
    ResponseEntity<Object> report(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody ReportSupport.Body body,
            Caller caller) {
        return answer.to(new ReportSupport(id, number, body), caller);
    }

    @PostMapping("/support/{number}/completion")
    ResponseEntity<Object> finish(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody FinishSupport.Body body,
            Caller caller) {
        return answer.to(new FinishSupport(id, number, body), caller);
    }

    @PostMapping("/support/{number}/refusal")
    ResponseEntity<Object> decline(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody DeclineSupport.Body body,
            Caller caller) {
        return answer.to(new DeclineSupport(id, number, body), caller);
    }

    @PostMapping("/support/{number}/withdrawal")
    ResponseEntity<Object> withdraw(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody WithdrawSupport.Body body,
            Caller caller) {
        return answer.to(new WithdrawSupport(id, number, body), caller);
    }

    @PostMapping("/following")
    ResponseEntity<Object> follow(@PathVariable String id, Caller caller) {
        return answer.to(new FollowIssue(id), caller);
    }

    @PostMapping("/following/look")
    ResponseEntity<Object> look(@PathVariable String id, @Valid @RequestBody SayIssueSeen.Body body, Caller caller) {
        return answer.to(new SayIssueSeen(id, body), caller);
    }

    @PostMapping("/following/end")
    ResponseEntity<Object> unfollow(@PathVariable String id, Caller caller) {
        return answer.to(new UnfollowIssue(id), caller);
    }
}
