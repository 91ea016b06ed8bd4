package id.tuntas.command.open311;

import id.tuntas.ledger.records.WrongRequest;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much one program may pass on, in the memory of this node: it stands for many people, and is one that may run wild. */
@Component
class KeyLimit {
    private static final Duration HOUR = Duration.ofHours(1);

    private final int perHour;

    /** As many as there are keys, for each name was given one by an administrator. */
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    KeyLimit(@Value("${tuntas.limits.open311-posts-per-hour:600}") int perHour) {
        this.perHour = perHour;
    }

    /**
     * Counts one more.
     *
     * @throws WrongRequest when it is one too many
     */
    void count(String client) {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(perHour)
                .refillGreedy(perHour, HOUR)
                .build();
        Bucket bucket = buckets.computeIfAbsent(
                client, any -> Bucket.builder().addLimit(bandwidth).build());
        if (!bucket.tryConsume(1)) {
            throw new WrongRequest(WrongRequest.TOO_OFTEN, "open311.error.too-often");
        }
    }
}
