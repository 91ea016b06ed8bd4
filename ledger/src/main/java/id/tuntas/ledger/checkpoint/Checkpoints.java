package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.TlogProof;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.witness.WitnessClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Signs what the log has become. Before each signature it checks that the tree signed last is still the beginning of
 * the tree of today; if it is not, history was changed or an old backup restored, and nothing is signed any more.
 * Nodes sign with one key, one at a time, and each keeps outside the database what any of them has signed.
 */
public final class Checkpoints {
    /** Signing takes some milliseconds; whoever waits longer for another node does not get its proof. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private final LeafTable leaves;
    private final Durability durability;
    private final SignedNotes notes;
    private final SigningKey key;
    private final Turns turns;

    /** To be made in the turn to sign. */
    Checkpoints(LeafTable leaves, Durability durability, SignedNotes notes, SigningKey key, Turns turns) {
        this.leaves = leaves;
        this.durability = durability;
        this.notes = notes;
        this.key = key;
        this.turns = turns;
        refuseUnlessItContinues();
    }

    /** The key that verifies this log's checkpoints. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    /** The newest checkpoint that this node knows; signed on the spot when there is none yet. */
    public Note latest() {
        return notes.last().orElseGet(() -> {
            signIfGrown();
            return notes.last().orElseThrow();
        });
    }

    /** The checkpoint of this size, if one was signed. */
    public Optional<Note> ofSize(long size) {
        return notes.ofSize(key.verifier().name(), size);
    }

    /** Signs the log as it is, if it has grown since the last time; waits while another node does so. */
    public void signIfGrown() {
        turns.take(Turn.CHECKPOINT, WAIT_MAX, this::signNow);
    }

    /** Likewise, unless another node is at it; whether it was this one's turn. */
    boolean signInTurn() {
        return turns.ifFree(Turn.CHECKPOINT, this::signNow);
    }

    private boolean signNow(Turns.Hold turn) {
        refuseUnlessItContinues();
        if (coveredLeaves() < leaves.size()) {
            sign(turn);
        }
        return true;
    }

    /**
     * That this leaf stands in the log, as a file for whoever asks.
     *
     * @param leaf the leaf's bytes
     */
    public TlogProof proof(long leafIndex, byte[] leaf) {
        Note note = covering(leafIndex);
        long size = Checkpoint.parse(note.text()).size();
        return new TlogProof(leaf, leafIndex, leaves.tree().inclusion(leafIndex, size), note);
    }

    /** A checkpoint of a log that has this leaf; signed on the spot when there is none yet. */
    private Note covering(long leafIndex) {
        if (coveredLeaves() <= leafIndex) {
            signIfGrown();
        }
        return notes.covering(key.verifier().name(), leafIndex).orElseGet(this::latest);
    }

    /**
     * The smallest log with this leaf that was signed, with the log's own signature alone; so it stays the same whenever
     * it is asked for.
     */
    public Note firstWith(long leafIndex) {
        Note own = notes.firstWith(key.verifier().name(), leafIndex).orElseGet(() -> covering(leafIndex));
        return new Note(own.text(), own.linesOf(key.verifier()).subList(0, 1));
    }

    /** Has the newest checkpoint cosigned, unless this witness already has. */
    void cosign(WitnessClient witness) throws IOException, InterruptedException {
        Note note = latest();
        if (note.cosignedBy(witness.verifier()).isPresent()) {
            return;
        }
        String line = witness.cosign(note, leaves.tree());
        addSignature(note.text(), line);
    }

    /** Each line is added to what is known by then. */
    private void addSignature(String text, String line) {
        Checkpoint checkpoint = Checkpoint.parse(text);
        turns.take(Turn.CHECKPOINT, WAIT_MAX, turn -> {
            ofSize(checkpoint.size())
                    .filter(known -> known.text().equals(text))
                    .filter(known -> !known.signatures().contains(line))
                    .ifPresent(known -> notes.keep(known.with(line)));
            return true;
        });
    }

    private long coveredLeaves() {
        return notes.last().map(last -> Checkpoint.parse(last.text()).size()).orElse(-1L);
    }

    private void sign(Turns.Hold turn) {
        long size = leaves.size();
        durability.await();
        Checkpoint checkpoint =
                new Checkpoint(key.verifier().name(), size, leaves.tree().root(size));
        Note note = new Note(checkpoint.text(), List.of(key.sign(checkpoint.text())));
        turn.check();
        notes.keep(note);
    }

    /**
     * The tree that was signed last must be the beginning of the tree of now: what the file knows, which no backup turns
     * back, and what another node has signed meanwhile, which the file learns here.
     */
    private void refuseUnlessItContinues() {
        notes.last().ifPresent(this::refuseUnlessItContinues);
        notes.newest(key.verifier()).ifPresent(other -> {
            if (Checkpoint.parse(other.text()).size() > coveredLeaves()) {
                refuseUnlessItContinues(other);
                notes.learn(other);
            }
        });
    }

    private void refuseUnlessItContinues(Note note) {
        Checkpoint signed = Checkpoint.parse(note.text());
        boolean continued = signed.size() <= leaves.size()
                && Arrays.equals(signed.root(), leaves.tree().root(signed.size()));
        if (!continued) {
            throw new HistoryChangedException(note.text());
        }
    }
}
