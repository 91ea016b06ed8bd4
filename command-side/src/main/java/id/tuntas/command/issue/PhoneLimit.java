package id.tuntas.command.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How many complaints a day may name the same telephone number when nobody who files them is signed in. Numbers are
 * remembered as 64 bits of a hash whose key this process made for itself, in its memory only: 100,000 at most, on each
 * node apart, until the program ends.
 */
@Component
class PhoneLimit {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PHONES_MAX = 100_000;

    private final int perDay;
    private final SecretKeySpec key;
    private final Cache<Long, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(PHONES_MAX).expireAfterAccess(DAY).build();

    PhoneLimit(@Value("${tuntas.limits.phone-filings-per-day:10}") int perDay) {
        this.perDay = perDay;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Counts one more.
     *
     * @throws Refused when it is one too many
     */
    void count(FileComplaint.Body complaint, Caller caller) {
        String phone = complaint.reporter().phone();
        if (phone == null || !caller.actor().offices().isEmpty()) {
            return;
        }
        Bandwidth bandwidth =
                Bandwidth.builder().capacity(perDay).refillGreedy(perDay, DAY).build();
        ConsumptionProbe probe = buckets.get(
                        hash(digits(phone)),
                        any -> Bucket.builder().addLimit(bandwidth).build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "phone-too-often").after(seconds);
        }
    }

    /** {@code +62 812-1} and {@code 08121} are the same. */
    private static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^62", "0");
    }

    private long hash(String phone) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(phone.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
        }
    }
}
