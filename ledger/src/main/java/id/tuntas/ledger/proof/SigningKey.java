package id.tuntas.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** The private half of a {@link VerifierKey}. Its text form belongs into a file that only its owner can read. */
public final class SigningKey {
    private final VerifierKey verifier;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** Makes a new key of this type under this name. */
    public static SigningKey generate(String name, byte type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, VerifierKey.X509_PREFIX.length, encoded.length);
            return new SigningKey(new VerifierKey(name, type, raw), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every Java since 15", e);
        }
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static SigningKey parse(String text) {
        String[] lines = text.strip().split("\n", -1);
        if (lines.length != 2) {
            throw new IllegalArgumentException("not a signing key");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(lines[1]);
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(VerifierKey.parse(lines[0]), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** Two lines: the verifier key, and the private key as PKCS #8 in Base64. */
    public String text() {
        return verifier.text() + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The signature line of a note with this text. */
    public String sign(String text) {
        return Note.line(verifier, raw(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The cosignature line (C2SP tlog-cosignature, Ed25519) of a checkpoint with this text, as of a time. */
    public String cosign(String text, Instant time) {
        byte[] signature = raw(Note.cosigned(text, time.getEpochSecond()));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time.getEpochSecond())
                .put(signature)
                .array();
        return Note.line(verifier, timed);
    }

    private byte[] raw(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }
}
