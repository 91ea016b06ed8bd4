package id.tuntas.ledger.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the keys, one file for each epoch. Whoever holds an old backup and the master key of its epoch can open all
 * that was sealed then, so an epoch ends by destroying its file.
 */
final class MasterKeys {
    /** That of a program that has never changed its master key. */
    static final int FIRST_EPOCH = 1;

    private final Path folder;
    private final Map<Integer, AesGcmJce> opened = new ConcurrentHashMap<>();

    MasterKeys(Path folder) {
        this.folder = folder;
    }

    Path file(int epoch) {
        return folder.resolve(epoch == FIRST_EPOCH ? "master.key" : "master-" + epoch + ".key");
    }

    boolean has(int epoch) {
        return Files.exists(file(epoch));
    }

    void create(int epoch) {
        KeyFile.create(file(epoch));
    }

    /**
     * Reads the key of this epoch before anything needs it.
     *
     * @throws IllegalStateException when its file is damaged
     */
    byte[] read(int epoch) {
        return KeyFile.read(file(epoch));
    }

    /** The file is overwritten and deleted, and this process forgets the key. Copies of the file are somebody else's. */
    void destroy(int epoch) {
        KeyFile.destroy(file(epoch));
        opened.remove(epoch);
    }

    byte[] wrap(int epoch, String keyId, byte[] key) {
        try {
            return master(epoch).encrypt(key, associated(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapping a key failed", e);
        }
    }

    byte[] unwrap(int epoch, String keyId, byte[] wrapped) {
        try {
            return master(epoch).decrypt(wrapped, associated(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key does not belong to this master key", e);
        }
    }

    /** Another process may have begun an epoch meanwhile, so its file is looked for when it is needed first. */
    private AesGcmJce master(int epoch) {
        return opened.computeIfAbsent(epoch, unread -> {
            try {
                return new AesGcmJce(KeyFile.read(file(unread)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A master key of 32 bytes is always one", e);
            }
        });
    }

    private static byte[] associated(String keyId) {
        return keyId.getBytes(StandardCharsets.UTF_8);
    }
}
