package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every checkpoint that was signed. It can be read also where nothing is signed: by a command, and when the program
 * refuses to go on because history was changed.
 */
public final class SignedNotes {
    private static final int COSIGNED_AMONG = 50;

    private final JdbcClient db;
    private final LogFiles files;

    SignedNotes(JdbcClient db, LogFiles files) {
        this.db = db;
        this.files = files;
    }

    /** The key that verifies the log's checkpoints, empty before the log has one. */
    public Optional<VerifierKey> verifier() {
        return files.existingKey().map(SigningKey::verifier);
    }

    /** The checkpoint that was signed last, as the file outside the database has it. */
    public Optional<Note> last() {
        return files.last();
    }

    /** The checkpoint of this log and size, if one was signed. */
    public Optional<Note> ofSize(String origin, long size) {
        return db.sql("SELECT note FROM ledger_checkpoint WHERE origin = ? AND size = ?")
                .params(origin, size)
                .query((row, n) -> Note.parse(row.getString(1)))
                .optional();
    }

    /** The newest checkpoint that the database knows to be signed with this key, by whichever node. */
    Optional<Note> newest(VerifierKey key) {
        return db.sql("SELECT note FROM ledger_checkpoint WHERE origin = ? ORDER BY size DESC LIMIT 1")
                .param(key.name())
                .query((row, n) -> Note.parse(row.getString(1)))
                .optional()
                .filter(note -> note.isSignedBy(key));
    }

    /** Keeps outside the database what another node has signed. */
    void learn(Note note) {
        files.remember(note);
    }

    /** The newest checkpoint over this leaf, rather one that a witness has cosigned; empty when none covers it yet. */
    public Optional<Note> covering(String origin, long leafIndex) {
        List<Note> newest = db.sql("""
                        SELECT note FROM ledger_checkpoint WHERE origin = ? AND size > ?
                        ORDER BY size DESC LIMIT ?""")
                .params(origin, leafIndex, COSIGNED_AMONG)
                .query((row, n) -> Note.parse(row.getString(1)))
                .list();
        return newest.stream()
                .filter(note -> note.signatures().size() > 1)
                .findFirst()
                .or(() -> newest.stream().findFirst());
    }

    /** The smallest one with this leaf. */
    Optional<Note> firstWith(String origin, long leafIndex) {
        return db.sql("SELECT note FROM ledger_checkpoint WHERE origin = ? AND size > ? ORDER BY size LIMIT 1")
                .params(origin, leafIndex)
                .query((row, n) -> Note.parse(row.getString(1)))
                .optional();
    }

    /** Tells all that was ever signed, of older logs too, as it is stored. */
    public void forEach(Consumer<String> each) {
        db.sql("SELECT note FROM ledger_checkpoint ORDER BY size, origin")
                .query((RowCallbackHandler) row -> each.accept(row.getString(1)));
    }

    /** Keeps a checkpoint, or one more signature on it: outside the database first. */
    void keep(Note note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (isNotOlder(checkpoint)) {
            files.remember(note);
        }
        int known = db.sql("UPDATE ledger_checkpoint SET note = ? WHERE origin = ? AND size = ?")
                .params(note.toString(), checkpoint.origin(), checkpoint.size())
                .update();
        if (known == 0) {
            db.sql("INSERT INTO ledger_checkpoint (origin, size, note) VALUES (?, ?, ?)")
                    .params(checkpoint.origin(), checkpoint.size(), note.toString())
                    .update();
        }
    }

    private boolean isNotOlder(Checkpoint checkpoint) {
        return last().map(last -> Checkpoint.parse(last.text()).size() <= checkpoint.size())
                .orElse(true);
    }
}
