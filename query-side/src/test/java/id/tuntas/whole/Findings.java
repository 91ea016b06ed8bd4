package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.CompletionApproved;
import id.tuntas.events.issue.IssueEvent.IssueClosed;
import id.tuntas.events.issue.IssueEvent.IssueReopened;
import id.tuntas.events.issue.IssueEvent.IssueReturned;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.UnitKind;
import id.tuntas.whole.Issues.Filed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** What calls for a second look is found, and what does not is left alone. */
abstract class Findings {
    private static final Pattern COUNT = Pattern.compile("badge text-bg-secondary\">(\\d+)<");

    private final Server server;
    private final Issues issues;
    private final Client page;

    Findings(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.page = server.as("demo-auditor").with("Accept", "text/html");
    }

    @Test
    void proofFromBeforeTheReopeningProvesNothingNew() {
        Filed proven = issues.responded();
        issues.report(proven, "closure", Map.of());
        Filed issue = issues.inProgress();
        String photo = issues.attach(STAFF, issue);
        settle(issue, photo);
        issues.report(issue, "reopening", Issues.reason());
        issues.accept(issue);
        settle(issue, photo);
        List<Integer> closed = issues.numbersOf(issue, IssueClosed.class);
        assertThat(found("CLOSED_WITHOUT_PROOF", issue))
                .contains(step(issue, closed.getLast()))
                .doesNotContain(step(issue, closed.getFirst()), proven.id());
        assertThat(found("REOPENED", issue))
                .contains(
                        step(issue, issues.numbersOf(issue, IssueReopened.class).getFirst()));
    }

    @Test
    void whoReportedTheWorkDoesNotApproveIt() {
        Filed issue = issues.inProgress();
        issues.act(HEAD, issue, "progress", Map.of("percent", 80, "note", "Saya kerjakan sendiri"));
        issues.propose(STAFF, issue);
        issues.approve(issue);
        Filed other = issues.responded();
        assertThat(found("SAME_HAND", issue)).contains(approval(issue));
        assertThat(found("SAME_HAND", other)).doesNotContain(other.id());
    }

    /** No command lets it happen; a history that was written otherwise may hold it. */
    @Test
    void anApprovalByTheOfficerInChargeIsFoundInASpoiltHistory() {
        Filed issue = issues.proposed();
        issues.attempt(STAFF, issue, "completion/approval", Map.of()).expect(403);
        publish(issue, new CompletionApproved(issue.id()), STAFF);
        assertThat(found("SAME_HAND", issue)).contains(approval(issue));
    }

    @Test
    void theSecondReturnIsFoundAndTheFirstIsNot() {
        Filed once = Standpoint.RETURNED.reach(issues);
        Filed twice = Standpoint.RETURNED.reach(issues);
        issues.dispatch(twice, "DPUPR");
        issues.act(HEAD, twice, "return", Map.of("reason", "Tetap bukan kewenangan kami", "proposedUnit", "DISHUB"));
        List<Integer> returned = issues.numbersOf(twice, IssueReturned.class);
        assertThat(found("RETURNED_TWICE", twice))
                .contains(step(twice, returned.getLast()))
                .doesNotContain(step(twice, returned.getFirst()), once.id());
    }

    @Test
    void whoLookedAtAnIdentityStandsThereWithTheReason() {
        Filed issue = issues.inProgress();
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Perlu menelepon pelapor"));
        assertThat(found("IDENTITY_VIEWED", issue))
                .contains("Perlu menelepon pelapor", HEAD, "Kepala Dinas Pekerjaan Umum");
    }

    @Test
    void unitAndDayNarrowThemDown() {
        Filed issue = issues.inProgress();
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Perlu menelepon pelapor"));
        found("IDENTITY_VIEWED", issue);
        assertThat(total("kind=IDENTITY_VIEWED&unit=DPUPR", 4)).isPositive();
        assertThat(total("kind=IDENTITY_VIEWED&unit=DLH", 4)).isZero();
        assertThat(total("kind=IDENTITY_VIEWED&until=2020-01-01", 4)).isZero();
        page.get("/findings?kind=APA").expect(422);
    }

    @Test
    void findingsOfARestrictedMatterAreForThoseWhoMayKnowOfIt() {
        Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(INSPECTOR, issue, "identity-views", Map.of("reason", "Memanggil saksi"));
        assertThat(found("IDENTITY_VIEWED", issue)).doesNotContain(issue.id());
        assertThat(server.as(INSPECTOR)
                        .with("Accept", "text/html")
                        .get("/findings?kind=IDENTITY_VIEWED")
                        .expect(200)
                        .body())
                .contains(issue.id());
        for (String account : new String[] {LURAH, HEAD, STAFF, "demo-admin"}) {
            server.as(account).get("/findings").expect(403);
        }
    }

    /** Past every command, but with what follows for the clocks: other tests hold all histories against the rules. */
    private void publish(Filed issue, IssueEvent event, String actor) {
        Situation situation = new Situation();
        server.events()
                .readEvents(issue.id())
                .forEachRemaining(message -> situation.evolve((IssueEvent) message.getPayload()));
        situation.evolve(event);
        append(issue, event, actor);
        Instant now = MovedClock.CLOCK.instant();
        Rulebook book = rulebook();
        new ClockWork(book.policyAt(now), book.calendarAt(now), code -> UnitKind.OPD)
                .after(event, situation, actor, now)
                .forEach(step -> append(issue, step, EventMetadata.SYSTEM));
    }

    private void append(Filed issue, IssueEvent event, String actor) {
        server.events()
                .publish(new GenericDomainEventMessage<>(
                        "issue", issue.id(), issues.newest(issue) + 1, event, Map.of(EventMetadata.ACTOR, actor)));
    }

    private Rulebook rulebook() {
        return server.events()
                .readEvents(ClockRuleEvent.historyOf("32.77"))
                .asStream()
                .map(message -> (ClockRuleEvent) message.getPayload())
                .reduce(Rulebook.EMPTY, Rulebook::with, (one, other) -> other);
    }

    private void settle(Filed issue, String photo) {
        issues.act(STAFF, issue, "completion", Issues.completion(photo));
        issues.approve(issue);
        issues.report(issue, "closure", Map.of());
    }

    private String approval(Filed issue) {
        return step(issue, issues.numbersOf(issue, CompletionApproved.class).getFirst());
    }

    private static String step(Filed issue, int number) {
        return issue.id() + ", no. " + number + "<";
    }

    /** The first page of this kind, once all that happened to the issue is shown. */
    private String found(String kind, Filed issue) {
        long newest = issues.newest(issue);
        await().until(() -> server.db()
                        .sql("SELECT COUNT(*) FROM history_step JOIN issue ON issue.id = history_step.issue"
                                + " WHERE issue.id = ? AND history_step.version = ? AND issue.version >= ?")
                        .params(issue.id(), newest, newest)
                        .query(Long.class)
                        .single()
                > 0);
        return page.get("/findings?kind=" + kind).expect(200).body();
    }

    /** The number at one of the tabs, counted from 0. */
    private long total(String query, int tab) {
        Matcher counts =
                COUNT.matcher(page.get("/findings?" + query).expect(200).body());
        for (int i = 0; i <= tab; i++) {
            assertThat(counts.find()).isTrue();
        }
        return Long.parseLong(counts.group(1));
    }
}
