package id.tuntas.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key under a name, as {@code name+hex8+base64} (C2SP signed-note, "Verifier keys").
 *
 * @param name of whoever signs; for a log its origin
 * @param type 0x01 for a log's note signature, 0x04 for a witness's cosignature
 * @param key 32 bytes, Ed25519 (RFC 8032)
 */
public record VerifierKey(String name, byte type, byte[] key) {
    /** Ed25519 signatures of notes. */
    public static final byte NOTE = 0x01;

    /** Ed25519 cosignatures of checkpoints with a time stamp. */
    public static final byte COSIGNATURE = 0x04;

    /** Everything of an Ed25519 SubjectPublicKeyInfo that stands before the key's 32 bytes (RFC 8410). */
    static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;

    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(c -> Character.isSpaceChar(c) || c < ' ')) {
            throw new IllegalArgumentException("not a key name: " + name);
        }
        if (key.length != KEY_BYTES || (type != NOTE && type != COSIGNATURE)) {
            throw new IllegalArgumentException("not an Ed25519 key for notes or cosignatures");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is none, or its key id is not that of the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key: " + text);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_BYTES + 1) {
            throw new IllegalArgumentException("not an Ed25519 verifier key: " + text);
        }
        VerifierKey key = new VerifierKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key id is not that of the key: " + text);
        }
        return key;
    }

    /** The four bytes that stand before each signature of this key. */
    public byte[] id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hashes.sha256(named, new byte[] {type}, key), 4);
    }

    /** The text form, to be handed to whoever verifies. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(KEY_BYTES + 1).put(type).put(key).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether the message was signed with this key. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + KEY_BYTES)
                    .put(X509_PREFIX)
                    .put(key)
                    .array();
            PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(known);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
