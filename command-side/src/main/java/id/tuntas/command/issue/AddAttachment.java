package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.ledger.sealing.SealedFiles;

/**
 * A photo or document. The content is sealed and kept beside the history; the event carries its hash, and which other
 * issue shows the same picture, if one does.
 */
record AddAttachment(String issueId, @JsonIgnore String attachmentId, String mediaType, byte[] content)
        implements IssueCommand {
    @Override
    public Act act() {
        return Act.ATTACH;
    }

    @Override
    public void decide(Decision decision) {
        SealedFiles files = decision.means().files();
        String sha256 = SealedFiles.sha256(content);
        files.keep(attachmentId, issueId, Keys.content(decision.issue().reporterId()), mediaType, content);
        decision.created(attachmentId);
        decision.record(new AttachmentAdded(
                issueId,
                attachmentId,
                mediaType,
                content.length,
                sha256,
                decision.actor().isReporterOf(issueId),
                files.otherOwner(sha256, issueId).orElse(null)));
    }
}
