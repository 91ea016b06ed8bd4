package id.tuntas.ledger.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files kept beside the history, each sealed with its owner's key. */
public final class SealedFiles {
    private final JdbcClient db;
    private final Vault vault;
    private final KeyedHash marks;
    private final ErasureList erasures;

    SealedFiles(JdbcClient db, Vault vault, KeyedHash marks, ErasureList erasures) {
        this.db = db;
        this.vault = vault;
        this.marks = marks;
        this.erasures = erasures;
    }

    /**
     * A file as it was found.
     *
     * @param mediaType as sniffed when it came in
     * @param content empty when its key was destroyed
     */
    public record Found(String mediaType, Optional<byte[]> content) {}

    /**
     * What was kept.
     *
     * @param sealedSha256 SHA-256 of what is stored, Base64; it can be checked without the key
     * @param alsoOf another owner of the same file, if there is one
     */
    public record Kept(String sealedSha256, Optional<String> alsoOf) {}

    /**
     * Seals and keeps a file, in the caller's transaction. The same file is known again by what was sent and by what was
     * kept of it, for somebody may download a picture and send it for another matter. Both are known by a keyed hash
     * only: whoever steals the database cannot try pictures on it.
     *
     * @param content what is kept of it
     * @param sentSha256 of the bytes that came in, Base64
     */
    public Kept keep(String fileId, String owner, String keyId, String mediaType, byte[] content, String sentSha256) {
        String sent = mark(sentSha256);
        String kept = mark(sha256(content));
        Optional<String> alsoOf = otherOwner(sent, kept, owner);
        byte[] sealed = vault.seal(keyId, content);
        db.sql("INSERT INTO sealed_file (file_id, owner, key_id, media_type, sent_mark, kept_mark, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(fileId, owner, keyId, mediaType, sent, kept, sealed)
                .update();
        return new Kept(sha256(sealed), alsoOf);
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

    /** Whose file it is; empty when there is none. */
    public Optional<String> ownerOf(String fileId) {
        return db.sql("SELECT owner FROM sealed_file WHERE file_id = ?")
                .param(fileId)
                .query(String.class)
                .optional();
    }

    /** Of these files those that were not destroyed. */
    public Set<String> kept(Collection<String> fileIds) {
        if (fileIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(db.sql("SELECT file_id FROM sealed_file WHERE file_id = ANY(?)")
                .param(fileIds.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    }

    private Optional<String> otherOwner(String sent, String kept, String owner) {
        return db.sql(
                        "SELECT owner FROM sealed_file WHERE owner <> :owner"
                                + " AND (sent_mark IN (:sent, :kept) OR kept_mark IN (:sent, :kept)) ORDER BY file_id FETCH FIRST 1 ROW ONLY")
                .param("owner", owner)
                .param("sent", sent)
                .param("kept", kept)
                .query(String.class)
                .optional();
    }

    private String mark(String sha256) {
        return Base64.getEncoder().encodeToString(marks.of(sha256));
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
