package id.tuntas.query.bulk;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Refusal;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.issue.IssueView.Shown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One chosen issue, and what the act would do to it.
 *
 * @param shown null when there is no such issue for this viewer
 * @param possible whether the act's own rule lets it happen
 * @param sentence key of what will happen, or of why not
 */
record Chosen(String id, @Nullable Shown shown, boolean possible, String sentence) {
    static Chosen hidden(String id) {
        return new Chosen(id, null, false, "problem.not-found.detail");
    }

    /** By the table by which the command is judged too. */
    static Chosen of(Shown shown, BulkAct act, Actor viewer) {
        Situation issue = shown.issue();
        Refusal refusal = act.act().judge(issue, viewer).refusal();
        String sentence = refusal == null
                ? consequence(act, issue)
                : "problem." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".detail";
        return new Chosen(issue.issueId(), shown, refusal == null, sentence);
    }

    private static String consequence(BulkAct act, Situation issue) {
        return switch (act) {
            case ASSIGN -> issue.status() == IssueStatus.IN_PROGRESS ? "bulk.will.reassign" : "bulk.will.assign";
            case DISPATCH -> {
                boolean last = issue.dispatched() && issue.transfers() + 1 >= Act.TRANSFERS_MAX;
                yield last ? "bulk.will.dispatch-last" : "bulk.will.dispatch";
            }
            case ANSWER -> owesFirstResponse(issue) ? "bulk.will.answer-first" : "bulk.will.answer";
        };
    }

    private static boolean owesFirstResponse(Situation issue) {
        return issue.clocks()
                .latest(ClockKind.FIRST_RESPONSE)
                .filter(clock -> clock.state().isOpen())
                .isPresent();
    }
}
