package id.tuntas.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962, section 2.1. The first byte keeps a leaf from ever being taken for a node. */
public final class Hashes {
    /** Bytes of a hash. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    /** SHA-256 of the bytes. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** Hash of a leaf with this content. */
    public static byte[] leaf(byte[] content) {
        return sha256(new byte[] {LEAF}, content);
    }

    /** Hash of the node above these two. */
    public static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {NODE}, left, right);
    }

    /** Root of the tree without leaves. */
    public static byte[] empty() {
        return sha256();
    }
}
