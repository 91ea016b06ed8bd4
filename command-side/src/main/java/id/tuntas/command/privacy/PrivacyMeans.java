package id.tuntas.command.privacy;

import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.rules.CurrentRules;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.Deadline;
import id.tuntas.events.clock.Deadlines;
import id.tuntas.events.clock.Matter;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.Rule;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.issue.Situation;
import id.tuntas.ledger.sealing.SealedFiles;
import id.tuntas.ledger.sealing.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a decision about a request needs from outside its own history. */
@Component
class PrivacyMeans {
    /** Shorter names stand within other words. */
    private static final int NAME_MIN = 4;

    private final EventStore events;
    private final CurrentRules rules;
    private final CurrentChart charts;
    private final Vault vault;
    private final SealedFiles files;
    private final LegalBases bases;
    private final ObjectProvider<NamedElsewhere> elsewhere;
    private final Clock clock;

    PrivacyMeans(
            EventStore events,
            CurrentRules rules,
            CurrentChart charts,
            Vault vault,
            SealedFiles files,
            LegalBases bases,
            ObjectProvider<NamedElsewhere> elsewhere,
            Clock clock) {
        this.events = events;
        this.rules = rules;
        this.charts = charts;
        this.vault = vault;
        this.files = files;
        this.bases = bases;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** The limit of a request, with the rule that sets it. */
    record Limited(Rule rule, Deadline deadline) {}

    /** By the rules in force now; clock hours run on, through nights and holidays. */
    Limited limitOf(Situation issue) {
        Instant now = now();
        Rulebook book = rules.now();
        WorkCalendar calendar = book.calendarAt(now);
        Policy policy = book.policyAt(now);
        Matter matter = new Matter(
                issue.issueClass(),
                issue.examination(),
                issue.category(),
                charts.now().unit(issue.unit()).orElseThrow().kind(),
                issue.unit());
        Rule rule = policy.ruleFor(ClockKind.PERSONAL_DATA_REQUEST, matter, calendar.dayOf(now))
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "privacy-without-limit"));
        return new Limited(rule, Deadlines.compute(calendar, policy.version(), rule, now, List.of()));
    }

    ToldIssue issue(String issueId) {
        return ToldIssue.read(events, issueId);
    }

    /** Seals with the first of these keys that is there. */
    @Nullable
    Sealed seal(@Nullable String text, String keyId, String otherwise) {
        return text == null || text.isBlank() ? null : vault.seal(vault.has(keyId) ? keyId : otherwise, text);
    }

    /** Everybody who keeps words under other keys lets go of what names this person. */
    void forgetElsewhere(List<Sealed> names) {
        List<String> words = names.stream()
                .flatMap(name -> vault.open(name).stream())
                .filter(word -> word.length() >= NAME_MIN)
                .toList();
        elsewhere.forEach(keeper -> keeper.forget(words));
    }

    Instant now() {
        return clock.instant();
    }

    Vault vault() {
        return vault;
    }

    SealedFiles files() {
        return files;
    }

    LegalBases bases() {
        return bases;
    }
}
