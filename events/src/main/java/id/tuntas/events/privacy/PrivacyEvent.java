package id.tuntas.events.privacy;

import id.tuntas.events.EventType;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.Rule;
import id.tuntas.events.clock.Working;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request about personal data: received, the asker identified, a decision proposed by one account and
 * confirmed or declined by another, and what was thereby destroyed or hidden. Each request is a history of its own.
 */
public sealed interface PrivacyEvent {
    /** Most requests about one issue; whoever asks more often is answered at the counter. */
    int REQUESTS_MAX = 20;

    /** Identity of the history of what a restored backup had brought back. */
    String ERASURES = "erasures";

    /** Identity of the request, or {@link #ERASURES}. */
    String requestId();

    /** Identity of the nth request about an issue, from 1. */
    static String requestOf(String issueId, int number) {
        return issueId + "-P" + number;
    }

    /** Name of the key of what officers wrote about a request; it outlives the reporter's keys. */
    static String keyOf(String requestId) {
        return "privacy:" + requestId;
    }

    /**
     * Somebody asked.
     *
     * @param reporterId names the keys that it may be about
     * @param byReporter whether it came with the tracking code; otherwise an officer took it in
     * @param wish what was asked for in words, sealed with the identity key as long as there is one
     * @param name the right name, where it is to be corrected, likewise phone, e-mail and NIK
     * @param rule the limit that the law sets, with its ground
     * @param dueAt last moment in time, UTC
     */
    @EventType("privacy-request-received")
    record PrivacyRequestReceived(
            String requestId,
            String issueId,
            String reporterId,
            PrivacyRight right,
            boolean byReporter,
            Sealed wish,
            @Nullable Sealed name,
            @Nullable Sealed phone,
            @Nullable Sealed email,
            @Nullable Sealed nik,
            Instant receivedAt,
            Rule rule,
            Instant dueAt,
            Working working)
            implements PrivacyEvent {}

    /** The desk made sure that whoever asks is the person concerned, or acts for that person. */
    @EventType("privacy-applicant-identified")
    record ApplicantIdentified(String requestId, IdentityProof proof) implements PrivacyEvent {}

    /**
     * An officer proposes how to decide. Nothing happens before another one confirms it.
     *
     * @param round 1 for the first proposal of the request
     * @param basis code of the legal basis
     * @param legalBasis the norm as it was chosen, from a file of the program
     * @param reason written for whoever asked
     * @param destroys the key that an erasure destroys, null when none
     * @param texts what a redaction hides, each {@code <version>:<field>} of an event of the issue
     * @param files attachments that a redaction destroys
     */
    @EventType("privacy-decision-proposed")
    record PrivacyDecisionProposed(
            String requestId,
            int round,
            PrivacyOutcome outcome,
            String basis,
            String legalBasis,
            Sealed reason,
            @Nullable ErasureStep destroys,
            List<String> texts,
            List<String> files)
            implements PrivacyEvent {
        public PrivacyDecisionProposed {
            texts = List.copyOf(texts);
            files = List.copyOf(files);
        }
    }

    /**
     * Another officer confirmed the proposal; it is decided and answered.
     *
     * @param late whether the deadline of the request had passed by its first answer
     */
    @EventType("privacy-decision-confirmed")
    record PrivacyDecisionConfirmed(String requestId, int round, boolean late) implements PrivacyEvent {}

    /** Another officer did not agree; the desk may propose again. */
    @EventType("privacy-decision-declined")
    record PrivacyDecisionDeclined(String requestId, int round, Sealed reason) implements PrivacyEvent {}

    /** Keys were destroyed: what they sealed can be read by nobody any more, also not with this history. */
    @EventType("keys-destroyed")
    record KeysDestroyed(String requestId, List<String> keyIds) implements PrivacyEvent {
        public KeysDestroyed {
            keyIds = List.copyOf(keyIds);
        }
    }

    /**
     * Texts are never opened again, or another one in their place, and files are gone.
     *
     * @param texts each {@code <version>:<field>} of an event of the issue
     * @param files attachments whose content was destroyed
     */
    @EventType("texts-hidden")
    record TextsHidden(String requestId, List<String> texts, List<String> files) implements PrivacyEvent {
        public TextsHidden {
            texts = List.copyOf(texts);
            files = List.copyOf(files);
        }
    }

    /**
     * A restored backup had brought back what was destroyed; it was destroyed again before the program served.
     *
     * @param entries lines of the erasure list, which name keys, files and texts and no person
     */
    @EventType("erasure-repeated")
    record ErasureRepeated(String requestId, List<String> entries) implements PrivacyEvent {
        public ErasureRepeated {
            entries = List.copyOf(entries);
        }
    }
}
