package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.whole.Issues.Filed;
import java.util.List;
import java.util.Map;

/** Where an issue can stand: every status, and within some statuses what makes a difference to who may do what. */
enum Standpoint {
    FILED(IssueStatus.FILED),
    FILED_WITH_CAMAT(IssueStatus.FILED),
    FILED_RESTRICTED(IssueStatus.FILED),
    VERIFIED(IssueStatus.VERIFIED),
    DISPATCHED(IssueStatus.DISPATCHED),
    DISPATCHED_TOO_OFTEN(IssueStatus.DISPATCHED),
    DISPATCHED_TO_THE_TOP(IssueStatus.DISPATCHED),
    IN_PROGRESS(IssueStatus.IN_PROGRESS),
    IN_PROGRESS_ANONYMOUS(IssueStatus.IN_PROGRESS),
    IN_PROGRESS_RESTRICTED(IssueStatus.IN_PROGRESS),
    ENDING_PROPOSED(IssueStatus.IN_PROGRESS),
    COMPLETION_PROPOSED(IssueStatus.COMPLETION_PROPOSED),
    COMPLETION_PROPOSED_RESTRICTED(IssueStatus.COMPLETION_PROPOSED),
    COMPLETION_PROPOSED_BY_HEAD(IssueStatus.COMPLETION_PROPOSED),
    RESPONDED(IssueStatus.RESPONDED),
    CLOSED(IssueStatus.CLOSED),
    CLOSED_AND_RATED(IssueStatus.CLOSED),
    AWAITING_REPORTER(IssueStatus.AWAITING_REPORTER),
    RETURNED(IssueStatus.RETURNED),
    ARCHIVED(IssueStatus.ARCHIVED),
    MERGED(IssueStatus.MERGED),
    REFERRED_OUT(IssueStatus.REFERRED_OUT),
    ANSWERED_PLANNED(IssueStatus.ANSWERED_PLANNED),
    REOPENED(IssueStatus.REOPENED),
    SUPPORT_REQUESTED(IssueStatus.IN_PROGRESS),
    SUPPORT_ACCEPTED(IssueStatus.IN_PROGRESS),
    FOLLOWED(IssueStatus.DISPATCHED);

    private final IssueStatus status;

    Standpoint(IssueStatus status) {
        this.status = status;
    }

    IssueStatus status() {
        return status;
    }

    boolean restricted() {
        return switch (this) {
            case FILED_RESTRICTED, IN_PROGRESS_RESTRICTED, ENDING_PROPOSED, COMPLETION_PROPOSED_RESTRICTED -> true;
            default -> false;
        };
    }

    /** Brings a new issue here, by commands alone. */
    Filed reach(Issues issues) {
        return switch (this) {
            case FILED -> issues.file();
            case FILED_WITH_CAMAT -> and(issues, issues.file(), LURAH, "escalation", Issues.reason());
            case FILED_RESTRICTED -> issues.fileAsCitizen(Issues.complaint("PUNGLI"));
            case VERIFIED -> verified(issues);
            case DISPATCHED -> issues.dispatched();
            case DISPATCHED_TOO_OFTEN -> sentRound(issues);
            case DISPATCHED_TO_THE_TOP ->
                and(issues, issues.dispatched(), HEAD, "escalation", Map.of("reason", "Penting", "unit", "WALIKOTA"));
            case IN_PROGRESS -> issues.inProgress();
            case IN_PROGRESS_ANONYMOUS -> anonymous(issues);
            case IN_PROGRESS_RESTRICTED ->
                and(issues, FILED_RESTRICTED.reach(issues), INSPECTOR, "acceptance", Map.of());
            case ENDING_PROPOSED ->
                and(
                        issues,
                        and(
                                issues,
                                IN_PROGRESS_RESTRICTED.reach(issues),
                                INSPECTOR,
                                "knowledge",
                                Issues.named(INSPECTOR)),
                        INSPECTOR,
                        "ending",
                        Issues.reason());
            case COMPLETION_PROPOSED_RESTRICTED -> restrictedDone(issues);
            case COMPLETION_PROPOSED -> issues.proposed();
            case COMPLETION_PROPOSED_BY_HEAD -> byHead(issues);
            case RESPONDED -> issues.responded();
            case CLOSED -> closed(issues);
            case CLOSED_AND_RATED -> rated(issues);
            case AWAITING_REPORTER ->
                and(issues, issues.inProgress(), STAFF, "clarification-request", Map.of("question", "Di mana?"));
            case RETURNED ->
                and(
                        issues,
                        issues.dispatched(),
                        HEAD,
                        "return",
                        Map.of("reason", "Bukan kewenangan kami", "proposedUnit", "DLH"));
            case ARCHIVED -> and(issues, issues.file(), VERIFIER, "archive", Issues.reason());
            case MERGED ->
                and(
                        issues,
                        issues.file(),
                        LURAH,
                        "merge",
                        Map.of("into", issues.file().id()));
            case REFERRED_OUT ->
                and(issues, issues.file(), LURAH, "referral", Map.of("body", "PLN", "reason", "Tiang PLN"));
            case ANSWERED_PLANNED -> and(issues, issues.dispatched(), HEAD, "planned-answer", Issues.plan());
            case REOPENED -> and(issues, closed(issues), LURAH, "reopening", Issues.reason());
            case SUPPORT_REQUESTED -> and(issues, issues.inProgress(), HEAD, "support", Issues.support("DLH"));
            case SUPPORT_ACCEPTED ->
                and(issues, SUPPORT_REQUESTED.reach(issues), "demo-dlh-kepala", "support/1/acceptance", Map.of());
            case FOLLOWED ->
                and(
                        issues,
                        and(issues, verified(issues), LURAH, "following", Map.of()),
                        VERIFIER,
                        "dispatch",
                        Map.of("unit", "DPUPR"));
        };
    }

    private static Filed and(Issues issues, Filed issue, String account, String path, Map<String, ?> body) {
        issues.act(account, issue, path, body);
        return issue;
    }

    private static Filed verified(Issues issues) {
        Filed issue = issues.file();
        issues.verify(issue);
        return issue;
    }

    private static Filed sentRound(Issues issues) {
        Filed issue = issues.dispatched();
        List.of("DLH", "DISHUB", "DPUPR").forEach(unit -> issues.dispatch(issue, unit));
        return issue;
    }

    private static Filed restrictedDone(Issues issues) {
        Filed issue = IN_PROGRESS_RESTRICTED.reach(issues);
        issues.propose(INSPECTOR, issue);
        return issue;
    }

    private static Filed anonymous(Issues issues) {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("visibility", "ANONYMOUS");
        Filed issue = issues.fileAsCitizen(complaint);
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.accept(issue);
        return issue;
    }

    private static Filed byHead(Issues issues) {
        Filed issue = issues.inProgress();
        issues.propose(HEAD, issue);
        return issue;
    }

    private static Filed closed(Issues issues) {
        Filed issue = issues.responded();
        issues.report(issue, "closure", Map.of());
        return issue;
    }

    private static Filed rated(Issues issues) {
        Filed issue = issues.responded();
        issues.rate(issue, 4);
        return issue;
    }
}
