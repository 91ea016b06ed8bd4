package id.tuntas.events.issue;

import static id.tuntas.events.clock.Tables.wib;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockState;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.clock.FreeDayKind;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.clock.Tables;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the life of an issue does to its clocks. It is filed on Saturday 21 November 2026, so DISPATCH is due on
 * Wednesday the 25th and SETTLE, 14 working days, on Thursday 10 December.
 */
class ClockWorkTest {
    private static final String OFFICER = "demo-dpupr-staf";
    private static final String SYSTEM = EventMetadata.SYSTEM;
    private static final Instant DUE = wib("2026-12-10T16:00");

    private final ClockWork work = work(Tables.national());
    private final Life life = Life.ordinary();

    private static ClockWork work(WorkCalendar calendar) {
        return new ClockWork(
                Tables.POLICY, calendar, unit -> unit.equals(Life.TENGAH) ? UnitKind.KECAMATAN : UnitKind.OPD);
    }

    ClockWorkTest() {
        ComplaintFiled filed = new ComplaintFiled(
                Life.ISSUE,
                Life.ISSUE,
                "r1",
                Life.TEXT,
                Life.TEXT,
                "JALAN",
                Confidentiality.NONE,
                IssueClass.COMPLAINT,
                Visibility.PUBLIC,
                Channel.WEB,
                Life.PADASUKA,
                Life.TENGAH,
                null,
                null,
                null,
                Life.TEXT,
                null,
                null,
                null,
                null,
                null,
                Life.PADASUKA,
                Life.TENGAH,
                Tier.VILLAGE,
                Instant.parse("2026-11-21T03:00:00Z"));
        follow(filed, EventMetadata.REPORTER, wib("2026-11-21T10:00"));
    }

    private List<Clocked> follow(IssueEvent event, String actor, Instant at) {
        List<Clocked> steps = work.after(event, life.now(), actor, at);
        steps.forEach(life::then);
        return steps;
    }

    private List<Clocked> at(String time, IssueEvent event) {
        return at(time, event, OFFICER);
    }

    private List<Clocked> at(String time, IssueEvent event, String actor) {
        life.then(event);
        return follow(event, actor, wib(time));
    }

    private List<Clocked> dispatch(String time, String unit) {
        return at(time, new IssueDispatched(Life.ISSUE, life.now().unit(), unit, "SETDA", Tier.OPD, 0, null));
    }

    private RunningClock clock(ClockKind kind) {
        return life.now().clocks().latest(kind).orElseThrow();
    }

    private @Nullable Instant due(ClockKind kind) {
        return clock(kind).deadline().dueAt();
    }

    private static Stream<String> told(List<Clocked> steps) {
        return steps.stream().map(step -> step.getClass().getSimpleName() + " " + step.clock());
    }

    @Test
    void filingStartsTheCitizensClocks() {
        assertThat(life.now().clocks().all().stream().map(RunningClock::kind))
                .containsExactly(ClockKind.DISPATCH, ClockKind.SETTLE, ClockKind.STATUTORY_DECISION);
        assertThat(due(ClockKind.DISPATCH)).isEqualTo(wib("2026-11-25T16:00"));
        assertThat(due(ClockKind.SETTLE)).isEqualTo(DUE);
        assertThat(clock(ClockKind.SETTLE).rule().code()).isEqualTo("SETTLE-JALAN");
    }

    @Test
    void returnsAndTransfersRestartNothing() {
        assertThat(told(dispatch("2026-11-23T09:00", "DPUPR")))
                .containsExactly("ClockMet DISPATCH", "ClockStarted FIRST_RESPONSE");
        Instant response = due(ClockKind.FIRST_RESPONSE);
        assertThat(at(
                        "2026-11-24T09:00",
                        new IssueReturned(
                                Life.ISSUE, "DPUPR", Life.PADASUKA, Life.TENGAH, Tier.VILLAGE, "DLH", 1, Life.TEXT)))
                .isEmpty();
        assertThat(dispatch("2026-11-25T09:00", "DLH")).isEmpty();
        assertThat(due(ClockKind.FIRST_RESPONSE)).isEqualTo(response);
        assertThat(due(ClockKind.SETTLE)).isEqualTo(DUE);
    }

    @Test
    void takingUpIsNoResponseAndACommentMovesNoOtherClock() {
        dispatch("2026-11-23T09:00", "DPUPR");
        assertThat(at("2026-11-23T10:00", new IssueAccepted(Life.ISSUE, "DPUPR", OFFICER)))
                .isEmpty();
        assertThat(at("2026-11-23T11:00", new CommentAdded(Life.ISSUE, CommentVisibility.INTERNAL, Life.TEXT)))
                .isEmpty();
        assertThat(at(
                        "2026-11-23T11:00",
                        new CommentAdded(Life.ISSUE, CommentVisibility.REPORTER, Life.TEXT),
                        EventMetadata.REPORTER))
                .isEmpty();
        assertThat(told(at("2026-11-23T12:00", new CommentAdded(Life.ISSUE, CommentVisibility.REPORTER, Life.TEXT))))
                .containsExactly("ClockMet FIRST_RESPONSE");
        assertThat(due(ClockKind.SETTLE)).isEqualTo(DUE);
    }

    @Test
    void onlyAQuestionPausesAndTheAnswerGivesThePausedDaysBack() {
        dispatch("2026-11-23T09:00", "DPUPR");
        assertThat(told(at("2026-11-24T09:00", new ClarificationRequested(Life.ISSUE, Life.TEXT))))
                .containsExactly("ClockMet FIRST_RESPONSE", "ClockPaused SETTLE", "ClockStarted FILE_COMPLETION");
        assertThat(due(ClockKind.SETTLE)).isNull();
        assertThat(clock(ClockKind.STATUTORY_DECISION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(told(at("2026-11-26T09:00", new ClarificationGiven(Life.ISSUE, Life.TEXT), EventMetadata.REPORTER)))
                .containsExactly("ClockMet FILE_COMPLETION", "ClockResumed SETTLE");
        assertThat(due(ClockKind.SETTLE)).as("two working days later: Monday").isEqualTo(wib("2026-12-14T16:00"));
    }

    @Test
    void theAnswerOpensTheReportersWindowAndReopeningTimesAnewBesideTheOldRecord() {
        dispatch("2026-11-23T09:00", "DPUPR");
        at("2026-11-24T09:00", new CompletionProposed(Life.ISSUE, OFFICER, Life.TEXT, List.of("p1")));
        assertThat(told(at("2026-11-25T09:00", new CompletionApproved(Life.ISSUE))))
                .containsExactly("ClockMet SETTLE", "ClockMet STATUTORY_DECISION", "ClockStarted REPLY_WINDOW");
        assertThat(due(ClockKind.REPLY_WINDOW)).isEqualTo(wib("2026-12-05T23:59:59"));
        assertThat(told(at("2026-11-30T09:00", new IssueReopened(Life.ISSUE, 1, Life.TEXT), EventMetadata.REPORTER)))
                .containsExactly("ClockMet REPLY_WINDOW", "ClockStarted SETTLE");
        assertThat(clock(ClockKind.SETTLE).round()).isEqualTo(2);
        assertThat(due(ClockKind.SETTLE)).isEqualTo(wib("2026-12-18T16:30"));
        assertThat(life.now().clocks().all().stream().filter(old -> old.kind() == ClockKind.SETTLE && old.round() == 1))
                .singleElement()
                .satisfies(old -> assertThat(old.state()).isEqualTo(ClockState.MET));
    }

    @Test
    void whatIsDoneTooLateWasMissedFirst() {
        assertThat(told(dispatch("2026-11-26T09:00", "DPUPR")))
                .containsExactly("ClockMissed DISPATCH", "ClockMet DISPATCH", "ClockStarted FIRST_RESPONSE");
        assertThat(clock(ClockKind.DISPATCH).state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void whatPassesUnnoticedIsNotedOnceAndAQuestionDoesNotUndoIt() {
        Instant later = wib("2026-12-12T09:00");
        List<Clocked> missed = work.missed(life.now(), later);
        assertThat(told(missed)).containsExactly("ClockMissed DISPATCH", "ClockMissed SETTLE");
        missed.forEach(life::then);
        assertThat(work.missed(life.now(), later)).isEmpty();
        assertThat(told(at("2026-12-12T10:00", new ClarificationRequested(Life.ISSUE, Life.TEXT))))
                .containsExactly("ClockStarted FILE_COMPLETION");
        assertThat(clock(ClockKind.SETTLE).state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void anotherKindOfMatterIsCountedByItsOwnRuleFromTheSameStart() {
        List<Clocked> steps =
                at("2026-11-23T09:00", new IssueVerified(Life.ISSUE, IssueClass.COMPLAINT, Examination.SUPERVISORY));
        assertThat(told(steps)).containsExactly("DeadlineRecomputed SETTLE");
        assertThat(clock(ClockKind.SETTLE).rule().code()).isEqualTo("SETTLE-EXAMINATION");
        assertThat(clock(ClockKind.SETTLE).startedAt()).isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
        assertThat(at("2026-11-23T10:00", new IssueVerified(Life.ISSUE, IssueClass.COMPLAINT, Examination.SUPERVISORY)))
                .isEmpty();
    }

    @Test
    void aCamatsFirstResponseIsTwoHours() {
        at(
                "2026-11-23T09:00",
                new IssueEscalated(
                        Life.ISSUE,
                        Life.PADASUKA,
                        Life.TENGAH,
                        "SETDA",
                        Tier.DISTRICT,
                        EscalationCause.BY_OFFICER,
                        Life.TEXT));
        assertThat(due(ClockKind.FIRST_RESPONSE)).isEqualTo(wib("2026-11-23T11:00"));
    }

    @Test
    void aHolidayAddedLateMovesOnlyWhatIsOpen() {
        dispatch("2026-11-23T09:00", "DPUPR");
        WorkCalendar amended = new WorkCalendar(Tables.NATIONAL.with(
                "amended", List.of(Tables.free("2026-12-09", FreeDayKind.NATIONAL_HOLIDAY, "Pilkada"))));
        List<Clocked> moved = work(amended).recounted(life.now(), wib("2026-11-24T09:00"));
        assertThat(told(moved)).containsExactly("DeadlineRecomputed SETTLE");
        moved.forEach(life::then);
        assertThat(due(ClockKind.SETTLE)).isEqualTo(wib("2026-12-11T16:30"));
        assertThat(work(amended).recounted(life.now(), wib("2026-11-24T09:01"))).isEmpty();
    }

    @Test
    void aSettledMatterOwesNothing() {
        at("2026-11-23T09:00", new IssueArchived(Life.ISSUE, Life.TEXT));
        assertThat(life.now().clocks().open()).isEmpty();
        assertThat(at("2026-11-23T10:00", new ReporterIdentityViewed(Life.ISSUE, Life.TEXT), SYSTEM))
                .isEmpty();
    }
}
