package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.CompletionApproved;
import id.tuntas.events.issue.IssueEvent.CompletionProposed;
import id.tuntas.events.issue.IssueEvent.CompletionRefused;
import id.tuntas.events.issue.IssueEvent.ProgressReported;
import id.tuntas.events.issue.IssueStatus;
import org.junit.jupiter.api.Test;

class CompletionTest {
    @Test
    void theOfficerProposesItWithProof() {
        var recorded = given(inProgress().attached("proof"))
                .when(DPUPR_STAFF, propose("proof"))
                .records(CompletionProposed.class);
        CompletionProposed proposed = recorded.the(CompletionProposed.class);
        assertThat(proposed.officer()).isEqualTo(DPUPR_STAFF.account());
        assertThat(proposed.attachments()).containsExactly("proof");
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.COMPLETION_PROPOSED);
    }

    @Test
    void theReportersOwnPhotoProvesNothing() {
        given(inProgress().attachedByReporter("hers"))
                .when(DPUPR_STAFF, propose("hers"))
                .isInvalid("attachments", "not-a-proof");
    }

    @Test
    void anAttachmentOfAnotherIssueProvesNothing() {
        given(inProgress().attached("proof"))
                .when(DPUPR_STAFF, propose("proof", "elsewhere"))
                .isInvalid("attachments", "not-a-proof");
    }

    @Test
    void cannotBeProposedWithoutProof() {
        given(inProgress()).when(DPUPR_STAFF, propose()).isInvalid("attachments", "not-a-proof");
    }

    @Test
    void cannotBeProposedByOthersNorBeforeTheWorkBegan() {
        given(inProgress().attached("proof")).when(LURAH, propose("proof")).isNotTheirs();
        given(dispatchedToDpupr().attached("proof"))
                .when(DPUPR_HEAD, propose("proof"))
                .isRefusedNow("wrong-status");
    }

    @Test
    void theHeadApprovesWhatTheOfficerDid() {
        var recorded = given(proposed()).when(DPUPR_HEAD, approve()).records(CompletionApproved.class);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.RESPONDED);
    }

    @Test
    void cannotBeApprovedByWhoeverProposedIt() {
        History byTheHead = inProgress().attached("proof").proposedBy(DPUPR_HEAD);
        given(byTheHead).when(DPUPR_HEAD, approve()).isRefusedNow("self-approval");
        given(byTheHead).when(DPUPR_HEAD, refuse()).isRefusedNow("self-approval");
        given(byTheHead).when(DPUPR_LIAISON, approve()).records(CompletionApproved.class);
    }

    @Test
    void cannotBeApprovedByTheAssignedOfficerWhoeverProposedIt() {
        History headAtWork =
                dispatchedToDpupr().acceptedBy(DPUPR_HEAD).attached("proof").proposedBy(DPUPR_LIAISON);
        given(headAtWork).when(DPUPR_HEAD, approve()).isRefusedNow("self-approval");
    }

    @Test
    void theUnitAboveMayApprove() {
        given(proposed()).when(SEKDA, approve()).records(CompletionApproved.class);
        given(filed("JALAN").acceptedBy(LURAH).attached("proof").proposedBy(LURAH))
                .when(CAMAT, approve())
                .records(CompletionApproved.class);
    }

    @Test
    void cannotBeApprovedFromAsideNorByStaffNorUnasked() {
        given(proposed()).when(DLH_HEAD, approve()).isNotFound();
        given(proposed()).when(CAMAT, approve()).isNotTheirs();
        given(proposed()).when(DPUPR_STAFF, approve()).isNotTheirs();
        given(inProgress()).when(DPUPR_HEAD, approve()).isRefusedNow("wrong-status");
    }

    @Test
    void aRefusalLetsTheWorkGoOn() {
        var recorded = given(proposed()).when(DPUPR_HEAD, refuse()).records(CompletionRefused.class);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(recorded.issue().officer()).isEqualTo(DPUPR_STAFF.account());
        History refused = proposed().then(recorded.the(CompletionRefused.class));
        given(refused).when(DPUPR_STAFF, progress(90)).records(ProgressReported.class);
    }

    @Test
    void cannotBeRefusedOnceApproved() {
        given(responded()).when(DPUPR_HEAD, refuse()).isRefusedNow("wrong-status");
    }

    private static History proposed() {
        return inProgress().attached("proof").proposedBy(DPUPR_STAFF);
    }
}
