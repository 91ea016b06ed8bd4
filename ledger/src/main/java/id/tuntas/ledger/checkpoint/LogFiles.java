package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.WholeFile;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The log's key and the last checkpoint it signed, in files outside the database: whoever turns the database back to an
 * older day does not turn these back with it.
 */
final class LogFiles {
    static final String KEY = "log.key";
    private static final String LAST = "last-checkpoint";
    private static final int NAME_BYTES = 4;

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The log's key; made on first use under the origin {@code <base>/<8 hex>}.
     *
     * @throws UncheckedIOException when the folder cannot be read or written
     */
    SigningKey key(String base) {
        return existingKey().orElseGet(() -> make(base + "/" + random()));
    }

    /** The log's key, if there is one. */
    Optional<SigningKey> existingKey() {
        return WholeFile.read(folder.resolve(KEY)).map(SigningKey::parse);
    }

    /**
     * Begins a new log that says in its name which one it continues; the old key and state are kept beside.
     *
     * @return the key of the new log
     */
    SigningKey succeed(String base) {
        SigningKey old = key(base);
        String oldName = old.verifier().name();
        String suffix = oldName.substring(oldName.lastIndexOf('/') + 1);
        keepAside(KEY, suffix);
        keepAside(LAST, suffix);
        return make(base + "/after-" + suffix + "/" + random());
    }

    /** The last checkpoint that was signed, empty before the first. */
    Optional<Note> last() {
        return WholeFile.read(folder.resolve(LAST)).map(Note::parse);
    }

    /** Remembers a checkpoint before anybody gets to see it. */
    void remember(Note checkpoint) {
        WholeFile.write(folder.resolve(LAST), checkpoint.toString());
    }

    private SigningKey make(String origin) {
        SigningKey key = SigningKey.generate(origin, VerifierKey.NOTE);
        WholeFile.write(folder.resolve(KEY), key.text());
        return key;
    }

    private static String random() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    private void keepAside(String name, String suffix) {
        try {
            if (Files.exists(folder.resolve(name))) {
                Files.move(folder.resolve(name), folder.resolve(name + "." + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
