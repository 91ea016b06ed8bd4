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

/** The commands that only a restricted matter knows: who must know of it, and that it ends. */
@RestController
@RequestMapping("/api/issues/{id}")
class GuardedEndpoints {
    private final Answers answer;

    GuardedEndpoints(Answers answer) {
        this.answer = answer;
    }

    @PostMapping("/knowledge")
    ResponseEntity<Object> grant(@PathVariable String id, @Valid @RequestBody GrantKnowledge.Body body, Caller caller) {
        return answer.to(new GrantKnowledge(id, body), caller);
    }

    @PostMapping("/knowledge/withdrawal")
    ResponseEntity<Object> withdraw(
            @PathVariable String id, @Valid @RequestBody WithdrawKnowledge.Body body, Caller caller) {
        return answer.to(new WithdrawKnowledge(id, body), caller);
    }

    @PostMapping("/ending")
    ResponseEntity<Object> propose(
            @PathVariable String id, @Valid @RequestBody ProposeEnding.Body body, Caller caller) {
        return answer.to(new ProposeEnding(id, body), caller);
    }

    @PostMapping("/ending/confirmation")
    ResponseEntity<Object> confirm(@PathVariable String id, Caller caller) {
        return answer.to(new ConfirmEnding(id), caller);
    }

    @PostMapping("/ending/refusal")
    ResponseEntity<Object> decline(
            @PathVariable String id, @Valid @RequestBody DeclineEnding.Body body, Caller caller) {
        return answer.to(new DeclineEnding(id, body), caller);
    }
}
