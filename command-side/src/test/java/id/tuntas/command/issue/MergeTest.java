package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintJoined;
import id.tuntas.events.issue.IssueEvent.IssueMerged;
import id.tuntas.events.issue.IssueStatus;
import org.junit.jupiter.api.Test;

/** Two complaints of one matter: a person joins them, and both histories say so. */
class MergeTest {
    @Test
    void bothHistoriesTellIt() {
        var recorded = given(filed("JALAN"))
                .besides(otherFiled("JALAN"))
                .when(DESK, mergeInto(OTHER))
                .records(IssueMerged.class);
        assertThat(recorded.the(IssueMerged.class).into()).isEqualTo(OTHER);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.MERGED);
        assertThat(recorded.eventsOfTheOther()).endsWith(new ComplaintJoined(OTHER, ISSUE));
    }

    @Test
    void theOtherHistoryTellsWhoDidItAndInWhichOffice() {
        var recorded = given(filed("JALAN"))
                .besides(otherFiled("JALAN"))
                .when(LURAH, mergeInto(OTHER))
                .records(IssueMerged.class);
        assertThat(recorded.lastMetadataOfTheOther())
                .containsEntry(EventMetadata.ACTOR, LURAH.account())
                .containsEntry(EventMetadata.OFFICE, PADASUKA + ":LURAH")
                .containsEntry(EventMetadata.CORRELATION_ID, "correlation");
    }

    @Test
    void whatIsBeingWorkedOnCanTakeAnotherIn() {
        given(filed("JALAN"))
                .besides(otherFiled("JALAN").verified().dispatchedTo("DPUPR").acceptedBy(DPUPR_STAFF))
                .when(LURAH, mergeInto(OTHER))
                .records(IssueMerged.class);
    }

    @Test
    void cannotBeMergedIntoItself() {
        given(filed("JALAN")).when(DESK, mergeInto(ISSUE)).isInvalid("into", "into-itself");
    }

    @Test
    void cannotBeMergedIntoWhatDoesNotExist() {
        given(filed("JALAN")).when(DESK, mergeInto(OTHER)).isInvalid("into", "unknown-issue");
    }

    @Test
    void cannotBeMergedIntoWhatIsOver() {
        given(filed("JALAN"))
                .besides(otherFiled("JALAN").archived())
                .when(DESK, mergeInto(OTHER))
                .isInvalid("into", "into-settled");
    }

    @Test
    void cannotBeMergedIntoWhatOneMustNotSeeAndIsToldTheSameAsOfNone() {
        given(filed("JALAN"))
                .besides(otherFiled("PUNGLI"))
                .when(DESK, mergeInto(OTHER))
                .isInvalid("into", "unknown-issue");
    }

    @Test
    void cannotBringARestrictedMatterIntoAHistoryThatOthersRead() {
        given(filed("PUNGLI"))
                .besides(otherFiled("JALAN"))
                .when(INSPEKTUR, mergeInto(OTHER))
                .isInvalid("into", "into-other-confidentiality");
        given(filed("PUNGLI"))
                .besides(otherFiled("KORUPSI"))
                .when(INSPEKTUR, mergeInto(OTHER))
                .records(IssueMerged.class);
    }

    @Test
    void cannotBeMergedByTheReporterNorByStrangersNorWhenOver() {
        History target = otherFiled("JALAN");
        given(filed("JALAN")).besides(target).when(REPORTER, mergeInto(OTHER)).isNotTheirs();
        given(filed("JALAN")).besides(target).when(DLH_HEAD, mergeInto(OTHER)).isNotFound();
        given(responded()).besides(target).when(DPUPR_HEAD, mergeInto(OTHER)).isRefusedNow("wrong-status");
    }

    @Test
    void whatWasMergedTakesNothingMore() {
        IssueEvent merged = new IssueMerged(ISSUE, OTHER);
        given(filed("JALAN").then(merged)).when(REPORTER, reopen()).isRefusedNow("wrong-status");
        given(filed("JALAN").then(merged)).when(DESK, mergeInto(OTHER)).isRefusedNow("wrong-status");
    }
}
