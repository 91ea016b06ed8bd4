package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.sequence.LeafTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs what the log has become. Before each signature it checks that the tree signed last is still the beginning of
 * the tree of today; if it is not, history was changed or an old backup restored, and nothing is signed any more.
 */
public final class Checkpoints {
    private final JdbcClient db;
    private final LeafTable leaves;
    private final Durability durability;
    private final LogFiles files;
    private final SigningKey key;

    Checkpoints(JdbcClient db, LeafTable leaves, Durability durability, LogFiles files, SigningKey key) {
        this.db = db;
        this.leaves = leaves;
        this.durability = durability;
        this.files = files;
        this.key = key;
        if (!continues()) {
            throw new HistoryChangedException(files.last().map(Note::text).orElse(""));
        }
    }

    /** The key that verifies this log's checkpoints. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    /** The newest checkpoint; signed on the spot when there is none yet. */
    public synchronized Note latest() {
        return files.last().orElseGet(this::sign);
    }

    /** The checkpoint of this size, if one was signed. */
    public Optional<Note> ofSize(long size) {
        return db.sql("SELECT note FROM ledger_checkpoint WHERE origin = ? AND size = ?")
                .params(key.verifier().name(), size)
                .query((row, n) -> Note.parse(row.getString(1)))
                .optional();
    }

    /** Signs the log as it is, if it has grown since the last time. */
    public synchronized void signIfGrown() {
        Optional<Note> last = files.last();
        if (last.isEmpty() || Checkpoint.parse(last.get().text()).size() < leaves.size()) {
            sign();
        }
    }

    private Note sign() {
        long size = leaves.size();
        durability.await();
        if (!continues()) {
            throw new HistoryChangedException(files.last().map(Note::text).orElse(""));
        }
        Checkpoint checkpoint =
                new Checkpoint(key.verifier().name(), size, leaves.tree().root(size));
        Note note = new Note(checkpoint.text(), List.of(key.sign(checkpoint.text())));
        files.remember(note);
        db.sql("""
                        INSERT INTO ledger_checkpoint (origin, size, note)
                        SELECT fresh.origin, fresh.size, fresh.note
                        FROM (SELECT CAST(? AS VARCHAR(200)) AS origin, CAST(? AS BIGINT) AS size,
                                     CAST(? AS VARCHAR(4000)) AS note) fresh
                        WHERE NOT EXISTS (SELECT 1 FROM ledger_checkpoint known
                                          WHERE known.origin = fresh.origin AND known.size = fresh.size)""").params(checkpoint.origin(), size, note.toString()).update();
        return note;
    }

    /** Whether the tree that was signed last is the beginning of the tree of now. */
    private boolean continues() {
        return files.last()
                .map(last -> {
                    Checkpoint signed = Checkpoint.parse(last.text());
                    return signed.size() <= leaves.size()
                            && Arrays.equals(signed.root(), leaves.tree().root(signed.size()));
                })
                .orElse(true);
    }
}
