package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent.AppealOpened;
import id.tuntas.events.issue.IssueEvent.ClarificationGiven;
import id.tuntas.events.issue.IssueEvent.ClarificationRequested;
import id.tuntas.events.issue.IssueEvent.ComplaintRated;
import id.tuntas.events.issue.IssueEvent.IssueClosed;
import id.tuntas.events.issue.IssueEvent.IssueReopened;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import org.junit.jupiter.api.Test;

class ReporterTest {
    @Test
    void aQuestionWaitsForTheReporterAndTheAnswerGoesOnWhereItStood() {
        var asked = given(inProgress()).when(DPUPR_STAFF, ask()).records(ClarificationRequested.class);
        assertThat(asked.issue().status()).isEqualTo(IssueStatus.AWAITING_REPORTER);
        var answered = given(inProgress().asked()).when(REPORTER, clarify()).records(ClarificationGiven.class);
        assertThat(answered.issue().status()).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(Given.opened(answered.the(ClarificationGiven.class).answer()))
                .isEqualTo("Di depan pos ronda");
    }

    @Test
    void cannotBeAskedBySomebodyElseNorTwiceAtOnce() {
        given(inProgress()).when(LURAH, ask()).isNotTheirs();
        given(inProgress()).when(DLH_HEAD, ask()).isNotFound();
        given(inProgress().asked()).when(DPUPR_STAFF, ask()).isRefusedNow("wrong-status");
    }

    @Test
    void anOfficerOfThePlaceMayWriteTheAnswerDown() {
        given(inProgress().asked()).when(LURAH, clarify()).records(ClarificationGiven.class);
        given(inProgress().asked()).when(DESK, clarify()).records(ClarificationGiven.class);
        given(inProgress().asked()).when(DPUPR_STAFF, clarify()).isNotTheirs();
    }

    @Test
    void cannotAnswerWhatNobodyAsked() {
        given(inProgress()).when(REPORTER, clarify()).isRefusedNow("wrong-status");
    }

    @Test
    void aContentReporterClosesTheIssue() {
        var recorded =
                given(responded()).when(REPORTER, rate(true, 4, 3, 4)).records(ComplaintRated.class, IssueClosed.class);
        assertThat(recorded.the(IssueClosed.class).cause()).isEqualTo(ClosureCause.RATED_BY_REPORTER);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.CLOSED);
    }

    @Test
    void aLowRatingOpensAnAppealOneTierUp() {
        var recorded = given(responded())
                .when(REPORTER, rate(true, 2, 2, 2))
                .records(ComplaintRated.class, AppealOpened.class);
        AppealOpened appeal = recorded.the(AppealOpened.class);
        assertThat(appeal.fromUnit()).isEqualTo("DPUPR");
        assertThat(appeal.unit()).isEqualTo("SETDA");
        assertThat(appeal.count()).isEqualTo(1);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.REOPENED);
        given(responded()).when(REPORTER, rate(true, 3, 2, 2)).records(ComplaintRated.class, IssueClosed.class);
    }

    @Test
    void whatIsNotSolvedIsAppealedHoweverKindTheOfficersWere() {
        given(responded()).when(REPORTER, rate(false, 4, 4, 4)).records(ComplaintRated.class, AppealOpened.class);
    }

    @Test
    void anAppealFromTheKelurahanGoesToTheCamatAndFromTheTopStaysThere() {
        History settledByTheLurah = filed("JALAN")
                .acceptedBy(LURAH)
                .attached("proof")
                .proposedBy(LURAH)
                .approved();
        assertThat(appealed(settledByTheLurah).unit()).isEqualTo(TENGAH);
        History settledByTheWaliKota = filed("JALAN")
                .escalatedTo("WALIKOTA")
                .acceptedBy(WALIKOTA)
                .attached("proof")
                .proposedBy(WALIKOTA)
                .approved();
        assertThat(appealed(settledByTheWaliKota).unit()).isEqualTo("WALIKOTA");
    }

    private static Situation appealed(History settled) {
        return given(settled)
                .when(REPORTER, rate(false, 1, 1, 1))
                .records(ComplaintRated.class, AppealOpened.class)
                .issue();
    }

    @Test
    void anAnswerIsRatedOnce() {
        given(responded().rated().closed()).when(REPORTER, rate(true, 4, 4, 4)).isRefusedNow("already-rated");
    }

    @Test
    void aClosedIssueCanStillBeRatedAndAppealed() {
        given(responded().closed()).when(REPORTER, rate(true, 4, 4, 4)).records(ComplaintRated.class);
        given(responded().closed())
                .when(REPORTER, rate(false, 1, 1, 1))
                .records(ComplaintRated.class, AppealOpened.class);
    }

    @Test
    void nobodyRatesInTheReportersPlaceNorTooEarly() {
        given(responded()).when(DPUPR_HEAD, rate(true, 4, 4, 4)).isNotTheirs();
        given(responded()).when(SOMEBODY_ELSES_REPORTER, rate(true, 4, 4, 4)).isNotFound();
        given(inProgress()).when(REPORTER, rate(true, 4, 4, 4)).isRefusedNow("wrong-status");
    }

    @Test
    void theReporterConfirmsAndTheDeskRecordsTheWordOfWhoeverCannot() {
        assertThat(closed(REPORTER)).isEqualTo(ClosureCause.CONFIRMED_BY_REPORTER);
        assertThat(closed(DESK)).isEqualTo(ClosureCause.CONFIRMED_ON_BEHALF);
    }

    private static ClosureCause closed(id.tuntas.events.organisation.Actor actor) {
        return given(responded())
                .when(actor, close())
                .records(IssueClosed.class)
                .the(IssueClosed.class)
                .cause();
    }

    @Test
    void cannotBeClosedByTheUnitThatDidItNorBeforeAnAnswer() {
        given(responded()).when(DPUPR_HEAD, close()).isNotTheirs();
        given(responded()).when(SOMEBODY_ELSES_REPORTER, close()).isNotFound();
        given(inProgress()).when(REPORTER, close()).isRefusedNow("wrong-status");
    }

    @Test
    void theReporterReopensWhatIsNotDone() {
        var recorded =
                given(responded().rated().closed()).when(REPORTER, reopen()).records(IssueReopened.class);
        assertThat(recorded.the(IssueReopened.class).count()).isEqualTo(1);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.REOPENED);
        assertThat(recorded.issue().unit()).isEqualTo("DPUPR");
        History again =
                responded().closed().then(recorded.the(IssueReopened.class)).acceptedBy(DPUPR_STAFF);
        var twice = given(again.proposedBy(DPUPR_STAFF).approved())
                .when(LURAH, reopen())
                .records(IssueReopened.class);
        assertThat(twice.the(IssueReopened.class).count()).isEqualTo(2);
    }

    @Test
    void cannotBeReopenedByStrangersNorWhileItIsOpen() {
        given(responded()).when(SOMEBODY_ELSES_REPORTER, reopen()).isNotFound();
        given(responded()).when(DPUPR_HEAD, reopen()).isNotTheirs();
        given(inProgress()).when(REPORTER, reopen()).isRefusedNow("wrong-status");
    }

    @Test
    void theReporterDecidesNothingElse() {
        given(inProgress()).when(REPORTER, progress(100)).isNotTheirs();
        given(filed("JALAN")).when(REPORTER, verify()).isNotTheirs();
    }
}
