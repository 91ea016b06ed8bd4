package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.events.issue.IssueEvent.IssueArchived;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import java.util.List;
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
        given(filed("PUNGLI")).when(INSPEKTUR, archive("Laporan palsu")).records(IssueArchived.class);
        given(filed("PPA")).when(PPA_HEAD, accept()).records(IssueAccepted.class);
        given(filed("PPA")).when(REPORTER, comment(CommentVisibility.REPORTER)).records(CommentAdded.class);
    }

    @Test
    void whoDidTheWorkCannotApproveItAndTheUnitAboveLearnsNothing() {
        History done = filed("PUNGLI").acceptedBy(INSPEKTUR).attached("proof").proposedBy(INSPEKTUR);
        given(done).when(INSPEKTUR, approve()).isRefusedNow("self-approval");
        given(done).when(WALIKOTA, approve()).isNotFound();
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
