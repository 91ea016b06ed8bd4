package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.attachment.Taken;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.events.issue.IssueEvent.OfficerAssigned;
import id.tuntas.events.issue.IssueEvent.ProgressReported;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.ledger.sealing.SealedFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkTest {
    @Test
    void theHeadTakesItOnAndNamesAnOfficer() {
        var recorded = given(dispatchedToDpupr())
                .when(DPUPR_HEAD, acceptFor(DPUPR_STAFF.account()))
                .records(IssueAccepted.class);
        assertThat(recorded.issue().officer()).isEqualTo(DPUPR_STAFF.account());
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.IN_PROGRESS);
    }

    @Test
    void whoNamesNobodyDoesItAlone() {
        var recorded = given(filed("JALAN")).when(LURAH, accept()).records(IssueAccepted.class);
        assertThat(recorded.issue().officer()).isEqualTo(LURAH.account());
    }

    @Test
    void cannotBeGivenToAnOfficerOfAnotherUnitNorToAStranger() {
        given(dispatchedToDpupr())
                .when(DPUPR_HEAD, acceptFor(DLH_HEAD.account()))
                .isInvalid("officer", "not-in-unit");
        given(dispatchedToDpupr()).when(DPUPR_HEAD, acceptFor("nobody")).isInvalid("officer", "not-in-unit");
        given(inProgress()).when(DPUPR_HEAD, acceptFor(DLH_HEAD.account())).isInvalid("officer", "not-in-unit");
    }

    @Test
    void anotherOfficerOfTheUnitCanBeNamedOnTheWay() {
        var recorded = given(inProgress())
                .when(DPUPR_HEAD, acceptFor(DPUPR_HEAD.account()))
                .records(OfficerAssigned.class);
        assertThat(recorded.issue().officer()).isEqualTo(DPUPR_HEAD.account());
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.IN_PROGRESS);
    }

    @Test
    void cannotBeTakenOnByStaffNorByAnotherUnit() {
        given(dispatchedToDpupr()).when(DPUPR_STAFF, accept()).isNotTheirs();
        given(dispatchedToDpupr()).when(DLH_HEAD, accept()).isNotFound();
        given(dispatchedToDpupr()).when(LURAH, accept()).isNotTheirs();
    }

    @Test
    void anOpdWaitsForVerification() {
        given(filed("JALAN").escalatedTo("DPUPR")).when(DPUPR_HEAD, accept()).isRefusedNow("wrong-status");
        given(filed("JALAN").escalatedTo("DPUPR").verified())
                .when(DPUPR_HEAD, accept())
                .records(IssueAccepted.class);
    }

    @Test
    void theOfficerTellsHowFarItIs() {
        var recorded = given(inProgress()).when(DPUPR_STAFF, progress(40)).records(ProgressReported.class);
        assertThat(recorded.issue().percent()).isEqualTo(40);
        assertThat(Given.opened(recorded.the(ProgressReported.class).note())).isEqualTo(WHY);
    }

    @Test
    void nobodyElseTellsNorBeforeItWasTakenOn() {
        given(inProgress()).when(LURAH, progress(40)).isNotTheirs();
        given(inProgress()).when(DLH_HEAD, progress(40)).isNotFound();
        given(dispatchedToDpupr()).when(DPUPR_HEAD, progress(40)).isRefusedNow("wrong-status");
    }

    @Test
    void whoDidItBeforeDoesNotTellAnyMore() {
        History reassigned = inProgress().then(new OfficerAssigned(ISSUE, DPUPR_HEAD.account()));
        given(reassigned).when(DPUPR_STAFF, progress(40)).isNotTheirs();
    }

    @Test
    void anOfficersPhotoIsKeptSealedAndMayProveWork() {
        var recorded = given(inProgress()).when(DPUPR_STAFF, attach("a photo")).records(AttachmentAdded.class);
        AttachmentAdded added = recorded.the(AttachmentAdded.class);
        assertThat(added.byReporter()).isFalse();
        assertThat(added.bytes()).isEqualTo("a photo".length());
        assertThat(added.seenOnIssue()).isNull();
        assertThat(recorded.issue().isProof(added.attachmentId())).isTrue();
        assertThat(Means.files().find(added.attachmentId(), ISSUE).orElseThrow().content())
                .hasValueSatisfying(content -> assertThat(content).asString().isEqualTo("a photo"));
    }

    @Test
    void theSamePhotoOnAnotherIssueIsFlagged() {
        byte[] picture = "twice used".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String sent = SealedFiles.sha256(picture);
        Means.files().keep("elsewhere", OTHER, Keys.content(REPORTER_ID), "image/png", picture, sent);
        AttachmentAdded added = given(inProgress())
                .when(DPUPR_STAFF, attach("twice used"))
                .records(AttachmentAdded.class)
                .the(AttachmentAdded.class);
        assertThat(added.seenOnIssue()).isEqualTo(OTHER);
    }

    @Test
    void ofAProofOfWorkTheDayOfItsCameraIsKeptAndOfTheReportersPhotoNothing() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Taken photo = new Taken("sent", "image/jpeg", new byte[] {1}, day, Optional.of(new Taken.Place(-6.9, 107.5)));
        assertThat(given(inProgress())
                        .when(DPUPR_STAFF, new AddAttachment(ISSUE, "proof-of-a-day", photo))
                        .records(AttachmentAdded.class)
                        .the(AttachmentAdded.class)
                        .takenOn())
                .isEqualTo(day);
        assertThat(given(inProgress())
                        .when(REPORTER, new AddAttachment(ISSUE, "photo-of-a-day", photo))
                        .records(AttachmentAdded.class)
                        .the(AttachmentAdded.class)
                        .takenOn())
                .isNull();
    }

    @Test
    void theEventTellsNoHashByWhichAPictureCouldBeTried() {
        AttachmentAdded added = given(inProgress())
                .when(DPUPR_STAFF, attach("guessed"))
                .records(AttachmentAdded.class)
                .the(AttachmentAdded.class);
        byte[] picture = "guessed".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(added.sha256()).hasSize(44).isNotEqualTo(SealedFiles.sha256(picture));
    }

    @Test
    void cannotAttachToWhatIsNotTheirsNorToWhatIsOver() {
        given(inProgress()).when(DLH_HEAD, attach("x")).isNotFound();
        given(inProgress()).when(SOMEBODY_ELSES_REPORTER, attach("x")).isNotFound();
        given(responded().closed()).when(REPORTER, attach("x")).isRefusedNow("wrong-status");
    }

    @Test
    void theReporterLeavesRoomForProof() {
        History full = inProgress();
        for (int i = 0; i < 10; i++) {
            full.attachedByReporter("photo" + i);
        }
        given(full).when(REPORTER, attach("one more")).isRefusedNow("attachments-full");
        given(full).when(DPUPR_STAFF, attach("the proof")).records(AttachmentAdded.class);
    }
}
