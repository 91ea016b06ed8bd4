package id.tuntas.ledger.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The programs that serve on this database. Each says every two seconds that it is there; one that has said nothing for
 * ten seconds, by the database's time, is gone. With the same breath it looks at the database's clock and at the ledger.
 */
public final class Nodes implements SmartLifecycle {
    /** Without a word for so long a node is gone. */
    public static final Duration GONE_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final long EVERY_MILLIS = 2_000;

    private final JdbcClient db;
    private final Clock machine;
    private final StoreClock clock;
    private final String name;
    private final Part part;
    private volatile List<Peer> living = List.of();
    private volatile @Nullable Seen seen;
    private volatile boolean leaving;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * Makes a node and says that it is there.
     *
     * @param machine this machine's own clock
     */
    Nodes(JdbcClient db, Clock machine, StoreClock clock, String name, Part part) {
        this.db = db;
        this.machine = machine;
        this.clock = clock;
        this.name = name;
        this.part = part;
        if (part != Part.ALONE) {
            beat();
        }
    }

    /** What a node does with the others: all, showing only, or nothing, as a command of the console. */
    enum Part {
        ALL,
        SHOWING,
        ALONE
    }

    private record Peer(String name, boolean changes) {}

    /**
     * What this node saw when it last reached the database and could write there.
     *
     * @param nanos when, as {@link System#nanoTime()} tells it
     * @param skew how far this machine's clock certainly is off the database's, ahead or behind; never negative
     * @param unsequenced age of the oldest event that has no leaf yet
     */
    public record Seen(long nanos, Duration skew, Duration unsequenced) {}

    /** This program's name, another one at each start. */
    public String name() {
        return name;
    }

    /** The database's time, for what nodes agree on. */
    public Clock storeTime() {
        return clock;
    }

    /** Names of all that are there, in their order; this one among them, unless it is leaving. */
    public List<String> living() {
        return living.stream().map(Peer::name).toList();
    }

    /** Whether this is the one of those that change anything which does what one is enough for; at times two think so. */
    public boolean isFirst() {
        return living.stream()
                .filter(Peer::changes)
                .findFirst()
                .filter(first -> !first.name().equals(name))
                .isEmpty();
    }

    /** Whether others are there besides this one, asked of the database. */
    public boolean hasOthers() {
        return present().stream().anyMatch(other -> !other.name().equals(name));
    }

    /** Empty before the first time. */
    public Optional<Seen> seen() {
        return Optional.ofNullable(seen);
    }

    /** From now on the others no longer count on this one. */
    public synchronized void leave() {
        leaving = true;
        db.sql("DELETE FROM node WHERE name = ?").param(name).update();
        living = present();
    }

    private synchronized void beat() {
        if (!leaving) {
            say();
        }
        Instant before = machine.instant();
        Instant now = db.sql("SELECT CURRENT_TIMESTAMP")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = machine.instant();
        clock.isNow(now);
        living = present();
        seen = new Seen(System.nanoTime(), skew(before, now, after), unsequenced(now));
    }

    private void say() {
        int known = db.sql("UPDATE node SET seen_at = CURRENT_TIMESTAMP WHERE name = ?")
                .param(name)
                .update();
        if (known == 0) {
            db.sql("INSERT INTO node (name, changes, seen_at) VALUES (?, ?, CURRENT_TIMESTAMP)")
                    .params(name, part == Part.ALL)
                    .update();
            db.sql("DELETE FROM node WHERE seen_at < CURRENT_TIMESTAMP - INTERVAL '1' DAY")
                    .update();
        }
    }

    private List<Peer> present() {
        return db.sql("SELECT name, changes FROM node WHERE seen_at > CURRENT_TIMESTAMP - INTERVAL '10' SECOND"
                        + " ORDER BY name")
                .query((row, n) -> new Peer(row.getString(1), row.getBoolean(2)))
                .list();
    }

    /** The database's time lies between the two looks at one's own; outside of them it is off. */
    private static Duration skew(Instant before, Instant now, Instant after) {
        if (now.isBefore(before)) {
            return Duration.between(now, before);
        }
        return now.isAfter(after) ? Duration.between(after, now) : Duration.ZERO;
    }

    private Duration unsequenced(Instant now) {
        Duration age = db.sql("""
                        SELECT time_stamp FROM domain_event
                        WHERE global_index > (SELECT watermark FROM ledger_sequencer WHERE id = 1)
                        ORDER BY global_index LIMIT 1""")
                .query(String.class)
                .optional()
                .map(told -> Duration.between(Instant.parse(told), now))
                .orElse(Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        if (part != Part.ALONE) {
            Thread.ofPlatform().name("node").daemon().start(() -> run(end));
        }
    }

    private void run(CountDownLatch end) {
        boolean failing = false;
        try {
            do {
                failing = !reached(failing);
            } while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean reached(boolean failing) {
        try {
            beat();
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("This node cannot say that it is there; it tries again", e);
            }
            return false;
        }
    }

    /** The last to stop, as it was the first to start: whoever waits for its rows still finds a node that is there. */
    @Override
    public void stop() {
        stopped.countDown();
        if (part != Part.ALONE) {
            try {
                leave();
            } catch (RuntimeException e) {
                LOG.warn("The other nodes will notice only after {} s that this one is gone", GONE_AFTER.toSeconds());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
