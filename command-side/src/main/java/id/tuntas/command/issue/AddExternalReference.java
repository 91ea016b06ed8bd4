package id.tuntas.command.issue;

import id.tuntas.command.issue.FileComplaint.ExternalReference;
import id.tuntas.events.issue.Act;

/** An officer tells under which number another system tracks the issue; how it stands there only its files tell. */
record AddExternalReference(String issueId, ExternalReference body) implements IssueCommand {
    @Override
    public Act act() {
        return Act.ADD_NUMBER;
    }

    @Override
    public void decide(Decision decision) {
        new NoteExternal(issueId, body.system(), body.id(), null, null).decide(decision);
    }
}
