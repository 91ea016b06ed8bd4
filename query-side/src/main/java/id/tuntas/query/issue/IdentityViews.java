package id.tuntas.query.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.ReporterIdentityViewed;
import id.tuntas.query.issue.IssueView.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The reporter's identity is shown for a while to whoever has just said why, and to nobody else. */
@Component
class IdentityViews {
    private static final Duration SHOWN_FOR = Duration.ofMinutes(10);

    private final Clock clock;

    IdentityViews(Clock clock) {
        this.clock = clock;
    }

    boolean mayShow(Shown shown, String account) {
        Instant earliest = clock.instant().minus(SHOWN_FOR);
        return shown.acts().contains(Act.VIEW_IDENTITY)
                && shown.steps().stream()
                        .filter(step -> step.event() instanceof ReporterIdentityViewed)
                        .filter(step -> step.actor().equals(account))
                        .anyMatch(step -> step.at().isAfter(earliest));
    }
}
