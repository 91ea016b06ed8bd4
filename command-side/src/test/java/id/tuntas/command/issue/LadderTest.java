package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.dispatchedToDpupr;
import static id.tuntas.command.issue.History.filed;
import static id.tuntas.command.issue.History.inProgress;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.IssueEvent.IssueReturned;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void theLurahPassesItToTheCamat() {
        Situation issue = given(filed("JALAN"))
                .when(LURAH, escalate())
                .records(IssueEscalated.class)
                .issue();
        assertThat(issue.unit()).isEqualTo(TENGAH);
        assertThat(issue.status()).isEqualTo(IssueStatus.FILED);
    }

    @Test
    void theCamatPassesItToTheUnitOfItsCategory() {
        Situation issue = given(filed("JALAN").escalatedTo(TENGAH))
                .when(CAMAT, escalate())
                .records(IssueEscalated.class)
                .issue();
        assertThat(issue.unit()).isEqualTo("DPUPR");
    }

    @Test
    void theCamatPassesItToTheSekdaWhenItsCategoryHasNoUnit() {
        Situation issue = given(filed("LAINNYA").escalatedTo(TENGAH))
                .when(CAMAT, escalate())
                .records(IssueEscalated.class)
                .issue();
        assertThat(issue.unit()).isEqualTo("SETDA");
    }

    @Test
    void canPassOverARung() {
        IssueEscalated climbed = given(filed("JALAN"))
                .when(LURAH, escalateTo("SETDA"))
                .records(IssueEscalated.class)
                .the(IssueEscalated.class);
        assertThat(climbed.fromUnit()).isEqualTo(PADASUKA);
        assertThat(climbed.cause()).isEqualTo(EscalationCause.BY_OFFICER);
    }

    @Test
    void cannotClimbToAnUnknownUnitNorSidewaysNorDown() {
        given(filed("JALAN")).when(LURAH, escalateTo("NOWHERE")).isInvalid("unit", "unknown-unit");
        given(filed("JALAN")).when(LURAH, escalateTo(PADASUKA)).isInvalid("unit", "not-above");
        given(dispatchedToDpupr()).when(DPUPR_HEAD, escalateTo("DLH")).isInvalid("unit", "not-above");
        given(dispatchedToDpupr()).when(DPUPR_HEAD, escalateTo(TENGAH)).isInvalid("unit", "not-above");
    }

    @Test
    void anotherKecamatanIsNotAboveTheKelurahan() {
        given(filed("JALAN")).when(LURAH, escalateTo(SELATAN)).isInvalid("unit", "not-above");
        given(filed("JALAN")).when(LURAH, escalateTo(TENGAH)).records(IssueEscalated.class);
    }

    @Test
    void onlyWhoHoldsItEscalatesIt() {
        given(dispatchedToDpupr()).when(LURAH, escalate()).isNotTheirs();
        given(dispatchedToDpupr()).when(DLH_HEAD, escalate()).isNotFound();
    }

    @Test
    void cannotClimbAboveTheWaliKota() {
        given(filed("JALAN").escalatedTo("WALIKOTA")).when(WALIKOTA, escalate()).isRefusedNow("top-of-ladder");
    }

    @Test
    void aReturnGoesBackToWhoeverSentItAndProposesAnotherUnit() {
        var recorded = given(dispatchedToDpupr())
                .when(DPUPR_HEAD, returnProposing("DLH"))
                .records(IssueReturned.class);
        IssueReturned returned = recorded.the(IssueReturned.class);
        assertThat(returned.fromUnit()).isEqualTo("DPUPR");
        assertThat(returned.unit()).isEqualTo(PADASUKA);
        assertThat(returned.proposedUnit()).isEqualTo("DLH");
        assertThat(Given.opened(returned.reason())).isEqualTo(WHY);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.RETURNED);
    }

    @Test
    void cannotBeReturnedWithoutAUnitThatHasTheAuthority() {
        given(dispatchedToDpupr()).when(DPUPR_HEAD, returnProposing("DPUPR")).isInvalid("proposedUnit", "own-unit");
        given(dispatchedToDpupr())
                .when(DPUPR_HEAD, returnProposing("NOWHERE"))
                .isInvalid("proposedUnit", "unknown-unit");
    }

    @Test
    void cannotBeReturnedByStaffNorWhenNobodySentIt() {
        given(inProgress()).when(DPUPR_STAFF, returnProposing("DLH")).isNotTheirs();
        given(filed("JALAN").acceptedBy(LURAH))
                .when(LURAH, returnProposing("DLH"))
                .isRefusedNow("nobody-to-return-to");
    }

    @Test
    void theSecondReturnClimbsToTheSekdaByItself() {
        var recorded = given(dispatchedToDpupr().returned().dispatchedTo("DLH"))
                .when(DLH_HEAD, returnProposing("DISHUB"))
                .records(IssueReturned.class, IssueEscalated.class);
        IssueEscalated climbed = recorded.the(IssueEscalated.class);
        assertThat(climbed.cause()).isEqualTo(EscalationCause.SECOND_RETURN);
        assertThat(climbed.fromUnit()).isEqualTo(PADASUKA);
        assertThat(climbed.unit()).isEqualTo("SETDA");
        assertThat(climbed.reason()).isNull();
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.RETURNED);
    }

    @Test
    void aLaterReturnToTheSekdaOrHigherDoesNotClimbAgain() {
        History fromTheSekda =
                dispatchedToDpupr().returned().dispatchedTo("DLH").returned().escalatedTo("SETDA");
        Situation issue = given(fromTheSekda.dispatchedTo("DISHUB"))
                .when(DISHUB_HEAD, returnProposing("DLH"))
                .records(IssueReturned.class)
                .issue();
        assertThat(issue.unit()).isEqualTo("SETDA");
    }

    @Test
    void theThirdTransferIsTheLastAndClimbsToTheSekdaByItself() {
        History passedOn = dispatchedToDpupr().dispatchedTo("DLH").dispatchedTo("DISHUB");
        var recorded =
                given(passedOn).when(DESK, dispatchTo("DPUPR")).records(IssueDispatched.class, IssueEscalated.class);
        IssueEscalated climbed = recorded.the(IssueEscalated.class);
        assertThat(climbed.cause()).isEqualTo(EscalationCause.THIRD_TRANSFER);
        assertThat(climbed.fromUnit()).isEqualTo("DPUPR");
        assertThat(recorded.issue().unit()).isEqualTo("SETDA");
        assertThat(recorded.issue().transfers()).isEqualTo(3);
        given(passedOn.dispatchedTo("DPUPR")).when(DESK, dispatchTo("DLH")).isRefusedNow("transfers-exhausted");
    }

    @Test
    void theSekdaDecidesWhoseItIsAfterTheThirdTransfer() {
        History climbed = dispatchedToDpupr()
                .dispatchedTo("DLH")
                .dispatchedTo("DISHUB")
                .dispatchedTo("DPUPR")
                .escalatedTo("SETDA");
        Situation decided = given(climbed)
                .when(SEKDA, dispatchTo("DLH"))
                .records(IssueDispatched.class)
                .issue();
        assertThat(decided.unit()).isEqualTo("DLH");
        given(climbed.dispatchedTo("DLH")).when(DESK, dispatchTo("DPUPR")).isRefusedNow("transfers-exhausted");
    }

    @Test
    void theThirdTransferToTheSekdaOrHigherDoesNotClimbAgain() {
        History passedOn = dispatchedToDpupr().dispatchedTo("DLH").dispatchedTo("DISHUB");
        given(passedOn).when(DESK, dispatchTo("SETDA")).records(IssueDispatched.class);
    }
}
