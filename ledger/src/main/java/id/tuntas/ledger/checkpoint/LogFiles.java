package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The log's key and the last checkpoint it signed, in files outside the database: whoever turns the database back to an
 * older day does not turn these back with it.
 */
final class LogFiles {
    private static final String KEY = "log.key";
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
        return read(KEY).map(SigningKey::parse).orElseGet(() -> make(base + "/" + random()));
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
        return read(LAST).map(Note::parse);
    }

    /** Remembers a checkpoint before anybody gets to see it. */
    void remember(Note checkpoint) {
        write(LAST, checkpoint.toString());
    }

    private SigningKey make(String origin) {
        SigningKey key = SigningKey.generate(origin, VerifierKey.NOTE);
        write(KEY, key.text());
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

    private Optional<String> read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The log's file " + name + " cannot be read", e);
        }
    }

    /** Whole or not at all, and on the disk before it returns. */
    private void write(String name, String content) {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(name + ".new");
            Files.deleteIfExists(draft);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(
                    draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The log's file " + name + " cannot be written", e);
        }
    }
}
