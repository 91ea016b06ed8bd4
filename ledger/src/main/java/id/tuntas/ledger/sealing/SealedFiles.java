package id.tuntas.ledger.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files kept beside the history, each sealed with its owner's key. */
public final class SealedFiles {
    private final JdbcClient db;
    private final Vault vault;
    private final ErasureList erasures;

    SealedFiles(JdbcClient db, Vault vault, ErasureList erasures) {
        this.db = db;
        this.vault = vault;
        this.erasures = erasures;
    }

    /**
     * A file as it was found.
     *
     * @param mediaType as sniffed when it came in
     * @param content empty when its key was destroyed
     */
    public record Found(String mediaType, Optional<byte[]> content) {}

    /** Seals and keeps a file, in the caller's transaction. */
    public void keep(String fileId, String owner, String keyId, String mediaType, byte[] content) {
        db.sql(
                        "INSERT INTO sealed_file (file_id, owner, key_id, media_type, sha256, content) VALUES (?, ?, ?, ?, ?, ?)")
                .params(fileId, owner, keyId, mediaType, sha256(content), vault.seal(keyId, content))
                .update();
    }

    /** Destroys a file for good: nothing is bound to its bytes, so they go themselves, and no backup brings them back. */
    public void destroy(String fileId) {
        drop(fileId);
        erasures.add(Erased.file(fileId));
    }

    /** The files under a key that is destroyed go with it; without the key they were noise. */
    public void destroySealedWith(String keyId) {
        db.sql("DELETE FROM sealed_file WHERE key_id = ?").param(keyId).update();
    }

    void drop(String fileId) {
        db.sql("DELETE FROM sealed_file WHERE file_id = ?").param(fileId).update();
    }

    /** The file of this owner. */
    public Optional<Found> find(String fileId, String owner) {
        return db.sql("SELECT key_id, media_type, content FROM sealed_file WHERE file_id = ? AND owner = ?")
                .params(fileId, owner)
                .query((row, n) -> new Found(row.getString(2), vault.open(row.getString(1), row.getBytes(3))))
                .optional();
    }

    /** Another owner of a file with the same content, if there is one. */
    public Optional<String> otherOwner(String sha256, String owner) {
        return db.sql("SELECT MIN(owner) FROM sealed_file WHERE sha256 = ? AND owner <> ?")
                .params(sha256, owner)
                .query(String.class)
                .optional();
    }

    /** SHA-256 of the content, Base64. */
    public static String sha256(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
