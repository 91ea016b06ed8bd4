package id.tuntas.command.meeting;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings: a form's fields or a program's JSON, to the same addresses. */
@RestController
@RequestMapping("/api/meetings")
class MeetingEndpoints {
    private final Answers answers;
    private final FromMeeting fromMeeting;

    MeetingEndpoints(Answers answers, FromMeeting fromMeeting) {
        this.answers = answers;
        this.fromMeeting = fromMeeting;
    }

    @PostMapping
    ResponseEntity<Object> plan(@Valid @RequestBody PlanMeeting.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new PlanMeeting(UUID.randomUUID().toString(), body), caller);
        return MeetingAnswers.of(answers, outcome, caller, HttpStatus.CREATED, Map.of("id", outcome.id()));
    }

    @PostMapping("/{meeting}/cancellation")
    ResponseEntity<Object> cancel(
            @PathVariable String meeting, @Valid @RequestBody CancelMeeting.Body body, Caller caller) {
        return told(new CancelMeeting(meeting, body), caller);
    }

    @PostMapping("/{meeting}/brief")
    ResponseEntity<Object> freeze(
            @PathVariable String meeting, @Valid @RequestBody FreezeBrief.Body body, Caller caller) {
        return told(new FreezeBrief(meeting, body), caller);
    }

    @PostMapping("/{meeting}/decisions")
    ResponseEntity<Object> decide(
            @PathVariable String meeting, @Valid @RequestBody RecordDecision.Body body, Caller caller) {
        return told(new RecordDecision(meeting, body), caller);
    }

    @PostMapping("/{meeting}/dispatches")
    ResponseEntity<Object> dispatch(
            @PathVariable String meeting, @Valid @RequestBody RecordDispatch.Body body, Caller caller) {
        return MeetingAnswers.of(answers, fromMeeting.dispatch(meeting, body, caller), caller);
    }

    @PostMapping("/{meeting}/delegations")
    ResponseEntity<Object> delegate(
            @PathVariable String meeting, @Valid @RequestBody RecordDelegation.Body body, Caller caller) {
        return told(new RecordDelegation(meeting, body), caller);
    }

    @PostMapping("/{meeting}/minutes")
    ResponseEntity<Object> close(
            @PathVariable String meeting, @Valid @RequestBody CloseMinutes.Body body, Caller caller) {
        return told(new CloseMinutes(meeting, body), caller);
    }

    private ResponseEntity<Object> told(MeetingCommand command, Caller caller) {
        return MeetingAnswers.of(answers, answers.outcome(command, caller), caller);
    }
}
