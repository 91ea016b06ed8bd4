package id.tuntas.command.meeting;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.sealing.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What a decision about a meeting needs from outside its own history. */
@Component
class MeetingMeans {
    private final EventStore events;
    private final CurrentChart charts;
    private final Vault vault;
    private final Clock clock;

    MeetingMeans(EventStore events, CurrentChart charts, Vault vault, Clock clock) {
        this.events = events;
        this.charts = charts;
        this.vault = vault;
        this.clock = clock;
    }

    Chart chart() {
        return charts.now();
    }

    Vault vault() {
        return vault;
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * That this is an issue of which the caller knows and everybody in the meeting may.
     *
     * @throws InvalidInput in the same words when there is none, so that nobody learns which restricted ones there are
     */
    void requireOrdinary(String number, Actor caller) {
        Situation issue = new Situation();
        boolean[] told = new boolean[1];
        events.readEvents(number).forEachRemaining(message -> {
            if (message.getPayload() instanceof IssueEvent event) {
                issue.evolve(event);
                told[0] = true;
            }
        });
        if (!told[0] || issue.confidentiality().isRestricted() || !issue.isSeenBy(caller)) {
            throw new InvalidInput("issue", "unknown-issue");
        }
    }
}
