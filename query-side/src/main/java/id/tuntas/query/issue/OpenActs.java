package id.tuntas.query.issue;

import static id.tuntas.events.issue.Act.*;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.OfficeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The acts that are open to a viewer as the page lays them out: the most likely one unfolded, the others in groups.
 *
 * @param main the act to unfold, null when others have to act first
 */
record OpenActs(@Nullable Act main, List<Group> groups) {
    /** Acts under one heading, in the order in which they are needed. */
    record Group(String key, List<Act> acts) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "work",
                    List.of(
                            CLARIFY,
                            APPROVE_COMPLETION,
                            REFUSE_COMPLETION,
                            VERIFY,
                            ACCEPT,
                            REPORT_PROGRESS,
                            ATTACH,
                            PROPOSE_COMPLETION)),
            new Group("pass", List.of(DISPATCH, ESCALATE, RETURN, REFER_OUT, MERGE)),
            new Group(
                    "support",
                    List.of(
                            ACCEPT_SUPPORT,
                            REPORT_SUPPORT,
                            FINISH_SUPPORT,
                            DECLINE_SUPPORT,
                            REQUEST_SUPPORT,
                            WITHDRAW_SUPPORT)),
            new Group("reporter", List.of(ASK_REPORTER, COMMENT, CLEAR_TEXT, CLEAR_PHOTOS, ADD_NUMBER, VIEW_IDENTITY)),
            new Group("need", List.of(GRANT_KNOWLEDGE, WITHDRAW_KNOWLEDGE)),
            new Group(
                    "end",
                    List.of(
                            CONFIRM_ENDING,
                            DECLINE_ENDING,
                            ANSWER_AS_PLANNED,
                            CLOSE,
                            ARCHIVE,
                            REOPEN,
                            PROPOSE_ENDING)));

    OpenActs {
        groups = List.copyOf(groups);
    }

    /** The template file in which the form of this act stands. */
    public String forms(Act act) {
        if (GROUPS.getFirst().acts().contains(act)) {
            return "work-forms";
        }
        if (act.name().endsWith("_KNOWLEDGE") || act.name().endsWith("_ENDING")) {
            return "guarded-forms";
        }
        return act.name().endsWith("_SUPPORT") ? "support-forms" : "other-forms";
    }

    /**
     * Lays the acts out.
     *
     * @param wanted the act the viewer came for, null when the page shall choose
     */
    static OpenActs of(Set<Act> open, @Nullable Act wanted, @Nullable Act likely) {
        Act asked = first(open, CONFIRM_ENDING);
        Act next = asked == null ? likely : asked;
        Act own = next == null ? first(open, FINISH_SUPPORT, ACCEPT_SUPPORT) : next;
        Act main = wanted != null && open.contains(wanted) ? wanted : own;
        List<Group> groups = new ArrayList<>();
        for (Group group : GROUPS) {
            List<Act> others = group.acts().stream()
                    .filter(act -> open.contains(act) && act != main)
                    .toList();
            if (!others.isEmpty()) {
                groups.add(new Group(group.key(), others));
            }
        }
        return new OpenActs(main, groups);
    }

    /**
     * What this viewer most likely does next.
     *
     * @param villageHandles whether a lurah can settle matters of this category
     * @param proven whether an officer has attached a proof
     */
    static @Nullable Act likely(
            Set<Act> open, Situation issue, Set<OfficeKind> offices, boolean villageHandles, boolean proven) {
        return switch (issue.status()) {
            case AWAITING_REPORTER -> first(open, CLARIFY);
            case COMPLETION_PROPOSED -> first(open, APPROVE_COMPLETION);
            case IN_PROGRESS ->
                open.contains(ACCEPT) && !open.contains(REPORT_PROGRESS)
                        ? null
                        : proven ? first(open, PROPOSE_COMPLETION, REPORT_PROGRESS) : first(open, REPORT_PROGRESS);
            case FILED, VERIFIED, DISPATCHED, RETURNED, REOPENED -> taking(open, issue, offices, villageHandles);
            case RESPONDED, CLOSED, ARCHIVED, MERGED, REFERRED_OUT, ANSWERED_PLANNED -> null;
        };
    }

    private static @Nullable Act taking(
            Set<Act> open, Situation issue, Set<OfficeKind> offices, boolean villageHandles) {
        boolean villageHead = offices.contains(OfficeKind.LURAH) || offices.contains(OfficeKind.KADES);
        if (villageHead && !villageHandles) {
            return first(open, ESCALATE, ACCEPT);
        }
        Set<OfficeKind> dispatching =
                EnumSet.of(OfficeKind.CAMAT, OfficeKind.SEKDA, OfficeKind.REGION_HEAD, OfficeKind.VERIFIER);
        boolean dispatches = offices.stream().anyMatch(dispatching::contains);
        if (dispatches && open.contains(ACCEPT)) {
            return first(open, DISPATCH, ACCEPT);
        }
        boolean withUnit = issue.status() == IssueStatus.DISPATCHED;
        return withUnit ? first(open, ACCEPT) : first(open, VERIFY, ACCEPT, DISPATCH, ESCALATE);
    }

    private static @Nullable Act first(Set<Act> open, Act... acts) {
        for (Act act : acts) {
            if (open.contains(act)) {
                return act;
            }
        }
        return null;
    }
}
