package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent.ClockMet;
import id.tuntas.events.issue.IssueEvent.ClockMissed;
import id.tuntas.events.issue.IssueEvent.ClockStarted;
import id.tuntas.events.issue.IssueEvent.DeadlineRecomputed;
import id.tuntas.events.issue.IssueEvent.IssueClosed;
import id.tuntas.whole.Issues.Filed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When time passes, then what is to be noted is noted, and nothing else happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Timers {
    private static final String ADMIN = "demo-admin";
    private static final int MORE_THAN_A_PAGE = 101;

    private final Node.Store store;
    private final Journey journey = new Journey();
    private final Node node;
    private final Server server;
    private final Issues issues;
    private final Noted noted;

    Timers(Node.Store store) {
        this.store = store;
        node = Node.serving(store);
        server = node.server();
        issues = new Issues(server);
        noted = new Noted(server);
    }

    @AfterAll
    void comeBack() throws Exception {
        try (store;
                journey) {
            node.close();
        }
    }

    @Test
    void aMissedDeadlineIsNotedOnceWithItsDueDateEvenIfNobodyWorksOnTheIssue() {
        Filed issue = issues.file();
        ClockStarted dispatch = started(issue, ClockKind.DISPATCH);
        assertThat(noted.of(issue, ClockMissed.class)).isEmpty();
        journey.forward(toJustAfter(dispatch.dueAt()));
        noted.await1(issue, ClockMissed.class);
        noted.awaitLook();
        assertThat(noted.of(issue, ClockMissed.class))
                .containsExactly(new ClockMissed(issue.id(), ClockKind.DISPATCH, 1, dispatch.dueAt()));
        EventMessage<?> last = noted.messages(issue).getLast();
        assertThat(last.getMetaData())
                .containsEntry(EventMetadata.ACTOR, EventMetadata.SYSTEM)
                .doesNotContainKey(EventMetadata.OFFICE);
        assertThat(state(issue)).isEqualTo("FILED");
    }

    @Test
    void noOtherDeadlineChangesAStatus() {
        Filed issue = issues.inProgress();
        journey.forward(Duration.ofDays(70));
        await().until(() -> noted.of(issue, ClockMissed.class).size() == 3);
        noted.awaitLook();
        assertThat(noted.of(issue, ClockMissed.class).stream().map(ClockMissed::clock))
                .containsExactly(ClockKind.FIRST_RESPONSE, ClockKind.SETTLE, ClockKind.STATUTORY_DECISION);
        assertThat(noted.of(issue, ClockMissed.class).stream().map(ClockMissed::dueAt))
                .isSorted();
        assertThat(state(issue)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void theReportersWindowClosesTheIssueWhenItEndsAndNotBefore() {
        Filed issue = issues.responded();
        ClockStarted window = started(issue, ClockKind.REPLY_WINDOW);
        journey.forward(toJustAfter(window.dueAt()).minusMinutes(2));
        noted.awaitLook();
        assertThat(state(issue)).isEqualTo("RESPONDED");
        journey.forward(Duration.ofMinutes(2));
        assertThat(noted.await1(issue, IssueClosed.class).cause()).isEqualTo(ClosureCause.REPORTER_SILENT);
        assertThat(noted.of(issue, ClockMissed.class).getLast())
                .isEqualTo(new ClockMissed(issue.id(), ClockKind.REPLY_WINDOW, 1, window.dueAt()));
        noted.awaitLook();
        assertThat(noted.of(issue, IssueClosed.class)).hasSize(1);
        assertThat(waiting(issue)).isZero();
    }

    @Test
    void aQuestionLapsesAndTheOutageInWhichItDidMakesNobodyElseLate() {
        Filed issue = issues.inProgress();
        issues.act(Issues.STAFF, issue, "clarification-request", Map.of("question", "Di sebelah mana?"));
        Instant lapses = started(issue, ClockKind.FILE_COMPLETION).dueAt();
        journey.forward(Duration.ofDays(70));
        assertThat(noted.await1(issue, IssueClosed.class).cause()).isEqualTo(ClosureCause.QUESTION_UNANSWERED);
        assertThat(noted.of(issue, ClockMissed.class).stream().map(ClockMissed::clock))
                .containsExactly(ClockKind.FILE_COMPLETION);
        assertThat(noted.of(issue, ClockMet.class))
                .filteredOn(met -> met.clock() == ClockKind.STATUTORY_DECISION)
                .singleElement()
                .satisfies(met -> {
                    assertThat(met.late()).isFalse();
                    assertThat(met.at()).isEqualTo(lapses);
                });
    }

    @Test
    void anotherCalendarMovesWhatIsOpenAndLeavesWhatIsDone() {
        Filed open = issues.file();
        Filed done = issues.responded();
        issues.rate(done, 4);
        Instant before = started(open, ClockKind.DISPATCH).dueAt();
        String first = "K-" + noted.messages(open).getFirst().getIdentifier();
        adopt(first + "-A", 40);
        await().until(() -> recomputed(open).size() == 1);
        adopt(first + "-B", 20);
        await().until(() -> recomputed(open).size() == 2);
        noted.awaitLook();
        List<DeadlineRecomputed> moved = recomputed(open);
        assertThat(moved.stream().map(step -> step.working().calendarVersion()))
                .containsExactly(first + "-A", first + "-B");
        assertThat(moved.get(1).dueAt()).isAfter(before).isBefore(moved.get(0).dueAt());
        assertThat(noted.of(done, DeadlineRecomputed.class)).isEmpty();
        assertThat(noted.messages(open).stream().map(message -> ((DomainEventMessage<?>) message).getSequenceNumber()))
                .containsExactlyElementsOf(
                        LongStream.range(0, noted.messages(open).size()).boxed().toList());
        assertThat(server.db()
                        .sql("SELECT DISTINCT calendar_version FROM clock_due")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly(first + "-B");
    }

    @Test
    void whatCannotBeLookedAtStandsInNobodysWayAndIsLeftAloneForAWhile() {
        Filed issue = issues.file();
        Instant dueAt = started(issue, ClockKind.DISPATCH).dueAt();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            server.db()
                    .sql("""
                            INSERT INTO clock_due (issue_id, clock, round, due_at, look_at, calendar_version)
                            SELECT ?, clock, round, ?, ?, calendar_version FROM clock_due
                            WHERE issue_id = ? AND clock = 'DISPATCH'""")
                    .param("GONE-" + i)
                    .param(Timestamp.from(dueAt.minusSeconds(1)))
                    .param(Timestamp.from(dueAt.minusSeconds(1)))
                    .param(issue.id())
                    .update();
        }
        journey.forward(toJustAfter(dueAt));
        noted.await1(issue, ClockMissed.class);
        noted.awaitLook();
        assertThat(server.db()
                        .sql("SELECT COUNT(*) FROM clock_due WHERE issue_id LIKE 'GONE-%' AND failures = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MORE_THAN_A_PAGE);
        journey.forward(Duration.ofMinutes(2));
        await().until(() -> server.db()
                        .sql("SELECT COUNT(*) FROM clock_due WHERE issue_id LIKE 'GONE-%' AND failures = 2")
                        .query(Integer.class)
                        .single()
                == MORE_THAN_A_PAGE);
        server.db().sql("DELETE FROM clock_due WHERE issue_id LIKE 'GONE-%'").update();
    }

    private void adopt(String version, int freeDays) {
        LocalDate today = LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneId.of("Asia/Jakarta"));
        String days = IntStream.rangeClosed(1, freeDays)
                .mapToObj(day -> today.plusDays(day) + ",LIBUR_DAERAH,Libur percobaan,SK percobaan\n")
                .collect(Collectors.joining());
        Map<String, ?> calendar = Map.of(
                "version", version, "validFrom", today.toString(), "file", "date,kind,name,legal_basis\n" + days);
        server.as(ADMIN).post("/api/calendars", calendar).expect(201);
    }

    private List<DeadlineRecomputed> recomputed(Filed issue) {
        return noted.of(issue, DeadlineRecomputed.class).stream()
                .filter(step -> step.clock() == ClockKind.DISPATCH)
                .toList();
    }

    private ClockStarted started(Filed issue, ClockKind clock) {
        return noted.of(issue, ClockStarted.class).stream()
                .filter(step -> step.clock() == clock)
                .findFirst()
                .orElseThrow();
    }

    private static Duration toJustAfter(Instant dueAt) {
        return Duration.between(MovedClock.CLOCK.instant(), dueAt.plusSeconds(60));
    }

    private String state(Filed issue) {
        long newest = noted.messages(issue).size() - 1L;
        return issues.shown(Issues.VERIFIER, issue, newest).text("state");
    }

    private int waiting(Filed issue) {
        return server.db()
                .sql("SELECT COUNT(*) FROM clock_due WHERE issue_id = ?")
                .param(issue.id())
                .query(Integer.class)
                .single();
    }
}
