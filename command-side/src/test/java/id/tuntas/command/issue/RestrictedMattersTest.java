package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.CompletionApproved;
import id.tuntas.events.issue.IssueEvent.CompletionRefused;
import id.tuntas.events.issue.IssueEvent.EndingConfirmed;
import id.tuntas.events.issue.IssueEvent.EndingDeclined;
import id.tuntas.events.issue.IssueEvent.EndingProposed;
import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.events.issue.IssueEvent.IssueArchived;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.IssueReferredOut;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import id.tuntas.events.issue.IssueEvent.KnowledgeGranted;
import id.tuntas.events.issue.IssueEvent.KnowledgeWithdrawn;
import id.tuntas.events.issue.IssueEvent.UnitAccused;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Integrity matters and violence: need-to-know, whatever the ladder says. */
class RestrictedMattersTest {
    private static final List<Actor> OUTSIDE =
            List.of(LURAH, CAMAT, DESK, DPUPR_HEAD, DLH_HEAD, SEKDA, WALIKOTA, AUDITOR, ADMIN, SOMEBODY_ELSES_REPORTER);

    @Test
    void nobodyOutsideTheInspektoratLearnsOfAnIntegrityMatter() {
        for (Actor outsider : OUTSIDE) {
            given(filed("PUNGLI"))
                    .when(outsider, comment(CommentVisibility.INTERNAL))
                    .isNotFound();
            given(filed("PUNGLI")).when(outsider, verify()).isNotFound();
            given(filed("PUNGLI")).when(outsider, viewIdentity()).isNotFound();
        }
        given(filed("PUNGLI")).when(PPA_HEAD, verify()).isNotFound();
    }

    @Test
    void nobodyOutsideItsUnitLearnsOfViolence() {
        for (Actor outsider : OUTSIDE) {
            given(filed("PPA"))
                    .when(outsider, comment(CommentVisibility.INTERNAL))
                    .isNotFound();
            given(filed("PPA")).when(outsider, escalate()).isNotFound();
        }
        given(filed("PPA")).when(INSPEKTUR, verify()).isNotFound();
    }

    @Test
    void theUnitAboveLearnsNothingFromARefusalEither() {
        given(filed("PPA")).when(SEKDA, approve()).isNotFound();
        given(filed("PUNGLI")).when(WALIKOTA, approve()).isNotFound();
    }

    @Test
    void theUnitInChargeAndTheReporterDealWithIt() {
        given(filed("PUNGLI")).when(INSPEKTUR, verify()).records(IssueVerified.class);
        given(filed("PUNGLI")).when(INSPEKTUR, accept()).records(IssueAccepted.class);
        given(filed("PPA")).when(PPA_HEAD, accept()).records(IssueAccepted.class);
        given(filed("PPA")).when(REPORTER, comment(CommentVisibility.REPORTER)).records(CommentAdded.class);
    }

    @Test
    void whoDidTheWorkCannotApproveItButTheUnitAboveIsAskedAndMaySeeIt() {
        History working = filed("PUNGLI").acceptedBy(INSPEKTUR).attached("proof");
        assertThat(working.now().isSeenBy(WALIKOTA)).isFalse();
        History done = working.proposedBy(INSPEKTUR);
        given(done).when(INSPEKTUR, approve()).isRefusedNow("self-approval");
        assertThat(done.now().isSeenBy(WALIKOTA)).isTrue();
        assertThat(done.now().isSeenBy(SEKDA)).as("is not the unit above").isFalse();
        given(done).when(SEKDA, approve()).isNotFound();
        given(done).when(SECOND_INSPEKTUR, approve()).records(CompletionApproved.class);
        var refused = given(done).when(WALIKOTA, refuse()).records(CompletionRefused.class);
        assertThat(refused.issue().isSeenBy(WALIKOTA)).as("after the decision").isFalse();
        given(done).when(WALIKOTA, approve()).records(CompletionApproved.class);
    }

    @Test
    void theSamePersonInTwoOfficesIsNoSecondPerson() {
        Actor both = Actor.officer(
                INSPEKTUR.account(),
                List.of(INSPEKTUR.offices().getFirst(), WALIKOTA.offices().getFirst()));
        History done = filed("PUNGLI").acceptedBy(INSPEKTUR).attached("proof").proposedBy(INSPEKTUR);
        given(done).when(both, approve()).isRefusedNow("self-approval");
        given(filed("PUNGLI").then(endProposed(null))).when(both, confirmEnd()).isRefusedNow("self-approval");
    }

    @Test
    void endsWithoutWorkOnlyWhenASecondPersonAgrees() {
        given(filed("PUNGLI")).when(INSPEKTUR, archive("Laporan palsu")).isNotTheirs();
        given(filed("PUNGLI")).when(INSPEKTUR, referTo("PLN")).isRefusedNow("needs-two");
        given(filed("PUNGLI").acceptedBy(INSPEKTUR)).when(INSPEKTUR, end()).records(EndingProposed.class);
        History proposed = filed("PUNGLI").then(endProposed(null));
        assertThat(proposed.now().isSeenBy(WALIKOTA)).isTrue();
        given(proposed).when(INSPEKTUR, end()).isRefusedNow("ending-pending");
        given(proposed).when(INSPEKTUR, confirmEnd()).isRefusedNow("self-approval");
        given(proposed).when(INSPEKTUR, declineEnd()).isRefusedNow("self-approval");
        given(proposed).when(SEKDA, confirmEnd()).isNotFound();
        given(proposed).when(SECOND_INSPEKTUR, confirmEnd()).records(EndingConfirmed.class, IssueArchived.class);
        var ended = given(proposed).when(WALIKOTA, confirmEnd()).records(EndingConfirmed.class, IssueArchived.class);
        assertThat(ended.issue().isSeenBy(WALIKOTA)).isFalse();
        var declined = given(proposed).when(WALIKOTA, declineEnd()).records(EndingDeclined.class);
        assertThat(declined.issue().isSeenBy(WALIKOTA)).isFalse();
        given(filed("PUNGLI")).when(SECOND_INSPEKTUR, confirmEnd()).isRefusedNow("no-ending");
    }

    @Test
    void isReferredOutByTwoAsWell() {
        given(filed("PUNGLI")).when(INSPEKTUR, endAt("NIRWANA")).isInvalid("body", "unknown-body");
        given(filed("PUNGLI").then(endProposed("PLN")))
                .when(WALIKOTA, confirmEnd())
                .records(EndingConfirmed.class, IssueReferredOut.class);
    }

    @Test
    void othersOfTheUnitKnowOnlyWhenNamed() {
        History filed = filed("PUNGLI");
        assertThat(filed.now().isSeenBy(INSPEKTORAT_STAFF)).isFalse();
        given(filed)
                .when(INSPEKTORAT_STAFF, comment(CommentVisibility.INTERNAL))
                .isNotFound();
        given(filed).when(INSPEKTUR, name("demo-dpupr-kepala")).isInvalid("account", "not-in-unit");
        given(filed).when(INSPEKTUR, name(INSPEKTUR.account())).records(KnowledgeGranted.class);
        String staff = INSPEKTORAT_STAFF.account();
        History named = filed.then(new KnowledgeGranted(ISSUE, "INSPEKTORAT", staff, TEXT));
        given(named)
                .when(INSPEKTORAT_STAFF, comment(CommentVisibility.INTERNAL))
                .records(CommentAdded.class);
        given(named).when(INSPEKTORAT_STAFF, approve()).isNotTheirs();
        assertThat(named.now().isSeenBy(AUDITOR)).isFalse();
        given(named).when(INSPEKTUR, nameNoMore("siapa")).isInvalid("account", "not-named");
        given(named).when(INSPEKTUR, nameNoMore(staff)).records(KnowledgeWithdrawn.class);
        History withdrawn = named.then(new KnowledgeWithdrawn(ISSUE, "INSPEKTORAT", staff, TEXT));
        given(withdrawn)
                .when(INSPEKTORAT_STAFF, comment(CommentVisibility.INTERNAL))
                .isNotFound();
    }

    @Test
    void whoIsChargedWithTheWorkKnowsAndForgetsWithTheUnit() {
        History working = filed("PUNGLI").acceptedBy(INSPEKTORAT_STAFF);
        assertThat(working.now().isSeenBy(INSPEKTORAT_STAFF)).isTrue();
        assertThat(working.escalatedTo("WALIKOTA").now().isSeenBy(INSPEKTORAT_STAFF))
                .isFalse();
    }

    @Test
    void neverComesToTheUnitThatItIsAbout() {
        History accused =
                filed("PUNGLI").then(new UnitAccused(ISSUE, "INSPEKTORAT")).escalatedTo("WALIKOTA");
        assertThat(accused.now().isSeenBy(INSPEKTUR)).isFalse();
        given(accused).when(WALIKOTA, dispatchTo("INSPEKTORAT")).isInvalid("unit", "must-not-know");
        given(accused).when(WALIKOTA, dispatchTo("SETDA")).records(IssueDispatched.class);
        Situation other = given(filed("JALAN").then(new UnitAccused(ISSUE, "INSPEKTORAT")))
                .when(DESK, verifyAs("PUNGLI"))
                .records(IssueReclassified.class, IssueVerified.class)
                .issue();
        assertThat(other.unit()).isEqualTo("WALIKOTA");
        assertThat(other.isSeenBy(INSPEKTUR)).isFalse();
    }

    @Test
    void anOrdinaryMatterHasNobodyToName() {
        given(inProgress()).when(DPUPR_HEAD, name(DPUPR_STAFF.account())).isNotTheirs();
        given(inProgress()).when(DPUPR_HEAD, end()).isNotTheirs();
    }

    private static EndingProposed endProposed(@Nullable String body) {
        return new EndingProposed(ISSUE, INSPEKTUR.account(), body, TEXT);
    }

    @Test
    void reclassifiedAtVerificationItLeavesEverybodysSight() {
        History passedOn = filed("LAYANAN-APARAT").escalatedTo(TENGAH);
        var recorded =
                given(passedOn).when(DESK, verifyAs("PUNGLI")).records(IssueReclassified.class, IssueVerified.class);
        Situation issue = recorded.issue();
        assertThat(issue.unit()).isEqualTo("INSPEKTORAT");
        assertThat(issue.confidentiality()).isEqualTo(Confidentiality.INTEGRITY);
        assertThat(OUTSIDE).noneMatch(issue::isSeenBy);
        assertThat(issue.isSeenBy(INSPEKTUR)).isTrue();
        assertThat(issue.isSeenBy(REPORTER)).isTrue();

        History hidden = passedOn.then(recorded.the(IssueReclassified.class)).verified();
        for (Actor outsider : OUTSIDE) {
            given(hidden).when(outsider, comment(CommentVisibility.INTERNAL)).isNotFound();
        }
    }

    @Test
    void cannotBeReturnedToTheKelurahanItOnceCameFrom() {
        History passedOn = filed("JALAN").escalatedTo(TENGAH);
        var recorded =
                given(passedOn).when(DESK, verifyAs("PUNGLI")).records(IssueReclassified.class, IssueVerified.class);
        History hidden =
                passedOn.then(recorded.the(IssueReclassified.class)).verified().acceptedBy(INSPEKTUR);
        given(hidden).when(INSPEKTUR, returnProposing("DPUPR")).isRefusedNow("nobody-to-return-to");
    }

    @Test
    void whatWasNoIntegrityMatterAfterAllStartsAtItsKelurahan() {
        Situation issue = given(filed("PUNGLI"))
                .when(INSPEKTUR, verifyAs("JALAN"))
                .records(IssueReclassified.class, IssueVerified.class)
                .issue();
        assertThat(issue.unit()).isEqualTo(PADASUKA);
        assertThat(issue.isSeenBy(LURAH)).isTrue();
    }

    @Test
    void goesToNobodyWhoMustNotKnow() {
        for (String unit : List.of("DPUPR", PADASUKA, TENGAH, "DISKOMINFO", "DP3AP2KB")) {
            given(filed("PUNGLI")).when(INSPEKTUR, dispatchTo(unit)).isInvalid("unit", "must-not-know");
        }
        given(filed("PUNGLI")).when(INSPEKTUR, dispatchTo("SETDA")).records(IssueDispatched.class);
        given(filed("PUNGLI")).when(INSPEKTUR, dispatchTo("WALIKOTA")).records(IssueDispatched.class);
        given(filed("PUNGLI").escalatedTo("WALIKOTA"))
                .when(WALIKOTA, dispatchTo("INSPEKTORAT"))
                .records(IssueDispatched.class);
    }

    @Test
    void theSekdaCanGiveViolenceBackToItsUnit() {
        History appealed = filed("PPA").escalatedTo("SETDA");
        given(appealed).when(SEKDA, dispatchTo("DP3AP2KB")).records(IssueDispatched.class);
        given(appealed).when(SEKDA, dispatchTo("DINSOS")).isInvalid("unit", "must-not-know");
    }

    @Test
    void climbsFromTheInspektoratToTheWaliKota() {
        Situation issue = given(filed("PUNGLI"))
                .when(INSPEKTUR, escalate())
                .records(IssueEscalated.class)
                .issue();
        assertThat(issue.unit()).isEqualTo("WALIKOTA");
        assertThat(issue.isSeenBy(INSPEKTUR)).isFalse();
    }
}
