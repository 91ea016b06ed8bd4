package id.tuntas.query.history;

import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.sequence.StoredEvents;
import java.time.Instant;
import java.util.Base64;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far the history is signed: whatever lies before cannot be changed without everybody seeing it. */
@Component
public class IntactHistory {
    private final ObjectProvider<Checkpoints> checkpoints;
    private final StoredEvents events;

    IntactHistory(ObjectProvider<Checkpoints> checkpoints, StoredEvents events) {
        this.checkpoints = checkpoints;
        this.events = events;
    }

    /**
     * The newest checkpoint.
     *
     * @param size how many events it covers
     * @param root of the tree over them, Base64
     * @param until time of the newest of them, null when there is none
     * @param note as it was signed
     * @param verifier the key that verifies it
     */
    public record Intact(long size, String root, @Nullable Instant until, String note, String verifier) {
        /** Whether the event with this leaf is covered; an event that has no leaf yet is not. */
        public boolean covers(@Nullable Long leaf) {
            return leaf != null && leaf < size;
        }
    }

    /** How far the history is signed now. */
    public Intact now() {
        Checkpoints signed = checkpoints.getObject();
        Note note = signed.latest();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new Intact(
                checkpoint.size(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                until(checkpoint.size()),
                note.toString(),
                signed.verifier().text());
    }

    private @Nullable Instant until(long size) {
        return size == 0
                ? null
                : DateTimeUtils.parseInstant(
                        events.from(size - 1, 1).getFirst().event().timeStamp());
    }
}
