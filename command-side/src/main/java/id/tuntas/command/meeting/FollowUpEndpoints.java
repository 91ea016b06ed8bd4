package id.tuntas.command.meeting;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups of meetings: agreed on, reported done, returned, closed. */
@RestController
@RequestMapping("/api/meetings/{meeting}/follow-ups")
class FollowUpEndpoints {
    private final Answers answers;
    private final FromMeeting fromMeeting;

    FollowUpEndpoints(Answers answers, FromMeeting fromMeeting) {
        this.answers = answers;
        this.fromMeeting = fromMeeting;
    }

    @PostMapping
    ResponseEntity<Object> agree(
            @PathVariable String meeting, @Valid @RequestBody AgreeFollowUp.Body body, Caller caller) {
        return told(new AgreeFollowUp(meeting, body), caller);
    }

    @PostMapping("/{number}/report")
    ResponseEntity<Object> report(
            @PathVariable String meeting,
            @PathVariable int number,
            @Valid @RequestBody ReportFollowUp.Body body,
            Caller caller) {
        return told(new ReportFollowUp(meeting, number, body), caller);
    }

    @PostMapping("/{number}/return")
    ResponseEntity<Object> giveBack(
            @PathVariable String meeting,
            @PathVariable int number,
            @Valid @RequestBody ReturnFollowUp.Body body,
            Caller caller) {
        return told(new ReturnFollowUp(meeting, number, body), caller);
    }

    @PostMapping("/{number}/closure")
    ResponseEntity<Object> close(
            @PathVariable String meeting,
            @PathVariable int number,
            @Valid @RequestBody CloseFollowUp.Body body,
            Caller caller) {
        return MeetingAnswers.of(answers, fromMeeting.close(new CloseFollowUp(meeting, number, body), caller), caller);
    }

    private ResponseEntity<Object> told(MeetingCommand command, Caller caller) {
        return MeetingAnswers.of(answers, answers.outcome(command, caller), caller);
    }
}
