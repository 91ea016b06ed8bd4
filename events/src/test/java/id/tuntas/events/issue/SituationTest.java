package id.tuntas.events.issue;

import static id.tuntas.events.issue.IssueStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationTest {
    @Test
    void tellsAFullLife() {
        Life life = Life.ordinary();
        stands(life, FILED, Life.PADASUKA);
        stands(life.escalatedTo(Life.TENGAH, "SETDA", Tier.DISTRICT), FILED, Life.TENGAH);
        stands(life.verified(), VERIFIED, Life.TENGAH);
        stands(life.dispatchedTo("DPUPR", "SETDA", Tier.OPD), DISPATCHED, "DPUPR");
        stands(life.acceptedBy("staff"), IN_PROGRESS, "DPUPR");
        life.then(new ProgressReported(Life.ISSUE, 60, Life.TEXT));
        assertThat(life.now().percent()).isEqualTo(60);
        stands(life.proposedBy("staff"), COMPLETION_PROPOSED, "DPUPR");
        stands(life.then(new CompletionRefused(Life.ISSUE, Life.TEXT)), IN_PROGRESS, "DPUPR");
        stands(life.proposedBy("staff").then(new CompletionApproved(Life.ISSUE)), RESPONDED, "DPUPR");
        stands(
                life.then(new AppealOpened(Life.ISSUE, "DPUPR", "SETDA", "WALIKOTA", Tier.SECRETARIAT, 1)),
                REOPENED,
                "SETDA");
        stands(life.dispatchedTo("DPUPR", "SETDA", Tier.OPD).acceptedBy("staff"), IN_PROGRESS, "DPUPR");
        stands(life.proposedBy("staff").then(new CompletionApproved(Life.ISSUE)), RESPONDED, "DPUPR");
        stands(life.rated(true).then(new IssueClosed(Life.ISSUE, ClosureCause.RATED_BY_REPORTER)), CLOSED, "DPUPR");
        assertThat(life.now().reopenings()).isEqualTo(1);
        assertThat(life.now().transfers()).isEqualTo(1);
        assertThat(life.now().tier()).isEqualTo(Tier.OPD);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILED", "VERIFIED", "DISPATCHED", "IN_PROGRESS", "REOPENED"})
    void aQuestionEndsWhereItBegan(IssueStatus before) {
        Life life = Life.ordinary().broughtTo(before).then(new ClarificationRequested(Life.ISSUE, Life.TEXT));
        assertThat(life.now().status()).isEqualTo(AWAITING_REPORTER);
        assertThat(life.then(new ClarificationGiven(Life.ISSUE, Life.TEXT))
                        .now()
                        .status())
                .isEqualTo(before);
    }

    @Test
    void theOfficerIsForgottenWhenTheUnitChanges() {
        Life life = Life.ordinary().dispatchedTo("DPUPR", "SETDA", Tier.OPD).acceptedBy("staff");
        assertThat(life.now().officer()).isEqualTo("staff");
        assertThat(life.dispatchedTo("DLH", "SETDA", Tier.OPD).now().officer()).isNull();
    }

    @Test
    void theOfficerStaysWhileTheUnitDoes() {
        Life life = Life.ordinary().acceptedBy("lurah").dispatchedTo(Life.PADASUKA, Life.TENGAH, Tier.VILLAGE);
        assertThat(life.now().officer()).isEqualTo("lurah");
    }

    @Test
    void climbingDoesNotHideThatItWasNeverVerifiedOrWasReturned() {
        Life filed = Life.ordinary().escalatedTo(Life.TENGAH, "SETDA", Tier.DISTRICT);
        stands(filed, FILED, Life.TENGAH);
        Life returned = Life.ordinary()
                .returnedTo(Life.PADASUKA, Life.TENGAH, Tier.VILLAGE)
                .escalatedTo(Life.TENGAH, "SETDA", Tier.DISTRICT);
        stands(returned, RETURNED, Life.TENGAH);
        Life working = Life.ordinary().acceptedBy("lurah").escalatedTo(Life.TENGAH, "SETDA", Tier.DISTRICT);
        stands(working, DISPATCHED, Life.TENGAH);
    }

    @Test
    void remembersWhoSentIt() {
        Life life = Life.ordinary().dispatchedTo("DPUPR", "SETDA", Tier.OPD);
        assertThat(life.now().sentBy()).isEqualTo(Life.PADASUKA);
        assertThat(life.returnedTo(Life.PADASUKA, Life.TENGAH, Tier.VILLAGE)
                        .now()
                        .sentBy())
                .isNull();
    }

    @Test
    void reopeningStartsTheWorkAnew() {
        Life life = Life.ordinary()
                .acceptedBy("lurah")
                .then(new ProgressReported(Life.ISSUE, 100, Life.TEXT))
                .proposedBy("lurah")
                .broughtTo(RESPONDED)
                .rated(true)
                .broughtTo(CLOSED)
                .broughtTo(REOPENED);
        assertThat(life.now().percent()).isZero();
        assertThat(life.now().proposer()).isNull();
        assertThat(life.now().rated()).isFalse();
        assertThat(life.now().reopenings()).isEqualTo(1);
    }

    @Test
    void onlyAnOfficersAttachmentOfThisIssueProvesWork() {
        Life life = Life.ordinary()
                .then(new AttachmentAdded(Life.ISSUE, "hers", "image/png", 1, "h1", true, null, null))
                .then(new AttachmentAdded(Life.ISSUE, "ours", "image/png", 1, "h2", false, null, null));
        assertThat(life.now().isProof("ours")).isTrue();
        assertThat(life.now().isProof("hers")).isFalse();
        assertThat(life.now().isProof("elsewhere")).isFalse();
    }

    @Test
    void whoEverHeldAnOrdinaryIssueStillSeesIt() {
        Life life = Life.ordinary().dispatchedTo("DLH", "SETDA", Tier.OPD).dispatchedTo("DPUPR", "SETDA", Tier.OPD);
        assertThat(life.now().isSeenBy(head("DLH"))).isTrue();
        assertThat(life.now().isSeenBy(head("DISHUB"))).isFalse();
    }

    @Test
    void reclassifiedIntoARestrictedMatterItLeavesEverybodyElsesSight() {
        Life life = Life.ordinary()
                .escalatedTo("DPUPR", "SETDA", Tier.OPD)
                .then(new IssueReclassified(
                        Life.ISSUE, "PUNGLI", Confidentiality.INTEGRITY, "INSPEKTORAT", "WALIKOTA", Tier.OPD));
        assertThat(life.now().category()).isEqualTo("PUNGLI");
        assertThat(life.now().isSeenBy(head("DPUPR"))).isFalse();
        assertThat(life.now().isSeenBy(head("INSPEKTORAT"))).isTrue();
        assertThat(life.now().isSeenBy(Actor.reporter(Life.ISSUE))).isTrue();
        assertThat(life.now().isSeenBy(Actor.reporter("CMH-261121-00000"))).isFalse();
    }

    private static Actor head(String unit) {
        return Actor.officer("head", List.of(new OfficeHeld(unit + ":OPD_HEAD", OfficeKind.OPD_HEAD, unit, Tier.OPD)));
    }

    private static void stands(Life life, IssueStatus status, String unit) {
        assertThat(life.now().status()).isEqualTo(status);
        assertThat(life.now().unit()).isEqualTo(unit);
    }
}
