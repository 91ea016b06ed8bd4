package id.tuntas.events.issue;

import static id.tuntas.events.issue.IssueStatus.COMPLETION_PROPOSED;
import static id.tuntas.events.issue.IssueStatus.DISPATCHED;
import static id.tuntas.events.issue.IssueStatus.IN_PROGRESS;
import static id.tuntas.events.issue.IssueStatus.RESPONDED;
import static id.tuntas.events.issue.IssueStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.PhotosCleared;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conditions that the table cannot say with status and standing alone. */
class GuardsTest {
    private static final Actor REPORTER = Actor.reporter(Life.ISSUE);
    private static final Actor LURAH = officer("lurah", OfficeKind.LURAH, Life.PADASUKA, Tier.VILLAGE);
    private static final Actor HEAD = officer("head", OfficeKind.OPD_HEAD, "DPUPR", Tier.OPD);
    private static final Actor STAFF = officer("staff", OfficeKind.STAFF, "DPUPR", Tier.OPD);
    private static final Actor SEKDA = officer("sekda", OfficeKind.SEKDA, "SETDA", Tier.SECRETARIAT);
    private static final Actor WALIKOTA = officer("walikota", OfficeKind.REGION_HEAD, "WALIKOTA", Tier.HEAD);
    private static final Actor DESK = officer("desk", OfficeKind.VERIFIER, "DISKOMINFO", Tier.OPD);
    private static final Actor INSPEKTUR = officer("inspektur", OfficeKind.INSPEKTORAT, "INSPEKTORAT", Tier.OPD);

    @Test
    void whoDidTheWorkDoesNotApproveIt() {
        Situation byTheHead = dpupr().acceptedBy("head").proposedBy("head").now();
        assertThat(byTheHead.status()).isEqualTo(COMPLETION_PROPOSED);
        refuses(Act.APPROVE_COMPLETION, byTheHead, HEAD, Refusal.SELF_APPROVAL);
        refuses(Act.REFUSE_COMPLETION, byTheHead, HEAD, Refusal.SELF_APPROVAL);
        accepts(Act.APPROVE_COMPLETION, byTheHead, SEKDA);

        Situation proposedForTheHead =
                dpupr().acceptedBy("head").proposedBy("staff").now();
        refuses(Act.APPROVE_COMPLETION, proposedForTheHead, HEAD, Refusal.SELF_APPROVAL);

        accepts(
                Act.APPROVE_COMPLETION,
                dpupr().acceptedBy("staff").proposedBy("staff").now(),
                HEAD);
    }

    @Test
    void noMoreThanThreeTransfers() {
        Life life = Life.ordinary();
        for (String unit : List.of("DPUPR", "DLH", "DISHUB")) {
            life.dispatchedTo(unit, "SETDA", Tier.OPD);
        }
        accepts(Act.DISPATCH, life.now(), DESK);
        life.dispatchedTo("DPUPR", "SETDA", Tier.OPD);
        assertThat(life.now().transfers()).isEqualTo(Act.TRANSFERS_MAX);
        refuses(Act.DISPATCH, life.now(), DESK, Refusal.TRANSFERS_EXHAUSTED);
        life.escalatedTo("SETDA", "WALIKOTA", Tier.SECRETARIAT);
        refuses(Act.DISPATCH, life.now(), DESK, Refusal.TRANSFERS_EXHAUSTED);
        accepts(Act.DISPATCH, life.now(), SEKDA);
    }

    @Test
    void canStillBeTakenOnWhenReturnedAfterTheLastTransfer() {
        Life life = Life.ordinary().returnedTo("SETDA", "WALIKOTA", Tier.SECRETARIAT);
        assertThat(life.now().status()).isEqualTo(RETURNED);
        accepts(Act.ACCEPT, life.now(), SEKDA);
    }

    @Test
    void nothingIsAboveTheHeadOfTheRegion() {
        Situation atTheTop = dpupr().escalatedTo("WALIKOTA", null, Tier.HEAD).now();
        assertThat(atTheTop.status()).isEqualTo(DISPATCHED);
        refuses(Act.ESCALATE, atTheTop, WALIKOTA, Refusal.TOP_OF_LADDER);
    }

    @Test
    void onlyWhatWasSentCanBeReturned() {
        Situation own = Life.ordinary().verified().acceptedBy("lurah").now();
        assertThat(own.status()).isEqualTo(IN_PROGRESS);
        refuses(Act.RETURN, own, LURAH, Refusal.NOBODY_TO_RETURN_TO);
        accepts(Act.RETURN, dpupr().now(), HEAD);
    }

    @Test
    void cannotBeReturnedToWhoeverMustNoLongerKnowOfIt() {
        Situation restricted = Life.ordinary()
                .escalatedTo(Life.TENGAH, "SETDA", Tier.DISTRICT)
                .then(new IssueReclassified(
                        Life.ISSUE, "PUNGLI", Confidentiality.INTEGRITY, "INSPEKTORAT", "WALIKOTA", Tier.OPD))
                .verified()
                .acceptedBy("inspektur")
                .now();
        refuses(Act.RETURN, restricted, INSPEKTUR, Refusal.NOBODY_TO_RETURN_TO);
    }

    @Test
    void anOpdWaitsForVerificationButLurahAndInspektoratDoNot() {
        refuses(
                Act.ACCEPT,
                Life.ordinary().escalatedTo("DPUPR", "SETDA", Tier.OPD).now(),
                HEAD,
                Refusal.WRONG_STATUS);
        accepts(Act.ACCEPT, Life.ordinary().now(), LURAH);
        accepts(Act.ACCEPT, Life.integrity().now(), INSPEKTUR);
    }

    @Test
    void anAnswerIsRatedOnce() {
        Life life = Life.ordinary().broughtTo(RESPONDED);
        accepts(Act.RATE, life.now(), REPORTER);
        refuses(Act.RATE, life.rated(true).now(), REPORTER, Refusal.ALREADY_RATED);
    }

    @Test
    void anAnonymousReporterIsKnownToTheDeskOnly() {
        Situation anonymous =
                Life.anonymous().dispatchedTo("DPUPR", "SETDA", Tier.OPD).now();
        refuses(Act.VIEW_IDENTITY, anonymous, HEAD, Refusal.REPORTER_ANONYMOUS);
        accepts(Act.VIEW_IDENTITY, anonymous, DESK);
        accepts(Act.VIEW_IDENTITY, dpupr().now(), HEAD);
    }

    @Test
    void onlyPhotosAreShownToEverybodyAndNoneOfWhatTheReporterWantsKept() {
        refuses(Act.CLEAR_PHOTOS, Life.ordinary().now(), DESK, Refusal.NO_PHOTO);
        refuses(Act.CLEAR_PHOTOS, Life.ordinary().sent("application/pdf").now(), DESK, Refusal.NO_PHOTO);
        accepts(Act.CLEAR_PHOTOS, Life.ordinary().sent("image/jpeg").now(), DESK);
        refuses(Act.CLEAR_PHOTOS, Life.confidential().sent("image/jpeg").now(), DESK, Refusal.NOT_FOR_EVERYBODY);
    }

    @Test
    void noPhotoIsShownToEverybodyAnyMoreOnceTheMatterIsRestricted() {
        Life life = Life.ordinary().sent("image/png").then(new PhotosCleared(Life.ISSUE, List.of("sent")));
        assertThat(life.now().clearedPhotos()).containsExactly("sent");
        life.then(new IssueReclassified(
                Life.ISSUE, "PUNGLI", Confidentiality.INTEGRITY, "INSPEKTORAT", "WALIKOTA", Tier.OPD));
        assertThat(life.now().clearedPhotos()).isEmpty();
    }

    @Test
    void theReporterCannotTakeTheRoomThatProofNeeds() {
        Life life = dpupr().acceptedBy("staff");
        for (int i = 0; i < 10; i++) {
            accepts(Act.ATTACH, life.now(), REPORTER);
            attach(life, "r" + i, true);
        }
        refuses(Act.ATTACH, life.now(), REPORTER, Refusal.ATTACHMENTS_FULL);
        for (int i = 0; i < 10; i++) {
            accepts(Act.ATTACH, life.now(), STAFF);
            attach(life, "s" + i, false);
        }
        refuses(Act.ATTACH, life.now(), STAFF, Refusal.ATTACHMENTS_FULL);
    }

    private static void attach(Life life, String id, boolean byReporter) {
        life.then(new AttachmentAdded(Life.ISSUE, id, "image/jpeg", 1, "hash", byReporter, null, null));
    }

    private static Life dpupr() {
        return Life.ordinary().verified().dispatchedTo("DPUPR", "SETDA", Tier.OPD);
    }

    private static void accepts(Act act, Situation issue, Actor actor) {
        assertThat(act.judge(issue, actor).refusal()).isNull();
    }

    private static void refuses(Act act, Situation issue, Actor actor, Refusal refusal) {
        assertThat(act.judge(issue, actor).refusal()).isEqualTo(refusal);
    }

    private static Actor officer(String account, OfficeKind kind, String unit, Tier tier) {
        return Actor.officer(account, List.of(new OfficeHeld(unit + ":" + kind, kind, unit, tier)));
    }
}
