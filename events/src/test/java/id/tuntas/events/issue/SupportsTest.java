package id.tuntas.events.issue;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Support.WithdrawalCause;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Help that one unit asks of another, and who follows. */
class SupportsTest {
    private static final Actor HEAD = officer("head", OfficeKind.OPD_HEAD, "DPUPR");
    private static final Actor HELPER = officer("dlh", OfficeKind.OPD_HEAD, "DLH");
    private static final Actor HANDS = officer("hands", OfficeKind.STAFF, "DLH");
    private static final Actor OTHERS = officer("dishub", OfficeKind.OPD_HEAD, "DISHUB");

    @Test
    void onlyTheUnitThatWasAskedMayTakeItOnAndOnlyThenReport() {
        Life life = dpupr().acceptedBy("staff").then(asked(1, "DLH"));
        accepts(Act.ACCEPT_SUPPORT, life, HELPER);
        accepts(Act.DECLINE_SUPPORT, life, HELPER);
        refuses(Act.FINISH_SUPPORT, life, HELPER, Refusal.SUPPORT_NOT_THERE);
        refuses(Act.ACCEPT_SUPPORT, life, HEAD, Refusal.NOT_YOURS);
        refuses(Act.ACCEPT_SUPPORT, life, OTHERS, Refusal.NOT_YOURS);
        refuses(Act.ACCEPT_SUPPORT, life, HANDS, Refusal.NOT_YOURS);

        life.then(new SupportAccepted(Life.ISSUE, 1, "DLH", "hands"));
        accepts(Act.FINISH_SUPPORT, life, HANDS);
        accepts(Act.REPORT_SUPPORT, life, HELPER);

        life.then(new SupportFinished(Life.ISSUE, 1, "DLH", Life.TEXT));
        refuses(Act.REPORT_SUPPORT, life, HANDS, Refusal.NOT_YOURS);
        refuses(Act.WITHDRAW_SUPPORT, life, HEAD, Refusal.SUPPORT_NOT_THERE);
    }

    @Test
    void nothingIsProposedAsDoneWhileAnotherUnitStillHelps() {
        Life life = dpupr().acceptedBy("staff").then(asked(1, "DLH"));
        refuses(Act.PROPOSE_COMPLETION, life, HEAD, Refusal.SUPPORT_OPEN);
        life.then(new SupportDeclined(Life.ISSUE, 1, "DLH", Life.TEXT));
        accepts(Act.PROPOSE_COMPLETION, life, HEAD);
    }

    @Test
    void noMoreIsAskedThanMayBe() {
        Life life = dpupr();
        for (int number = 1; number <= Supports.SUPPORTS_MAX; number++) {
            accepts(Act.REQUEST_SUPPORT, life, HEAD);
            life.then(asked(number, "DLH")).then(new SupportFinished(Life.ISSUE, number, "DLH", Life.TEXT));
        }
        refuses(Act.REQUEST_SUPPORT, life, HEAD, Refusal.SUPPORTS_FULL);
    }

    @Test
    void whoHelpsSeesAnOrdinaryMatterForGoodAndARestrictedOneWhileHelping() {
        Life ordinary = dpupr().then(asked(1, "DLH"));
        assertThat(ordinary.now().isSeenBy(HELPER)).isTrue();
        assertThat(ordinary.now().isSeenBy(OTHERS)).isFalse();
        assertThat(ordinary.now().isSeenOnlyToSupport(HELPER)).isTrue();
        assertThat(ordinary.now().isSeenOnlyToSupport(HEAD)).isFalse();
        ordinary.then(new SupportFinished(Life.ISSUE, 1, "DLH", Life.TEXT));
        assertThat(ordinary.now().isSeenBy(HELPER)).isTrue();

        Life restricted = Life.integrity().then(asked(1, "DLH"));
        assertThat(restricted.now().isSeenBy(HELPER)).isTrue();
        assertThat(restricted.now().isSeenBy(OTHERS)).isFalse();
        restricted.then(new SupportFinished(Life.ISSUE, 1, "DLH", Life.TEXT));
        assertThat(restricted.now().isSeenBy(HELPER)).isFalse();
    }

    @Test
    void theReportersIdentityIsNotForWhoeverHelps() {
        Life life = dpupr().then(asked(1, "DLH")).then(new SupportAccepted(Life.ISSUE, 1, "DLH", "hands"));
        refuses(Act.VIEW_IDENTITY, life, HELPER, Refusal.NOT_YOURS);
        refuses(Act.VIEW_IDENTITY, life, HANDS, Refusal.NOT_YOURS);
    }

    @Test
    void helpThatHasLostItsSenseEndsAndSaysWhy() {
        assertThat(causes(new IssueDispatched(Life.ISSUE, "DPUPR", "DLH", "SETDA", Tier.OPD, 1, null)))
                .containsExactly(WithdrawalCause.HOLDS_IT);
        assertThat(causes(new IssueReferredOut(Life.ISSUE, "PLN", Life.TEXT)))
                .containsExactly(WithdrawalCause.ISSUE_SETTLED, WithdrawalCause.ISSUE_SETTLED);
        assertThat(causes(new IssueReclassified(
                        Life.ISSUE, "PUNGLI", Confidentiality.INTEGRITY, "INSPEKTORAT", "WALIKOTA", Tier.OPD)))
                .containsExactly(WithdrawalCause.BECAME_RESTRICTED, WithdrawalCause.BECAME_RESTRICTED);
        assertThat(causes(new IssueDispatched(Life.ISSUE, "DPUPR", "SATPOLPP", "SETDA", Tier.OPD, 1, null)))
                .isEmpty();
        assertThat(causes(new ClarificationRequested(Life.ISSUE, Life.TEXT))).isEmpty();
    }

    @Test
    void newsIsWhatOthersDidAndNotWhoFollows() {
        Life life = dpupr().then(new IssueFollowed(Life.ISSUE, "dishub"));
        assertThat(life.now().watchers().hasNews("dishub")).isFalse();
        life.then(new IssueFollowed(Life.ISSUE, "dlh"));
        assertThat(life.now().watchers().hasNews("dishub")).isFalse();
        assertThat(life.now().quietSteps()).isEqualTo(2);
        life.acceptedBy("staff");
        assertThat(life.now().watchers().hasNews("dishub")).isTrue();
        assertThat(life.now().quietSteps()).isZero();
        life.then(new FollowedIssueSeen(Life.ISSUE, "dishub", 5));
        assertThat(life.now().watchers().hasNews("dishub")).isFalse();
        assertThat(life.now().watchers().hasNews("dlh")).isTrue();
        life.then(new IssueUnfollowed(Life.ISSUE, "dlh"));
        assertThat(life.now().watchers().include("dlh")).isFalse();
    }

    private static List<WithdrawalCause> causes(IssueEvent event) {
        Life life = dpupr().acceptedBy("staff").then(asked(1, "DLH")).then(asked(2, "DISHUB"));
        life.then(event);
        return Supports.endedBy(event, life.now()).stream()
                .map(SupportWithdrawn::cause)
                .toList();
    }

    private static SupportRequested asked(int number, String unit) {
        return new SupportRequested(Life.ISSUE, number, unit, Life.TEXT, null, null, null);
    }

    private static Life dpupr() {
        return Life.ordinary().verified().dispatchedTo("DPUPR", "SETDA", Tier.OPD);
    }

    private static void accepts(Act act, Life life, Actor actor) {
        assertThat(act.judge(life.now(), actor).refusal()).isNull();
    }

    private static void refuses(Act act, Life life, Actor actor, Refusal refusal) {
        assertThat(act.judge(life.now(), actor).refusal()).isEqualTo(refusal);
    }

    private static Actor officer(String account, OfficeKind kind, String unit) {
        return Actor.officer(account, List.of(new OfficeHeld(unit + ":" + kind, kind, unit, Tier.OPD)));
    }
}
