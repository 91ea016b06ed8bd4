package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.IssueArchived;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;

/** There is no matter to pursue. "Not our authority" is never such a reason: that is a return or a referral. */
record ArchiveIssue(String issueId, Body body) implements IssueCommand {
    private static final Pattern NOT_OURS = Pattern.compile(
            "bukan\\s+(merupakan\\s+)?(ke|we)?wenang|bukan\\s+(urusan|tugas|ranah|tupoksi)|di\\s?luar\\s+(ke|we)?wenang|not[ _]?(our[ _])?authority",
            Pattern.CASE_INSENSITIVE);

    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.ARCHIVE;
    }

    @Override
    public void decide(Decision decision) {
        requireMatter(body.reason);
        decision.record(new IssueArchived(issueId, decision.seal(body.reason)));
    }

    /** Refuses a reason that only says whose matter it is not. */
    static void requireMatter(String reason) {
        if (NOT_OURS.matcher(reason).find()) {
            throw new InvalidInput("reason", "not-ours");
        }
    }
}
