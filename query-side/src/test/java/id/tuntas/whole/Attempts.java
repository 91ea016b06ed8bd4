package id.tuntas.whole;

import id.tuntas.events.issue.Act;
import id.tuntas.whole.Issues.Filed;
import java.util.Map;
import java.util.UUID;

/** For each act the request by which it is asked for, with a body that is right. */
final class Attempts {
    /** Stands for whoever holds the tracking code. */
    static final String REPORTER = "reporter";

    private final Server server;
    private final String mergeInto;
    private final String dispatchTo;

    /**
     * @param mergeInto an open issue that everybody concerned may see
     * @param dispatchTo a unit that may know of the issue and does not hold it
     */
    Attempts(Server server, String mergeInto, String dispatchTo) {
        this.server = server;
        this.mergeInto = mergeInto;
        this.dispatchTo = dispatchTo;
    }

    /** Asks for an act that the reporter is shown on the way that the reporter is shown. */
    Answer tracked(Act act, Filed issue) {
        return send(act, server.reporter(issue.trackingCode()), "/api/track/" + issue.id() + "/", true, "x");
    }

    /** Asks for an act as this account, or with the tracking code, on the officers' way. */
    Answer attempt(Act act, String account, Filed issue) {
        boolean reporter = account.equals(REPORTER);
        Client caller = reporter ? server.reporter(issue.trackingCode()) : server.as(account);
        return send(act, caller, Issues.path(issue, ""), reporter, "x");
    }

    /** Says that the work is done, after adding the proof of it. */
    Answer complete(String account, Filed issue) {
        Client caller = server.as(account);
        String proof = caller.upload(Issues.path(issue, "attachments"), "bukti.png", Issues.picture())
                .expect(201)
                .text("id");
        return send(Act.PROPOSE_COMPLETION, caller, Issues.path(issue, ""), false, proof);
    }

    private Answer send(Act act, Client caller, String base, boolean reporter, String proof) {
        return act == Act.ATTACH
                ? caller.upload(base + "attachments", "foto.png", Issues.picture())
                : caller.post(base + path(act), body(act, reporter, proof));
    }

    /** Where this act is asked for, after the issue's own address. */
    static String path(Act act) {
        return switch (act) {
            case VERIFY -> "verification";
            case DISPATCH -> "dispatch";
            case ESCALATE -> "escalation";
            case RETURN -> "return";
            case ACCEPT -> "acceptance";
            case REPORT_PROGRESS -> "progress";
            case ASK_REPORTER -> "clarification-request";
            case CLARIFY -> "clarification";
            case ATTACH -> "attachments";
            case PROPOSE_COMPLETION -> "completion";
            case APPROVE_COMPLETION -> "completion/approval";
            case REFUSE_COMPLETION -> "completion/refusal";
            case ANSWER_AS_PLANNED -> "planned-answer";
            case REFER_OUT -> "referral";
            case ARCHIVE -> "archive";
            case MERGE -> "merge";
            case REOPEN -> "reopening";
            case CLOSE -> "closure";
            case RATE -> "rating";
            case COMMENT -> "comments";
            case VIEW_IDENTITY -> "identity-views";
            case CLEAR_TEXT -> "cleared-text";
            case CLEAR_PHOTOS -> "cleared-photos";
            case ADD_NUMBER -> "external-references";
            case REQUEST_SUPPORT -> "support";
            case WITHDRAW_SUPPORT -> "support/1/withdrawal";
            case ACCEPT_SUPPORT -> "support/1/acceptance";
            case REPORT_SUPPORT -> "support/1/progress";
            case FINISH_SUPPORT -> "support/1/completion";
            case DECLINE_SUPPORT -> "support/1/refusal";
            case GRANT_KNOWLEDGE -> "knowledge";
            case WITHDRAW_KNOWLEDGE -> "knowledge/withdrawal";
            case PROPOSE_ENDING -> "ending";
            case CONFIRM_ENDING -> "ending/confirmation";
            case DECLINE_ENDING -> "ending/refusal";
            case FOLLOW -> "following";
            case UNFOLLOW -> "following/end";
            case SAY_SEEN -> "following/look";
        };
    }

    /** What this act is asked for with. */
    Map<String, ?> body(Act act, boolean reporter, String proof) {
        return switch (act) {
            case VERIFY -> Map.of("class", "COMPLAINT", "examination", "ORDINARY");
            case DISPATCH -> Map.of("unit", dispatchTo);
            case ESCALATE,
                    REFUSE_COMPLETION,
                    ARCHIVE,
                    REOPEN,
                    VIEW_IDENTITY,
                    DECLINE_SUPPORT,
                    PROPOSE_ENDING,
                    DECLINE_ENDING -> Issues.reason();
            case GRANT_KNOWLEDGE, WITHDRAW_KNOWLEDGE -> Issues.named(Issues.INSPECTOR);
            case RETURN -> Map.of("reason", "Bukan kewenangan kami", "proposedUnit", "DLH");
            case ACCEPT,
                    APPROVE_COMPLETION,
                    CLOSE,
                    ATTACH,
                    WITHDRAW_SUPPORT,
                    ACCEPT_SUPPORT,
                    FOLLOW,
                    UNFOLLOW,
                    CLEAR_PHOTOS,
                    CONFIRM_ENDING -> Map.of();
            case REQUEST_SUPPORT -> Issues.support(dispatchTo);
            case REPORT_SUPPORT, FINISH_SUPPORT -> Map.of("note", "Sudah diangkut");
            case SAY_SEEN -> Map.of("seenVersion", 0);
            case REPORT_PROGRESS -> Map.of("percent", 50, "note", "Setengah jalan");
            case ASK_REPORTER -> Map.of("question", "Sejak kapan?");
            case CLARIFY -> Map.of("answer", "Sejak Senin");
            case PROPOSE_COMPLETION -> Issues.completion(proof);
            case ANSWER_AS_PLANNED -> Issues.plan();
            case REFER_OUT -> Map.of("body", "PLN", "reason", "Tiang milik PLN");
            case MERGE -> Map.of("into", mergeInto);
            case RATE -> Issues.rating(4);
            case CLEAR_TEXT -> Map.of("text", "Jalan rusak");
            case ADD_NUMBER -> Map.of("system", "UJI-" + UUID.randomUUID(), "id", "1");
            case COMMENT -> Map.of("text", "Dicatat", "visibility", reporter ? "REPORTER" : "INTERNAL");
        };
    }
}
