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

/** What officers do to an issue: a form's fields or a program's JSON, to the same addresses. */
@RestController
@RequestMapping("/api/issues/{id}")
class IssueEndpoints {
    private final Answers answer;

    IssueEndpoints(Answers answer) {
        this.answer = answer;
    }

    @PostMapping("/verification")
    ResponseEntity<Object> verify(@PathVariable String id, @Valid @RequestBody VerifyIssue.Body body, Caller caller) {
        return answer.to(new VerifyIssue(id, body), caller);
    }

    @PostMapping("/dispatch")
    ResponseEntity<Object> dispatch(
            @PathVariable String id, @Valid @RequestBody DispatchIssue.Body body, Caller caller) {
        return answer.to(new DispatchIssue(id, body), caller);
    }

    @PostMapping("/escalation")
    ResponseEntity<Object> escalate(
            @PathVariable String id, @Valid @RequestBody EscalateIssue.Body body, Caller caller) {
        return answer.to(new EscalateIssue(id, body), caller);
    }

    @PostMapping("/return")
    ResponseEntity<Object> giveBack(@PathVariable String id, @Valid @RequestBody ReturnIssue.Body body, Caller caller) {
        return answer.to(new ReturnIssue(id, body), caller);
    }

    @PostMapping("/acceptance")
    ResponseEntity<Object> accept(@PathVariable String id, @Valid @RequestBody AcceptIssue.Body body, Caller caller) {
        return answer.to(new AcceptIssue(id, body), caller);
    }

    @PostMapping("/progress")
    ResponseEntity<Object> progress(
            @PathVariable String id, @Valid @RequestBody ReportProgress.Body body, Caller caller) {
        return answer.to(new ReportProgress(id, body), caller);
    }

    @PostMapping("/clarification-request")
    ResponseEntity<Object> ask(@PathVariable String id, @Valid @RequestBody AskReporter.Body body, Caller caller) {
        return answer.to(new AskReporter(id, body), caller);
    }

    @PostMapping("/clarification")
    ResponseEntity<Object> clarify(@PathVariable String id, @Valid @RequestBody Clarify.Body body, Caller caller) {
        return answer.to(new Clarify(id, body), caller);
    }

    @PostMapping("/completion")
    ResponseEntity<Object> complete(
            @PathVariable String id, @Valid @RequestBody ProposeCompletion.Body body, Caller caller) {
        return answer.to(new ProposeCompletion(id, body), caller);
    }

    @PostMapping("/completion/approval")
    ResponseEntity<Object> approve(@PathVariable String id, Caller caller) {
        return answer.to(new ApproveCompletion(id), caller);
    }

    @PostMapping("/completion/refusal")
    ResponseEntity<Object> refuse(
            @PathVariable String id, @Valid @RequestBody RefuseCompletion.Body body, Caller caller) {
        return answer.to(new RefuseCompletion(id, body), caller);
    }

    @PostMapping("/planned-answer")
    ResponseEntity<Object> plan(@PathVariable String id, @Valid @RequestBody AnswerAsPlanned.Body body, Caller caller) {
        return answer.to(new AnswerAsPlanned(id, body), caller);
    }

    @PostMapping("/referral")
    ResponseEntity<Object> refer(@PathVariable String id, @Valid @RequestBody ReferOut.Body body, Caller caller) {
        return answer.to(new ReferOut(id, body), caller);
    }

    @PostMapping("/archive")
    ResponseEntity<Object> archive(@PathVariable String id, @Valid @RequestBody ArchiveIssue.Body body, Caller caller) {
        return answer.to(new ArchiveIssue(id, body), caller);
    }

    @PostMapping("/merge")
    ResponseEntity<Object> merge(@PathVariable String id, @Valid @RequestBody MergeIssue.Body body, Caller caller) {
        return answer.to(new MergeIssue(id, body), caller);
    }

    @PostMapping("/reopening")
    ResponseEntity<Object> reopen(@PathVariable String id, @Valid @RequestBody ReopenIssue.Body body, Caller caller) {
        return answer.to(new ReopenIssue(id, body), caller);
    }

    @PostMapping("/closure")
    ResponseEntity<Object> close(@PathVariable String id, Caller caller) {
        return answer.to(new CloseIssue(id), caller);
    }

    @PostMapping("/comments")
    ResponseEntity<Object> comment(@PathVariable String id, @Valid @RequestBody AddComment.Body body, Caller caller) {
        return answer.to(new AddComment(id, body), caller);
    }

    @PostMapping("/rating")
    ResponseEntity<Object> rate(@PathVariable String id, @Valid @RequestBody RateComplaint.Body body, Caller caller) {
        return answer.to(new RateComplaint(id, body), caller);
    }

    @PostMapping("/identity-views")
    ResponseEntity<Object> viewIdentity(
            @PathVariable String id, @Valid @RequestBody ViewIdentity.Body body, Caller caller) {
        return answer.to(new ViewIdentity(id, body), caller);
    }

    @PostMapping("/cleared-text")
    ResponseEntity<Object> clearText(@PathVariable String id, @Valid @RequestBody ClearText.Body body, Caller caller) {
        return answer.to(new ClearText(id, body), caller);
    }

    @PostMapping("/cleared-photos")
    ResponseEntity<Object> clearPhotos(
            @PathVariable String id, @Valid @RequestBody ClearPhotos.Body body, Caller caller) {
        return answer.to(new ClearPhotos(id, body), caller);
    }

    @PostMapping("/external-references")
    ResponseEntity<Object> addExternalReference(
            @PathVariable String id, @Valid @RequestBody FileComplaint.ExternalReference body, Caller caller) {
        return answer.to(new AddExternalReference(id, body), caller);
    }
}
