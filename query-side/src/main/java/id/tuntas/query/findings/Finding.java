package id.tuntas.query.findings;

/**
 * Kinds of steps that call for a second look, each as a condition on the table {@code step}. Some of them no command
 * lets happen any more; an imported or damaged history may hold them all the same.
 */
enum Finding {
    /** Closed, and no officer has attached anything since it was filed or last reopened: old proof proves nothing new. */
    CLOSED_WITHOUT_PROOF("""
            step.event_type = 'issue-closed' AND NOT EXISTS (
                SELECT 1 FROM history_step proof WHERE proof.issue = step.issue AND proof.version < step.version
                   AND proof.event_type = 'attachment-added' AND proof.actor <> 'reporter' AND""" + " " + sameRound("proof") + ")"),
    /** Returned for the second time or more. */
    RETURNED_TWICE("""
            step.event_type = 'issue-returned' AND EXISTS (
                SELECT 1 FROM history_step first WHERE first.issue = step.issue AND first.version < step.version
                   AND first.event_type = 'issue-returned')"""),
    REOPENED("step.event_type IN ('issue-reopened', 'appeal-opened')"),
    /** Approved by the officer in charge, or by whoever reported or proposed the work that was approved. */
    SAME_HAND("""
            step.event_type = 'completion-approved' AND (step.actor = step.officer OR EXISTS (
                SELECT 1 FROM history_step work WHERE work.issue = step.issue AND work.version < step.version
                   AND work.event_type IN ('progress-reported', 'completion-proposed') AND work.actor = step.actor AND""" + " " + sameRound("work") + "))"),
    IDENTITY_VIEWED("step.event_type = 'reporter-identity-viewed'");

    private final String condition;

    Finding(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** That the issue was not reopened between an earlier step and this one. */
    private static String sameRound(String earlier) {
        return """
                NOT EXISTS (SELECT 1 FROM history_step again WHERE again.issue = step.issue
                    AND again.version > {earlier}.version AND again.version < step.version
                    AND again.event_type IN ('issue-reopened', 'appeal-opened'))""".replace("{earlier}", earlier);
    }
}
