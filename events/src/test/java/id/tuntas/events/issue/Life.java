package id.tuntas.events.issue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the life of an issue, step by step, as its events do. */
final class Life {
    static final String ISSUE = "CMH-261121-7K2MQ";
    static final String PADASUKA = "32.77.02.1005";
    static final String TENGAH = "32.77.02";
    static final Sealed TEXT = new Sealed("content:r1", "c2VhbGVk");

    private final Situation situation = new Situation();

    private Life() {}

    static Life ordinary() {
        return filed("JALAN", Confidentiality.NONE, Visibility.PUBLIC, PADASUKA, TENGAH, Tier.VILLAGE);
    }

    static Life anonymous() {
        return filed("JALAN", Confidentiality.NONE, Visibility.ANONYMOUS, PADASUKA, TENGAH, Tier.VILLAGE);
    }

    static Life integrity() {
        return filed("PUNGLI", Confidentiality.INTEGRITY, Visibility.PUBLIC, "INSPEKTORAT", "WALIKOTA", Tier.OPD);
    }

    static Life confidential() {
        return filed("JALAN", Confidentiality.NONE, Visibility.CONFIDENTIAL, PADASUKA, TENGAH, Tier.VILLAGE);
    }

    private static Life filed(
            String category,
            Confidentiality confidentiality,
            Visibility visibility,
            String unit,
            String superior,
            Tier tier) {
        return new Life()
                .then(new ComplaintFiled(
                        ISSUE,
                        ISSUE,
                        "r1",
                        TEXT,
                        TEXT,
                        category,
                        confidentiality,
                        IssueClass.COMPLAINT,
                        visibility,
                        Channel.WEB,
                        PADASUKA,
                        TENGAH,
                        null,
                        null,
                        null,
                        TEXT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        unit,
                        superior,
                        tier,
                        Instant.parse("2026-11-21T03:00:00Z")));
    }

    Life then(IssueEvent event) {
        situation.evolve(event);
        return this;
    }

    Life verified() {
        return then(new IssueVerified(ISSUE, IssueClass.COMPLAINT, Examination.ORDINARY));
    }

    Life dispatchedTo(String unit, @Nullable String superior, Tier tier) {
        return then(new IssueDispatched(
                ISSUE,
                situation.unit(),
                unit,
                superior,
                tier,
                situation.dispatched() ? situation.transfers() + 1 : 0,
                null));
    }

    Life escalatedTo(String unit, @Nullable String superior, Tier tier) {
        return then(
                new IssueEscalated(ISSUE, situation.unit(), unit, superior, tier, EscalationCause.BY_OFFICER, TEXT));
    }

    Life returnedTo(String unit, String superior, Tier tier) {
        return then(
                new IssueReturned(ISSUE, situation.unit(), unit, superior, tier, "DLH", situation.returns() + 1, TEXT));
    }

    Life acceptedBy(String officer) {
        return then(new IssueAccepted(ISSUE, situation.unit(), officer));
    }

    Life proposedBy(String officer) {
        return then(new CompletionProposed(ISSUE, officer, TEXT, List.of("p1")));
    }

    /** The reporter sent a file of this type. */
    Life sent(String mediaType) {
        return then(new AttachmentAdded(ISSUE, "sent", mediaType, 1, "hash", true, null, null));
    }

    Life rated(boolean solved) {
        return then(new ComplaintRated(ISSUE, solved, 4, 4, 4, null));
    }

    /** The events that lead straight to this status, wherever the issue stood. */
    Life broughtTo(IssueStatus status) {
        return switch (status) {
            case FILED -> this;
            case VERIFIED -> verified();
            case DISPATCHED -> dispatchedTo(situation.unit(), situation.superior(), situation.tier());
            case IN_PROGRESS -> then(new IssueAccepted(ISSUE, situation.unit(), officer()));
            case COMPLETION_PROPOSED -> proposedBy(officer());
            case RESPONDED -> then(new CompletionApproved(ISSUE));
            case CLOSED -> then(new IssueClosed(ISSUE, ClosureCause.CONFIRMED_BY_REPORTER));
            case AWAITING_REPORTER -> then(new ClarificationRequested(ISSUE, TEXT));
            case RETURNED ->
                then(new IssueReturned(
                        ISSUE, "DLH", situation.unit(), situation.superior(), situation.tier(), "DLH", 1, TEXT));
            case ARCHIVED -> then(new IssueArchived(ISSUE, TEXT));
            case MERGED -> then(new IssueMerged(ISSUE, "CMH-261121-00000"));
            case REFERRED_OUT -> then(new IssueReferredOut(ISSUE, "PLN", TEXT));
            case ANSWERED_PLANNED -> then(new AnsweredAsPlanned(ISSUE, 2027, TEXT, TEXT));
            case REOPENED -> then(new IssueReopened(ISSUE, 1, TEXT));
        };
    }

    private String officer() {
        return String.valueOf(situation.officer());
    }

    Situation now() {
        return situation;
    }
}
