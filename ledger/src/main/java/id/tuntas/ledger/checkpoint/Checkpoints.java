package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.TlogProof;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.witness.WitnessClient;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Signs what the log has become. Before each signature it checks that the tree signed last is still the beginning of
 * the tree of today; if it is not, history was changed or an old backup restored, and nothing is signed any more.
 */
public final class Checkpoints {
    private final LeafTable leaves;
    private final Durability durability;
    private final SignedNotes notes;
    private final SigningKey key;

    Checkpoints(LeafTable leaves, Durability durability, SignedNotes notes, SigningKey key) {
        this.leaves = leaves;
        this.durability = durability;
        this.notes = notes;
        this.key = key;
        refuseUnlessItContinues();
    }

    /** The key that verifies this log's checkpoints. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    /** The newest checkpoint; signed on the spot when there is none yet. */
    public synchronized Note latest() {
        return notes.last().orElseGet(this::sign);
    }

    /** The checkpoint of this size, if one was signed. */
    public Optional<Note> ofSize(long size) {
        return notes.ofSize(key.verifier().name(), size);
    }

    /** Signs the log as it is, if it has grown since the last time. */
    public synchronized void signIfGrown() {
        if (coveredLeaves() < leaves.size()) {
            sign();
        }
    }

    /**
     * That this leaf stands in the log, as a file for whoever asks.
     *
     * @param leaf the leaf's bytes
     */
    public TlogProof proof(long leafIndex, byte[] leaf) {
        if (coveredLeaves() <= leafIndex) {
            signIfGrown();
        }
        Note note = notes.covering(key.verifier().name(), leafIndex).orElseGet(this::latest);
        long size = Checkpoint.parse(note.text()).size();
        return new TlogProof(leaf, leafIndex, leaves.tree().inclusion(leafIndex, size), note);
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

    /** Two witnesses may answer at once; each line is added to what is known by then. */
    private synchronized void addSignature(String text, String line) {
        Checkpoint checkpoint = Checkpoint.parse(text);
        ofSize(checkpoint.size())
                .filter(known -> known.text().equals(text))
                .ifPresent(known -> notes.keep(known.with(line)));
    }

    private long coveredLeaves() {
        return notes.last().map(last -> Checkpoint.parse(last.text()).size()).orElse(-1L);
    }

    private Note sign() {
        long size = leaves.size();
        durability.await();
        refuseUnlessItContinues();
        Checkpoint checkpoint =
                new Checkpoint(key.verifier().name(), size, leaves.tree().root(size));
        Note note = new Note(checkpoint.text(), List.of(key.sign(checkpoint.text())));
        notes.keep(note);
        return note;
    }

    /** The tree that was signed last must be the beginning of the tree of now. */
    private void refuseUnlessItContinues() {
        notes.last().ifPresent(last -> {
            Checkpoint signed = Checkpoint.parse(last.text());
            boolean continued = signed.size() <= leaves.size()
                    && Arrays.equals(signed.root(), leaves.tree().root(signed.size()));
            if (!continued) {
                throw new HistoryChangedException(last.text());
            }
        });
    }
}
