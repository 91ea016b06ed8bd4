package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Support;
import id.tuntas.events.issue.Support.WithdrawalCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Help that the unit in charge asks of another, and following. */
class SupportTest {
    @Test
    void theHeadAsksAnotherUnitForHelpAndTheIssueStaysWhereItIs() {
        var recorded =
                given(inProgress()).when(DPUPR_HEAD, request("DLH", 5, null)).records(SupportRequested.class);
        SupportRequested asked = recorded.the(SupportRequested.class);
        assertThat(asked.number()).isEqualTo(1);
        assertThat(Given.opened(asked.task())).isEqualTo("Angkut sampah di galian");
        // Asked on a Saturday; five working days later is a Friday, when offices close at half past four.
        assertThat(asked.dueAt()).hasToString("2026-11-27T09:30:00Z");
        assertThat(asked.calendarVersion()).isNotBlank();
        assertThat(recorded.issue().unit()).isEqualTo("DPUPR");
        assertThat(recorded.issue().officer()).isEqualTo(DPUPR_STAFF.account());
    }

    @Test
    void aNamedDayEndsWithItsOffice() {
        var monday = LocalDate.parse("2026-11-30");
        var recorded = given(inProgress())
                .when(DPUPR_HEAD, request("DLH", null, monday))
                .records(SupportRequested.class);
        assertThat(recorded.the(SupportRequested.class).dueAt()).hasToString("2026-11-30T09:00:00Z");
        assertThat(recorded.the(SupportRequested.class).calendarVersion()).isNull();
    }

    @Test
    void cannotBeAskedByOthersNorOfOneselfNorTwiceNorForYesterday() {
        given(inProgress()).when(DPUPR_STAFF, request("DLH", null, null)).isNotTheirs();
        given(inProgress()).when(DLH_HEAD, request("DISHUB", null, null)).isNotFound();
        given(inProgress()).when(DPUPR_HEAD, request("DPUPR", null, null)).isInvalid("unit", "own-unit");
        given(inProgress()).when(DPUPR_HEAD, request("XYZ", null, null)).isInvalid("unit", "unknown-unit");
        given(helped()).when(DPUPR_HEAD, request("DLH", null, null)).isInvalid("unit", "already-asked");
        given(inProgress())
                .when(DPUPR_HEAD, request("DLH", null, LocalDate.parse("2026-11-20")))
                .isInvalid("dueOn", "not-within-a-year");
        given(inProgress())
                .when(DPUPR_HEAD, request("DLH", 3, LocalDate.parse("2026-11-30")))
                .isInvalid("dueOn", "one-of-two");
        given(responded()).when(DPUPR_HEAD, request("DLH", null, null)).isRefusedNow("wrong-status");
    }

    @Test
    void aRestrictedMatterIsAskedOnlyOfUnitsThatMayHoldIt() {
        given(filed("PUNGLI")).when(INSPEKTUR, request("DLH", null, null)).isInvalid("unit", "must-not-know");
        given(filed("PUNGLI")).when(INSPEKTUR, request("SETDA", null, null)).records(SupportRequested.class);
    }

    @Test
    void theUnitTakesItOnReportsAndFinishes() {
        given(helped())
                .when(DLH_HEAD, new AcceptSupport(ISSUE, 1, new AcceptSupport.Body(null)))
                .records(SupportAccepted.class);
        var done = given(takenOn())
                .when(DLH_HEAD, new FinishSupport(ISSUE, 1, new FinishSupport.Body("Sudah diangkut")))
                .records(SupportFinished.class);
        assertThat(done.issue().supports().find(1).orElseThrow().state()).isEqualTo(Support.State.FINISHED);
        assertThat(done.metadata().getFirst()).containsEntry("office", "DLH:OPD_HEAD");
        given(takenOn())
                .when(DLH_HEAD, new ReportSupport(ISSUE, 1, new ReportSupport.Body("Separuh jalan")))
                .records(SupportReported.class);
    }

    @Test
    void cannotBeTakenOnForAStrangerNorUnderAnotherNumberNorReportedBefore() {
        given(helped())
                .when(DLH_HEAD, new AcceptSupport(ISSUE, 1, new AcceptSupport.Body(DPUPR_STAFF.account())))
                .isInvalid("officer", "not-in-unit");
        given(helped())
                .when(DLH_HEAD, new AcceptSupport(ISSUE, 2, new AcceptSupport.Body(null)))
                .isRefusedNow("support-not-there");
        given(helped())
                .when(DLH_HEAD, new FinishSupport(ISSUE, 1, new FinishSupport.Body("Selesai")))
                .isRefusedNow("support-not-there");
        given(takenOn().then(asked(2, "DISHUB")))
                .when(DLH_HEAD, new AcceptSupport(ISSUE, 2, new AcceptSupport.Body(null)))
                .isNotTheirs();
    }

    @Test
    void isDeclinedWithAReasonAndWithdrawnByWhoeverHoldsTheIssue() {
        given(takenOn())
                .when(DLH_HEAD, new DeclineSupport(ISSUE, 1, new DeclineSupport.Body(WHY)))
                .records(SupportDeclined.class);
        given(helped())
                .when(DPUPR_HEAD, new WithdrawSupport(ISSUE, 1, new WithdrawSupport.Body(null)))
                .records(SupportWithdrawn.class);
        given(helped())
                .when(DLH_HEAD, new WithdrawSupport(ISSUE, 1, new WithdrawSupport.Body(null)))
                .isNotTheirs();
    }

    @Test
    void theIssueIsNotProposedAsDoneBeforeTheHelpHasEnded() {
        given(helped().attached("proof")).when(DPUPR_STAFF, propose("proof")).isRefusedNow("support-open");
        given(helped().then(new SupportDeclined(ISSUE, 1, "DLH", TEXT)).attached("proof"))
                .when(DPUPR_STAFF, propose("proof"))
                .records(CompletionProposed.class);
    }

    @Test
    void whatHasLostItsSenseEndsByItself() {
        var settled = given(helped())
                .when(DPUPR_HEAD, referTo("PLN"))
                .records(IssueReferredOut.class, SupportWithdrawn.class);
        assertThat(settled.the(SupportWithdrawn.class).cause()).isEqualTo(WithdrawalCause.ISSUE_SETTLED);
        assertThat(settled.metadata().getLast()).containsEntry("actor", "system");
        var moved =
                given(helped()).when(DESK, dispatchTo("DLH")).records(IssueDispatched.class, SupportWithdrawn.class);
        assertThat(moved.the(SupportWithdrawn.class).cause()).isEqualTo(WithdrawalCause.HOLDS_IT);
        given(helped()).when(DESK, dispatchTo("DISHUB")).records(IssueDispatched.class);
    }

    @Test
    void whoeverHelpsSpeaksToTheOfficersOnly() {
        given(takenOn())
                .when(DLH_HEAD, comment(CommentVisibility.REPORTER))
                .isInvalid("visibility", "supporter-comment");
        given(takenOn()).when(DLH_HEAD, comment(CommentVisibility.INTERNAL)).records(CommentAdded.class);
    }

    @Test
    void followingIsForThoseWhoMaySeeTheIssueAndOnce() {
        given(inProgress()).when(LURAH, new FollowIssue(ISSUE)).records(IssueFollowed.class);
        given(inProgress()).when(DLH_HEAD, new FollowIssue(ISSUE)).isNotFound();
        given(filed("PUNGLI")).when(DESK, new FollowIssue(ISSUE)).isNotFound();
        History followed = inProgress().then(new IssueFollowed(ISSUE, LURAH.account()));
        given(followed).when(LURAH, new FollowIssue(ISSUE)).isRefusedNow("already-followed");
        given(followed).when(LURAH, seen(1)).isRefusedNow("nothing-new");
        given(followed).when(CAMAT, new UnfollowIssue(ISSUE)).isRefusedNow("not-followed");
        given(followed).when(LURAH, new UnfollowIssue(ISSUE)).records(IssueUnfollowed.class);
        History moved = followed.attached("proof");
        given(moved).when(LURAH, seen(99)).isInvalid("seenVersion", "not-yet");
        given(moved).when(LURAH, seen(5)).records(FollowedIssueSeen.class);
    }

    @Test
    void thatSomebodyFollowsMakesNobodysPageAnOldOne() {
        History verified = filed("JALAN").verified();
        History followed = filed("JALAN").verified().then(new IssueFollowed(ISSUE, LURAH.account()));
        Caller sawTheVerification = new Caller(DESK, Channel.API, "correlation", 1L, null, false, null);
        given(verified).when(sawTheVerification, dispatchTo("DPUPR")).records(IssueDispatched.class);
        given(followed).when(sawTheVerification, dispatchTo("DPUPR")).records(IssueDispatched.class);
        Caller sawLess = new Caller(DESK, Channel.API, "correlation", 0L, null, false, null);
        given(followed).when(sawLess, dispatchTo("DPUPR")).isRefused(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    private static SayIssueSeen seen(long version) {
        return new SayIssueSeen(ISSUE, new SayIssueSeen.Body(version));
    }

    private static IssueCommand request(String unit, @Nullable Integer workingDays, @Nullable LocalDate dueOn) {
        return new RequestSupport(ISSUE, new RequestSupport.Body(unit, "Angkut sampah di galian", workingDays, dueOn));
    }

    private static SupportRequested asked(int number, String unit) {
        return new SupportRequested(ISSUE, number, unit, TEXT, null, null, null);
    }

    private static History helped() {
        return inProgress().then(asked(1, "DLH"));
    }

    private static History takenOn() {
        return helped().then(new SupportAccepted(ISSUE, 1, "DLH", DLH_HEAD.account()));
    }
}
