package id.tuntas.command.privacy;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.privacy.PrivacyCase;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyOffice;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One officer's act on one request: the request as it stands, the issue it is about, and who acts. */
final class Handling {
    private final PrivacyCase request;
    private final Caller caller;
    private final PrivacyMeans means;
    private final ToldIssue issue;
    private Optional<OfficeHeld> office = Optional.empty();

    Handling(PrivacyCase request, Caller caller, PrivacyMeans means) {
        this.request = request;
        this.caller = caller;
        this.means = means;
        this.issue = means.issue(request.received().issueId());
    }

    /** Only the desk that handles requests about this issue goes on. */
    void requireDesk() {
        act(PrivacyOffice.handling(issue.situation(), caller.actor()));
    }

    /** Only a second person who may confirm goes on: never the account that proposed, whatever offices it holds. */
    void requireSecondPerson() {
        act(PrivacyOffice.confirming(issue.situation(), caller.actor()));
        requireOther(caller.actor(), request.proposer());
    }

    static void requireOther(Actor second, @Nullable String proposer) {
        if (second.account().equals(proposer)) {
            throw new Refused(HttpStatus.FORBIDDEN, "same-person");
        }
    }

    private void act(Optional<OfficeHeld> held) {
        boolean knows = issue.situation().isSeenBy(caller.actor())
                || PrivacyOffice.confirming(issue.situation(), caller.actor()).isPresent();
        if (held.isEmpty()) {
            throw knows
                    ? new Refused(HttpStatus.FORBIDDEN, "not-yours")
                    : new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        office = held;
    }

    /** Refuses what the state of the request does not allow. */
    void require(boolean allowed) {
        if (!allowed) {
            throw new Refused(HttpStatus.CONFLICT, "privacy-state");
        }
    }

    void record(PrivacyEvent event) {
        AggregateLifecycle.apply(event, ToldBy.inOffice(office, caller));
    }

    PrivacyCase request() {
        return request;
    }

    ToldIssue issue() {
        return issue;
    }

    PrivacyMeans means() {
        return means;
    }
}
