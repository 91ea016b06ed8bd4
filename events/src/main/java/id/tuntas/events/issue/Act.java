package id.tuntas.events.issue;

import static id.tuntas.events.issue.IssueStatus.*;
import static id.tuntas.events.issue.Standing.*;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to an issue: from which statuses, by whom. This one table decides both which command is accepted
 * and which button is shown.
 */
public enum Act {
    VERIFY(in(FILED), by(DESK, RESTRICTED_LEAD)),
    DISPATCH(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(DESK, COORDINATOR)),
    ESCALATE(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(LEAD)),
    RETURN(in(DISPATCHED, IN_PROGRESS), by(LEAD)),
    ACCEPT(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(LEAD)),
    REPORT_PROGRESS(in(IN_PROGRESS), by(OFFICER, LEAD)),
    ASK_REPORTER(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, REOPENED), by(OFFICER, LEAD, DESK)),
    CLARIFY(in(AWAITING_REPORTER), by(REPORTER, HOME_LEAD, DESK)),
    ATTACH(
            in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, AWAITING_REPORTER, RETURNED, REOPENED),
            by(REPORTER, OFFICER, LEAD, HOME_LEAD, DESK, SUPPORT_LEAD, SUPPORT_OFFICER)),
    PROPOSE_COMPLETION(in(IN_PROGRESS), by(OFFICER, LEAD)),
    APPROVE_COMPLETION(in(COMPLETION_PROPOSED), by(LEAD, SUPERIOR_LEAD)),
    REFUSE_COMPLETION(in(COMPLETION_PROPOSED), by(LEAD, SUPERIOR_LEAD)),
    ANSWER_AS_PLANNED(in(DISPATCHED, IN_PROGRESS, REOPENED), by(LEAD)),
    REFER_OUT(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(LEAD, DESK)),
    ARCHIVE(in(FILED, VERIFIED), by(DESK)),
    MERGE(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(LEAD, DESK)),
    REOPEN(in(RESPONDED, CLOSED, ARCHIVED, REFERRED_OUT, ANSWERED_PLANNED), by(REPORTER, HOME_LEAD, DESK)),
    CLOSE(in(RESPONDED), by(REPORTER, DESK)),
    RATE(in(RESPONDED, CLOSED), by(REPORTER)),
    COMMENT(Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MERGED))), by(REPORTER, SEES)),
    VIEW_IDENTITY(anywhere(), by(LEAD, OFFICER, DESK)),
    CLEAR_TEXT(anywhere(), by(DESK)),
    CLEAR_PHOTOS(anywhere(), by(DESK)),
    ADD_NUMBER(anywhere(), by(LEAD, DESK)),
    REQUEST_SUPPORT(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, AWAITING_REPORTER, REOPENED), by(LEAD)),
    WITHDRAW_SUPPORT(anywhere(), by(LEAD)),
    ACCEPT_SUPPORT(anywhere(), by(SUPPORT_LEAD)),
    REPORT_SUPPORT(anywhere(), by(SUPPORT_OFFICER, SUPPORT_LEAD)),
    FINISH_SUPPORT(anywhere(), by(SUPPORT_OFFICER, SUPPORT_LEAD)),
    DECLINE_SUPPORT(anywhere(), by(SUPPORT_LEAD)),
    FOLLOW(anywhere(), by(SEES)),
    UNFOLLOW(anywhere(), by(SEES)),
    SAY_SEEN(anywhere(), by(SEES)),
    GRANT_KNOWLEDGE(anywhere(), by(RESTRICTED_LEAD)),
    WITHDRAW_KNOWLEDGE(anywhere(), by(RESTRICTED_LEAD)),
    PROPOSE_ENDING(in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(RESTRICTED_LEAD)),
    CONFIRM_ENDING(
            in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(RESTRICTED_LEAD, RESTRICTED_SUPERIOR)),
    DECLINE_ENDING(
            in(FILED, VERIFIED, DISPATCHED, IN_PROGRESS, RETURNED, REOPENED), by(RESTRICTED_LEAD, RESTRICTED_SUPERIOR));

    /**
     * A matter is passed on between handling units at most this often (the cap of India's CPGRAMS); then the Sekda, or
     * the region's head, decides whose it is.
     */
    public static final int TRANSFERS_MAX = 3;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable views of sets that nobody else holds
    private final Set<IssueStatus> statuses;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Standing> standings;

    Act(Set<IssueStatus> statuses, Set<Standing> standings) {
        this.statuses = statuses;
        this.standings = standings;
    }

    /** Judges whether this actor may do this to this issue now, and in which office. */
    public Verdict judge(Situation issue, Actor actor) {
        @Nullable OfficeHeld office = officeFor(issue, actor);
        boolean asReporter = standings.contains(REPORTER) && actor.isReporterOf(issue.issueId());
        if (office == null && !asReporter) {
            return Verdict.refused(Refusal.NOT_YOURS);
        }
        if (!statuses.contains(issue.status())) {
            return Verdict.refused(Refusal.WRONG_STATUS);
        }
        Refusal refusal = Guards.check(this, issue, actor, office);
        return refusal == null ? Verdict.accepted(office) : Verdict.refused(refusal);
    }

    /** Whether there is any issue to which an office of this kind may do this. */
    public boolean isOpenTo(OfficeKind kind) {
        return standings.stream().anyMatch(standing -> standing.fits(kind));
    }

    /** Whether the reporter may ever do this to the own complaint. */
    public boolean isOpenToReporter() {
        return standings.contains(REPORTER);
    }

    /** Where an issue has to be. */
    public Set<IssueStatus> statuses() {
        return statuses;
    }

    /** How an office has to stand to an issue; any of these is enough. */
    public Set<Standing> standings() {
        return standings;
    }

    private @Nullable OfficeHeld officeFor(Situation issue, Actor actor) {
        for (Standing standing : standings) {
            for (OfficeHeld office : actor.offices()) {
                if (standing.has(issue, actor, office)) {
                    return office;
                }
            }
        }
        return null;
    }

    private static Set<IssueStatus> anywhere() {
        return Collections.unmodifiableSet(EnumSet.allOf(IssueStatus.class));
    }

    private static Set<IssueStatus> in(IssueStatus first, IssueStatus... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    private static Set<Standing> by(Standing first, Standing... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }
}
