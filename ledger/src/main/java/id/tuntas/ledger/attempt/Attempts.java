package id.tuntas.ledger.attempt;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts tries in the database, so that all nodes count together and a restart forgets none. A bucket has as many places
 * as tries are allowed, and a place is free again after the limit's span: in no span of that length are there more, as a
 * counter that starts anew would allow at its seam. A bucket therefore never has more rows than its limit.
 */
public final class Attempts {
    private static final int RACES_MAX = 50;
    private static final int TIDY_EVERY = 100;
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicInteger untilTidy = new AtomicInteger();

    Attempts(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // A try stays counted when the command that made it is taken back.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A try that was let through. */
    public static final class Taken {
        private final List<Place> places;

        private Taken(List<Place> places) {
            this.places = places;
        }
    }

    private record Place(String bucket, int place, long at) {}

    /** Another node took the place in between. */
    private static final class Raced extends RuntimeException {
        Raced() {
            super("raced", null, false, false);
        }
    }

    /**
     * Uses a try of each of these up, or of none.
     *
     * @throws TooManyAttempts when one of them has none left
     */
    public Taken take(List<Limit> limits) {
        if (untilTidy.updateAndGet(left -> left <= 0 ? TIDY_EVERY : left - 1) == TIDY_EVERY) {
            tidy();
        }
        for (int race = 0; race < RACES_MAX; race++) {
            try {
                List<Place> places = transaction.execute(status ->
                        new ArrayList<>(limits.stream().map(this::place).toList()));
                return new Taken(places == null ? List.of() : places);
            } catch (Raced | DuplicateKeyException | ConcurrencyFailureException e) {
                // and look again
            }
        }
        throw new TooManyAttempts(Duration.ofSeconds(1));
    }

    /**
     * Looks whether there is a try left, without using it up.
     *
     * @throws TooManyAttempts when there is none
     */
    public void look(Limit limit) {
        long now = clock.millis();
        freePlace(limit, taken(limit), now);
    }

    /** What was tried was right: it counts no more. */
    public void giveBack(Taken taken) {
        taken.places.forEach(place -> db.sql("DELETE FROM attempt WHERE bucket = ? AND place = ? AND taken_at = ?")
                .params(place.bucket(), place.place(), place.at())
                .update());
    }

    private Place place(Limit limit) {
        long now = clock.millis();
        Map<Integer, Long> taken = taken(limit);
        int free = freePlace(limit, taken, now);
        Long before = taken.get(free);
        int written = before == null
                ? db.sql("INSERT INTO attempt (bucket, place, taken_at) VALUES (?, ?, ?)")
                        .params(limit.bucket(), free, now)
                        .update()
                : db.sql("UPDATE attempt SET taken_at = ? WHERE bucket = ? AND place = ? AND taken_at = ?")
                        .params(now, limit.bucket(), free, before)
                        .update();
        if (written == 0) {
            throw new Raced();
        }
        return new Place(limit.bucket(), free, now);
    }

    private Map<Integer, Long> taken(Limit limit) {
        Map<Integer, Long> taken = new HashMap<>();
        db.sql("SELECT place, taken_at FROM attempt WHERE bucket = ?")
                .param(limit.bucket())
                .query(row -> {
                    taken.put(row.getInt(1), row.getLong(2));
                });
        return taken;
    }

    private static int freePlace(Limit limit, Map<Integer, Long> taken, long now) {
        long end = now - limit.within().toMillis();
        for (int place = 0; place < limit.max(); place++) {
            if (taken.getOrDefault(place, Long.MIN_VALUE) <= end) {
                return place;
            }
        }
        OptionalLong oldest = taken.values().stream().mapToLong(at -> at).min();
        long wait = oldest.orElse(now) - end;
        throw new TooManyAttempts(Duration.ofMillis(Math.max(1_000, wait)));
    }

    private void tidy() {
        db.sql("DELETE FROM attempt WHERE taken_at < ?")
                .param(clock.millis() - KEPT.toMillis())
                .update();
    }
}
