package id.tuntas.events.issue;

import id.tuntas.events.issue.IssueEvent.EndingProposed;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import org.jspecify.annotations.Nullable;

/** Conditions that the table of {@link Act} cannot say with status and standing alone. */
final class Guards {
    private static final int ATTACHMENTS_MAX = 20;

    /** Room is left for the proof of work, without which nothing could be completed. */
    private static final int REPORTER_ATTACHMENTS_MAX = 10;

    private Guards() {}

    static @Nullable Refusal check(Act act, Situation issue, Actor actor, @Nullable OfficeHeld office) {
        return switch (act) {
            case APPROVE_COMPLETION, REFUSE_COMPLETION -> did(issue, actor) ? Refusal.SELF_APPROVAL : null;
            case DISPATCH -> exhausted(issue, office) ? Refusal.TRANSFERS_EXHAUSTED : null;
            case ESCALATE -> issue.tier() == Tier.HEAD ? Refusal.TOP_OF_LADDER : null;
            case RETURN -> issue.sentBy() == null ? Refusal.NOBODY_TO_RETURN_TO : null;
            case ACCEPT -> mustBeVerifiedFirst(issue) ? Refusal.WRONG_STATUS : null;
            case RATE -> mayRate(issue);
            case ATTACH -> full(issue, actor) ? Refusal.ATTACHMENTS_FULL : null;
            case VIEW_IDENTITY -> hidden(issue, office) ? Refusal.REPORTER_ANONYMOUS : null;
            case CLEAR_TEXT -> hiddenFromEverybody(issue);
            case CLEAR_PHOTOS -> issue.photos().isEmpty() ? Refusal.NO_PHOTO : hiddenFromEverybody(issue);
            case PROPOSE_COMPLETION -> unfinished(issue);
            case REQUEST_SUPPORT -> issue.supports().isFull() ? Refusal.SUPPORTS_FULL : null;
            case WITHDRAW_SUPPORT -> issue.supports().open().isEmpty() ? Refusal.SUPPORT_NOT_THERE : null;
            case REPORT_SUPPORT, FINISH_SUPPORT -> helps(issue, actor) ? null : Refusal.SUPPORT_NOT_THERE;
            case ANSWER_AS_PLANNED, REFER_OUT -> issue.confidentiality().isRestricted() ? Refusal.NEEDS_TWO : null;
            case PROPOSE_ENDING -> issue.needToKnow().ending() == null ? null : Refusal.ENDING_PENDING;
            case WITHDRAW_KNOWLEDGE -> issue.needToKnow().named().isEmpty() ? Refusal.NOBODY_NAMED : null;
            case CONFIRM_ENDING, DECLINE_ENDING -> second(issue.needToKnow().ending(), actor);
            case FOLLOW -> mayFollow(issue.watchers(), actor.account());
            case UNFOLLOW -> issue.watchers().include(actor.account()) ? null : Refusal.NOT_FOLLOWED;
            case SAY_SEEN -> hasNews(issue.watchers(), actor.account());
            case VERIFY,
                    REPORT_PROGRESS,
                    ASK_REPORTER,
                    CLARIFY,
                    ARCHIVE,
                    MERGE,
                    REOPEN,
                    CLOSE,
                    COMMENT,
                    ACCEPT_SUPPORT,
                    ADD_NUMBER,
                    DECLINE_SUPPORT,
                    GRANT_KNOWLEDGE -> null;
        };
    }

    /** What was settled by another system's people is no word on ours. */
    private static @Nullable Refusal mayRate(Situation issue) {
        if (issue.external().endedElsewhere()) {
            return Refusal.WRONG_STATUS;
        }
        return issue.rated() ? Refusal.ALREADY_RATED : null;
    }

    private static @Nullable Refusal hiddenFromEverybody(Situation issue) {
        return issue.visibility() == Visibility.CONFIDENTIAL ? Refusal.NOT_FOR_EVERYBODY : null;
    }

    private static boolean exhausted(Situation issue, @Nullable OfficeHeld office) {
        boolean decides = office != null && office.kind().decidesAuthority();
        return issue.transfers() >= Act.TRANSFERS_MAX && !decides;
    }

    private static boolean did(Situation issue, Actor actor) {
        return actor.account().equals(issue.proposer()) || actor.account().equals(issue.officer());
    }

    private static @Nullable Refusal unfinished(Situation issue) {
        if (issue.needToKnow().ending() != null) {
            return Refusal.ENDING_PENDING;
        }
        return issue.supports().open().isEmpty() ? null : Refusal.SUPPORT_OPEN;
    }

    /** By the account: whoever holds two offices is still one person. */
    private static @Nullable Refusal second(@Nullable EndingProposed ending, Actor actor) {
        if (ending == null) {
            return Refusal.NO_ENDING;
        }
        return actor.account().equals(ending.officer()) ? Refusal.SELF_APPROVAL : null;
    }

    /** Lurah and camat may settle what was told to them; an OPD works on what somebody has verified. */
    private static boolean mustBeVerifiedFirst(Situation issue) {
        return issue.status() == IssueStatus.FILED
                && issue.tier().isAbove(Tier.DISTRICT)
                && !issue.confidentiality().isRestricted();
    }

    private static boolean full(Situation issue, Actor actor) {
        return issue.attachmentCount() >= ATTACHMENTS_MAX
                || (actor.isReporterOf(issue.issueId()) && issue.reporterAttachmentCount() >= REPORTER_ATTACHMENTS_MAX);
    }

    private static boolean hidden(Situation issue, @Nullable OfficeHeld office) {
        boolean desk = office != null && office.kind() == OfficeKind.VERIFIER;
        return issue.visibility() == Visibility.ANONYMOUS && !desk;
    }

    /** Nobody reports on what the unit has not yet taken on. */
    private static boolean helps(Situation issue, Actor actor) {
        return actor.offices().stream()
                .flatMap(office -> issue.supports().openWith(office.unit()).stream())
                .anyMatch(support -> support.state() == Support.State.ACCEPTED);
    }

    private static @Nullable Refusal mayFollow(Watchers watchers, String account) {
        if (watchers.include(account)) {
            return Refusal.ALREADY_FOLLOWED;
        }
        return watchers.isFull() ? Refusal.WATCHERS_FULL : null;
    }

    private static @Nullable Refusal hasNews(Watchers watchers, String account) {
        if (!watchers.include(account)) {
            return Refusal.NOT_FOLLOWED;
        }
        return watchers.hasNews(account) ? null : Refusal.NOTHING_NEW;
    }
}
