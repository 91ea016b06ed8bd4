package id.tuntas.command.organisation;

import java.security.SecureRandom;
import java.util.Base64;

/** 16 random bytes for each event, so that a hash of it confirms nobody's guess. */
public final class Nonce {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /** A new one, Base64. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
