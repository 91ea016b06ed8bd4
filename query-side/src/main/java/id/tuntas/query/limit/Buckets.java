package id.tuntas.query.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tuntas.query.page.TooOften;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * Buckets of tokens, one for each name, in the memory of this node: with N nodes somebody gets up to N times as much. At
 * most 100,000 are kept, those asked for last; one that is dropped starts full again.
 */
final class Buckets {
    private static final int MAX = 100_000;

    private final Duration period;
    private final Cache<String, Bucket> buckets;

    Buckets(Duration period) {
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /**
     * Takes one token.
     *
     * @throws TooOften when there is none
     */
    void take(String name, int each) {
        Bandwidth bandwidth =
                Bandwidth.builder().capacity(each).refillGreedy(each, period).build();
        Bucket bucket =
                buckets.get(name, any -> Bucket.builder().addLimit(bandwidth).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
