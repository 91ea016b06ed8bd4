package id.tuntas.ledger.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * Codes that let somebody without an account come back to what is theirs. A code is derived from the identity and a
 * secret file (HMAC-SHA-256, 60 bits, Crockford's base 32), so none is stored anywhere and asking twice gives the same.
 */
public final class AccessCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SYMBOLS = 12;
    private static final int GROUP = 4;

    private final KeyedHash hash;

    AccessCodes(byte[] secret) {
        this.hash = new KeyedHash(secret);
    }

    /** The code of this identity, such as {@code 7K2M-Q9XA-04TZ}. */
    public String codeOf(String identity) {
        byte[] mac = hash.of(identity);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(mac[i] & 31));
        }
        return code.toString();
    }

    /** Whether this is the identity's code; forgives lower case, blanks, hyphens and O, I, L for 0, 1, 1. */
    public boolean matches(String identity, String typed) {
        byte[] expected = plain(codeOf(identity)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, plain(typed).getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
