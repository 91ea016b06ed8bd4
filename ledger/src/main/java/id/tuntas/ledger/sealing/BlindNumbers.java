package id.tuntas.ledger.sealing;

import java.nio.ByteBuffer;

/**
 * Numbers that stand for words where words may not stand: the same word always has the same number, and without the
 * secret file nobody can tell which word it is, or try words out (HMAC-SHA-256, its first 64 bits). Two words that share
 * a number by chance are one in 2^64.
 */
public final class BlindNumbers {
    private final KeyedHash hash;

    BlindNumbers(byte[] secret) {
        this.hash = new KeyedHash(secret);
    }

    /** The number of this word. */
    public long of(String word) {
        return ByteBuffer.wrap(hash.of(word)).getLong();
    }
}
