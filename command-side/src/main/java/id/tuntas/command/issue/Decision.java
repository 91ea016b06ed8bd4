package id.tuntas.command.issue;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.command.organisation.Nonce;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.Refusal;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.issue.Supports;
import id.tuntas.events.issue.Verdict;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One command being decided: the issue as it stands, who asks, the region's chart, and what has been recorded. */
final class Decision {
    private final Situation issue;
    private final Caller caller;
    private final Decisions means;
    private @Nullable OfficeHeld office;
    private @Nullable Chart chart;
    private @Nullable Rulebook rulebook;
    private @Nullable String created;

    Decision(Situation issue, Caller caller, Decisions means) {
        this.issue = issue;
        this.caller = caller;
        this.means = means;
    }

    /** Refuses unless the caller may do this now, and has seen the newest version if it named one. */
    void require(Act act) {
        Verdict verdict = act.judge(issue, caller.actor());
        if (!verdict.isAccepted()) {
            throw refusal(verdict.refusal());
        }
        Long seen = caller.ifMatch();
        if (seen != null && isStale(seen, AggregateLifecycle.getVersion())) {
            throw new Refused(HttpStatus.PRECONDITION_FAILED, "stale");
        }
        office = verdict.office();
    }

    /** That somebody follows the issue is no news to anybody, and so makes nobody's page an old one. */
    private boolean isStale(long seen, long newest) {
        return seen > newest || seen < newest - issue.quietSteps();
    }

    /** Whoever may not even see the issue learns nothing of it, not even that it exists. */
    private Refused refusal(@Nullable Refusal refusal) {
        if (!issue.isSeenBy(caller.actor())) {
            return new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        String code = String.valueOf(refusal).toLowerCase(Locale.ROOT).replace('_', '-');
        return new Refused(refusal == Refusal.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, code);
    }

    /** Acts in this office from now on, where no table row chose one. */
    void actIn(@Nullable OfficeHeld held) {
        office = held;
    }

    @Nullable
    OfficeHeld office() {
        return office;
    }

    /** It happened, with what that does to the clocks. The issue stands accordingly from the next line on. */
    void record(IssueEvent event) {
        countByToday();
        record(event, now());
    }

    /** Nothing is judged by a calendar of yesterday, even if the timers have not come round to this issue yet. */
    private void countByToday() {
        boolean stale = issue.clocks().open().stream()
                .map(clock -> clock.deadline().working().calendarVersion())
                .anyMatch(version -> !version.equals(calendarVersion()));
        if (stale) {
            follow(clockWork().recounted(issue, now()));
        }
    }

    /**
     * The same, where the clocks are to be judged as of another moment.
     *
     * @param at when what the clocks time ended or began
     */
    void record(IssueEvent event, Instant at) {
        OpenIssues.Entry before = OpenIssues.Entry.of(issue);
        AggregateLifecycle.apply(event, metadata(caller.actor(), office));
        means.openIssues().note(before, OpenIssues.Entry.of(issue));
        follow(clockWork().after(event, issue, caller.actor().account(), at));
        Supports.endedBy(event, issue).forEach(ended -> AggregateLifecycle.apply(ended, metadata(Actor.SYSTEM, null)));
    }

    /** Another system's people did it, or told it: no clock of ours is moved by that. */
    void recordUntimed(IssueEvent event) {
        OpenIssues.Entry before = OpenIssues.Entry.of(issue);
        AggregateLifecycle.apply(event, metadata(caller.actor(), office));
        means.openIssues().note(before, OpenIssues.Entry.of(issue));
    }

    /** The clocks' own steps: nobody takes them, they follow. */
    void follow(List<Clocked> steps) {
        for (Clocked step : steps) {
            AggregateLifecycle.apply(step, metadata(Actor.SYSTEM, null));
        }
        means.dueClocks().note(steps);
    }

    /** By the rules in force now. */
    ClockWork clockWork() {
        Rulebook book = rulebook();
        return new ClockWork(
                book.policyAt(now()),
                calendar(),
                code -> chart().unit(code).orElseThrow().kind());
    }

    WorkCalendar calendar() {
        return rulebook().calendarAt(now());
    }

    String calendarVersion() {
        return calendar().facts().version();
    }

    private Rulebook rulebook() {
        if (rulebook == null) {
            rulebook = means.rules().now();
        }
        return rulebook;
    }

    Instant now() {
        return means.clock().instant();
    }

    private MetaData metadata(Actor actor, @Nullable OfficeHeld held) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, actor.account());
        if (held != null) {
            metadata.put(EventMetadata.OFFICE, held.code());
        }
        metadata.put(EventMetadata.CHANNEL, caller.channel().name());
        metadata.put(EventMetadata.CORRELATION_ID, caller.correlationId());
        metadata.put(EventMetadata.NONCE, Nonce.fresh());
        return MetaData.from(metadata);
    }

    Situation issue() {
        return issue;
    }

    Actor actor() {
        return caller.actor();
    }

    Caller caller() {
        return caller;
    }

    Decisions means() {
        return means;
    }

    Chart chart() {
        if (chart == null) {
            chart = means.charts().now();
        }
        return chart;
    }

    /** The day it is where the region's offices are. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), chart().zone());
    }

    /**
     * The unit with this code, or an invalid input in this field. Whoever names one that is no more means the one that
     * carries on.
     */
    Unit unit(String code, String field) {
        return chart().standing(code, issue.category()).orElseThrow(() -> new InvalidInput(field, "unknown-unit"));
    }

    /** Seals a text with the content key of the issue's reporter. */
    Sealed seal(String text) {
        return means.vault().seal(Keys.content(issue.reporterId()), text);
    }

    @Nullable
    Sealed sealOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : seal(text);
    }

    /** Names what the command made within the issue. */
    void created(String identity) {
        created = identity;
    }

    Outcome outcome() {
        return new Outcome(issue.issueId(), AggregateLifecycle.getVersion(), created);
    }
}
