package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Tier;
import org.junit.jupiter.api.Test;

class VerificationAndDispatchTest {
    @Test
    void theDeskVerifiesAtWhateverRungTheIssueIs() {
        given(filed("JALAN")).when(DESK, verify()).records(IssueVerified.class);
        Situation issue = given(filed("JALAN").escalatedTo(TENGAH))
                .when(DESK, verify())
                .records(IssueVerified.class)
                .issue();
        assertThat(issue.status()).isEqualTo(IssueStatus.VERIFIED);
        assertThat(issue.unit()).isEqualTo(TENGAH);
    }

    @Test
    void cannotBeVerifiedByTheLurahNorTwice() {
        given(filed("JALAN")).when(LURAH, verify()).isNotTheirs();
        given(filed("JALAN").verified()).when(DESK, verify()).isRefusedNow("wrong-status");
    }

    @Test
    void verificationMendsTheCategoryAndLeavesTheIssueWhereItIs() {
        var recorded = given(filed("JALAN"))
                .when(DESK, verifyAs("DRAINASE"))
                .records(IssueReclassified.class, IssueVerified.class);
        assertThat(recorded.issue().category()).isEqualTo("DRAINASE");
        assertThat(recorded.issue().unit()).isEqualTo(PADASUKA);
        assertThat(recorded.issue().examination()).isEqualTo(Examination.SUPERVISORY);
    }

    @Test
    void verificationUnderTheSameCategoryReclassifiesNothing() {
        given(filed("JALAN")).when(DESK, verifyAs("JALAN")).records(IssueVerified.class);
    }

    @Test
    void cannotBeReclassifiedIntoAnUnknownCategory() {
        given(filed("JALAN")).when(DESK, verifyAs("UFO")).isInvalid("category", "unknown-category");
    }

    @Test
    void theDeskChargesAnOpd() {
        var recorded =
                given(filed("JALAN").verified()).when(DESK, dispatchTo("DPUPR")).records(IssueDispatched.class);
        IssueDispatched sent = recorded.the(IssueDispatched.class);
        assertThat(sent.fromUnit()).isEqualTo(PADASUKA);
        assertThat(sent.unit()).isEqualTo("DPUPR");
        assertThat(sent.superior()).isEqualTo("SETDA");
        assertThat(sent.tier()).isEqualTo(Tier.OPD);
        assertThat(sent.transfers()).isZero();
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.DISPATCHED);
    }

    @Test
    void aCamatChargesAnOpdToo() {
        given(filed("JALAN").escalatedTo(TENGAH))
                .when(CAMAT, dispatchTo("DPUPR"))
                .records(IssueDispatched.class);
    }

    @Test
    void aLurahAndAnOpdHeadChargeNobody() {
        given(filed("JALAN")).when(LURAH, dispatchTo("DPUPR")).isNotTheirs();
        given(dispatchedToDpupr()).when(DPUPR_HEAD, dispatchTo("DLH")).isNotTheirs();
        given(filed("JALAN")).when(CAMAT, dispatchTo("DPUPR")).isNotTheirs();
    }

    @Test
    void cannotBeDispatchedToAnUnknownUnitNorToWhereItIs() {
        given(filed("JALAN").verified()).when(DESK, dispatchTo("NOWHERE")).isInvalid("unit", "unknown-unit");
        given(dispatchedToDpupr()).when(DESK, dispatchTo("DPUPR")).isInvalid("unit", "already-there");
    }

    @Test
    void canBeDispatchedAnewWhichCountsAsATransfer() {
        Situation issue = given(dispatchedToDpupr().returned())
                .when(DESK, dispatchTo("DLH"))
                .records(IssueDispatched.class)
                .issue();
        assertThat(issue.transfers()).isEqualTo(1);
        assertThat(issue.status()).isEqualTo(IssueStatus.DISPATCHED);
    }

    @Test
    void cannotBeDispatchedWhileSomebodyWaits() {
        given(responded()).when(DESK, dispatchTo("DLH")).isRefusedNow("wrong-status");
        given(inProgress().asked()).when(DESK, dispatchTo("DLH")).isRefusedNow("wrong-status");
    }

    @Test
    void anAdministratorOfTheSystemHandlesNothing() {
        given(filed("JALAN")).when(ADMIN, verify()).isNotFound();
    }
}
