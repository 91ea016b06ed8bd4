package id.tuntas.command.issue;

import id.tuntas.command.attachment.Taken;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What can be asked of the issue, in few words. */
final class Asks {
    private static final String ISSUE = History.ISSUE;
    static final String WHY = "Sebabnya begini";

    private Asks() {}

    static IssueCommand verify() {
        return new VerifyIssue(ISSUE, new VerifyIssue.Body(IssueClass.COMPLAINT, Examination.ORDINARY, null));
    }

    static IssueCommand verifyAs(String category) {
        return new VerifyIssue(ISSUE, new VerifyIssue.Body(IssueClass.COMPLAINT, Examination.SUPERVISORY, category));
    }

    static IssueCommand name(String account) {
        return new GrantKnowledge(ISSUE, new GrantKnowledge.Body(account, WHY));
    }

    static IssueCommand nameNoMore(String account) {
        return new WithdrawKnowledge(ISSUE, new WithdrawKnowledge.Body(account, WHY));
    }

    static IssueCommand end() {
        return new ProposeEnding(ISSUE, new ProposeEnding.Body(null, WHY));
    }

    static IssueCommand endAt(String body) {
        return new ProposeEnding(ISSUE, new ProposeEnding.Body(body, WHY));
    }

    static IssueCommand confirmEnd() {
        return new ConfirmEnding(ISSUE);
    }

    static IssueCommand declineEnd() {
        return new DeclineEnding(ISSUE, new DeclineEnding.Body(WHY));
    }

    static IssueCommand dispatchTo(String unit) {
        return new DispatchIssue(ISSUE, new DispatchIssue.Body(unit, WHY));
    }

    static IssueCommand escalate() {
        return new EscalateIssue(ISSUE, new EscalateIssue.Body(null, WHY));
    }

    static IssueCommand escalateTo(String unit) {
        return new EscalateIssue(ISSUE, new EscalateIssue.Body(unit, WHY));
    }

    static IssueCommand returnProposing(String unit) {
        return new ReturnIssue(ISSUE, new ReturnIssue.Body(WHY, unit));
    }

    static IssueCommand accept() {
        return new AcceptIssue(ISSUE, new AcceptIssue.Body(null));
    }

    static IssueCommand acceptFor(String officer) {
        return new AcceptIssue(ISSUE, new AcceptIssue.Body(officer));
    }

    static IssueCommand progress(int percent) {
        return new ReportProgress(ISSUE, new ReportProgress.Body(percent, WHY));
    }

    static IssueCommand ask() {
        return new AskReporter(ISSUE, new AskReporter.Body("Di sebelah mana?"));
    }

    static IssueCommand clarify() {
        return new Clarify(ISSUE, new Clarify.Body("Di depan pos ronda"));
    }

    static IssueCommand attach(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new AddAttachment(ISSUE, UUID.randomUUID().toString(), Taken.ofOurOwn("image/png", bytes));
    }

    static IssueCommand clearPhotos(String... photos) {
        return new ClearPhotos(ISSUE, new ClearPhotos.Body(List.of(photos)));
    }

    static IssueCommand propose(String... attachments) {
        return new ProposeCompletion(ISSUE, new ProposeCompletion.Body(WHY, List.of(attachments)));
    }

    static IssueCommand approve() {
        return new ApproveCompletion(ISSUE);
    }

    static IssueCommand refuse() {
        return new RefuseCompletion(ISSUE, new RefuseCompletion.Body(WHY));
    }

    static IssueCommand planFor(int year) {
        return new AnswerAsPlanned(ISSUE, new AnswerAsPlanned.Body(year, "Peningkatan jalan", WHY));
    }

    static IssueCommand referTo(String body) {
        return new ReferOut(ISSUE, new ReferOut.Body(body, WHY));
    }

    static IssueCommand archive(String reason) {
        return new ArchiveIssue(ISSUE, new ArchiveIssue.Body(reason));
    }

    static IssueCommand mergeInto(String into) {
        return new MergeIssue(ISSUE, new MergeIssue.Body(into));
    }

    static IssueCommand reopen() {
        return new ReopenIssue(ISSUE, new ReopenIssue.Body(WHY));
    }

    static IssueCommand close() {
        return new CloseIssue(ISSUE);
    }

    static IssueCommand rate(boolean solved, int speed, int conduct, int handling) {
        return new RateComplaint(ISSUE, new RateComplaint.Body(solved, speed, conduct, handling, null));
    }

    static IssueCommand comment(CommentVisibility visibility) {
        return new AddComment(ISSUE, new AddComment.Body(WHY, visibility));
    }

    static IssueCommand viewIdentity() {
        return new ViewIdentity(ISSUE, new ViewIdentity.Body("Menelepon pelapor"));
    }
}
