package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.AnsweredAsPlanned;
import id.tuntas.events.issue.IssueEvent.IssueArchived;
import id.tuntas.events.issue.IssueEvent.IssueReferredOut;
import id.tuntas.events.issue.IssueEvent.IssueReopened;
import id.tuntas.events.issue.IssueStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which an issue ends without work: archived, planned, referred out. */
class EndingsTest {
    @Test
    void theDeskArchivesWhatIsNoMatter() {
        var recorded =
                given(filed("JALAN")).when(DESK, archive("Laporan uji coba")).records(IssueArchived.class);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.ARCHIVED);
        assertThat(Given.opened(recorded.the(IssueArchived.class).reason())).isEqualTo("Laporan uji coba");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bukan kewenangan kami",
                "BUKAN  KEWENANGAN",
                "ini bukan wewenang kelurahan",
                "bukan urusan dinas",
                "bukan tupoksi kami",
                "di luar kewenangan",
                "diluar wewenang",
                "bukan merupakan kewenangan kami",
                "Not our authority",
                "NOT_AUTHORITY"
            })
    void notOursIsNoReasonToArchive(String reason) {
        given(filed("JALAN")).when(DESK, archive(reason)).isInvalid("reason", "not-ours");
    }

    @Test
    void cannotBeArchivedByWhoeverHoldsItNorOnceSomebodyIsCharged() {
        given(filed("JALAN")).when(LURAH, archive("Sudah beres")).isNotTheirs();
        given(dispatchedToDpupr()).when(DESK, archive("Sudah beres")).isRefusedNow("wrong-status");
    }

    @Test
    void whatWasArchivedCanBeReopened() {
        given(filed("JALAN").archived()).when(REPORTER, reopen()).records(IssueReopened.class);
    }

    @Test
    void theUnitAnswersWithYearAndProgramme() {
        var recorded =
                given(dispatchedToDpupr()).when(DPUPR_HEAD, planFor(2027)).records(AnsweredAsPlanned.class);
        AnsweredAsPlanned planned = recorded.the(AnsweredAsPlanned.class);
        assertThat(planned.fiscalYear()).isEqualTo(2027);
        assertThat(Given.opened(planned.programme())).isEqualTo("Peningkatan jalan");
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.ANSWERED_PLANNED);
    }

    @Test
    void theYearIsThisOneOrOneOfTheNextTen() {
        given(dispatchedToDpupr()).when(DPUPR_HEAD, planFor(2026)).records(AnsweredAsPlanned.class);
        given(dispatchedToDpupr()).when(DPUPR_HEAD, planFor(2036)).records(AnsweredAsPlanned.class);
        given(dispatchedToDpupr()).when(DPUPR_HEAD, planFor(2025)).isInvalid("fiscalYear", "fiscal-year");
        given(dispatchedToDpupr()).when(DPUPR_HEAD, planFor(2037)).isInvalid("fiscalYear", "fiscal-year");
    }

    @Test
    void cannotBePlannedByStaffNorBeforeAUnitIsCharged() {
        given(inProgress()).when(DPUPR_STAFF, planFor(2027)).isNotTheirs();
        given(filed("JALAN")).when(LURAH, planFor(2027)).isRefusedNow("wrong-status");
    }

    @Test
    void canBeReferredToABodyThatTheRegionKnows() {
        var recorded =
                given(dispatchedToDpupr()).when(DPUPR_HEAD, referTo("BBPJN")).records(IssueReferredOut.class);
        assertThat(recorded.the(IssueReferredOut.class).body()).isEqualTo("BBPJN");
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.REFERRED_OUT);
        given(filed("AIR")).when(DESK, referTo("PERUMDA-AIR")).records(IssueReferredOut.class);
    }

    @Test
    void cannotBeReferredToAnUnknownBodyNorByStrangersNorWhenOver() {
        given(filed("AIR")).when(DESK, referTo("NASA")).isInvalid("body", "unknown-body");
        given(dispatchedToDpupr()).when(DPUPR_STAFF, referTo("PLN")).isNotTheirs();
        given(responded()).when(DPUPR_HEAD, referTo("PLN")).isRefusedNow("wrong-status");
    }
}
