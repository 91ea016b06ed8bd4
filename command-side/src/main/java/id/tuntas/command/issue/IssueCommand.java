package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.issue.Act;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something asked of an issue that exists. Each use case is a file of its own: what is asked, and its rule. */
interface IssueCommand extends Command {
    @TargetAggregateIdentifier
    String issueId();

    /** The row of the table that must be open to whoever asks. */
    @JsonIgnore
    Act act();

    /** Checks what the table cannot know and records what thereby happened. */
    void decide(Decision decision);

    @Override
    @JsonIgnore
    default String route() {
        return IssueCommand.class.getName();
    }
}
