package id.tuntas.command.account;

import io.micrometer.core.instrument.Counter;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as people type them: the same letters in Unicode's composed form (NFC), whatever keyboard they came from.
 * What is longer than any password here can be is wrong without being hashed. Every check is counted.
 */
final class Passwords implements PasswordEncoder {
    private final PasswordEncoder hashes;
    private final Counter checks;

    Passwords(PasswordEncoder hashes, Counter checks) {
        this.hashes = hashes;
        this.checks = checks;
    }

    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return hashes.encode(password == null ? null : composed(password.toString()));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || password.length() > AccountRules.PASSWORD_MAX) {
            return false;
        }
        checks.increment();
        return hashes.matches(composed(password.toString()), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashes.upgradeEncoding(hash);
    }
}
