package id.tuntas.ledger.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * A secret of 32 random bytes in a file of its own, readable by its owner only. Written once, whole or not at all.
 */
final class KeyFile {
    static final int BYTES = 32;

    private KeyFile() {}

    /**
     * Reads the secret.
     *
     * @throws IllegalStateException when the file does not hold exactly 32 bytes
     * @throws UncheckedIOException when it cannot be read
     */
    static byte[] read(Path file) {
        try {
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != BYTES) {
                throw new IllegalStateException("Key file " + file + " is damaged: 32 bytes expected, found "
                        + secret.length + ". Restore it from its backup.");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + file + " cannot be read", e);
        }
    }

    /** Makes the secret; when another node was faster, that node's secret stands. */
    static void create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", ownerOnly());
            Files.write(draft, secret);
            publish(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + file + " cannot be written", e);
        }
    }

    /** Overwrites the secret and deletes its file; where the file has gone already, nothing is left to do. */
    static void destroy(Path file) {
        try {
            if (Files.exists(file)) {
                byte[] noise = new byte[BYTES];
                new SecureRandom().nextBytes(noise);
                Files.write(file, noise, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + file + " cannot be destroyed", e);
        }
    }

    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
