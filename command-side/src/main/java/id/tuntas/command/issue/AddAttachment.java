package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.attachment.Taken;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.ledger.sealing.SealedFiles;

/**
 * A photo or document. The content is sealed and kept beside the history; the event carries the hash of what is kept,
 * which other issue shows the same picture, if one does, and of a proof of work the day on which its camera took it.
 */
record AddAttachment(String issueId, @JsonIgnore String attachmentId, Taken file) implements IssueCommand {
    @Override
    public Act act() {
        return Act.ATTACH;
    }

    @Override
    public void decide(Decision decision) {
        boolean byReporter = decision.actor().isReporterOf(issueId);
        String key = Keys.content(decision.issue().reporterId());
        SealedFiles.Kept kept = decision.means()
                .files()
                .keep(attachmentId, issueId, key, file.mediaType(), file.content(), file.sent());
        decision.created(attachmentId);
        decision.record(new AttachmentAdded(
                issueId,
                attachmentId,
                file.mediaType(),
                file.content().length,
                kept.sealedSha256(),
                byReporter,
                kept.alsoOf().orElse(null),
                byReporter ? null : file.takenOn()));
    }
}
