package id.tuntas.command.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks all the time for what is to be noted and sent, each on a thread of its own and on every node. No node needs a
 * turn, which would be a transaction as long as a mail server is slow: the place in the ledger is a row's lock, and what
 * is sent belongs to whoever changed its row. A node that ends takes nothing any more, and notes what became of what it is
 * sending: a mail that was taken in and not noted would have to be looked at by a person.
 */
@Component
@Profile("!command-line")
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
class NoticeLoops implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeLoops.class);

    /** A mail server that falls silent is given up after connecting and two answers (spring.mail in application.yaml). */
    private static final Duration END_MAX = Duration.ofSeconds(50);

    private final Map<String, Predicate<BooleanSupplier>> rounds;
    private final Duration every;
    private final List<Thread> threads = new ArrayList<>();
    private CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean running;

    @Autowired
    NoticeLoops(Outbox outbox, Sending sending, EventPush push, @Value("${tuntas.notices.every:2s}") Duration every) {
        this(
                Map.of("notices", goesOn -> outbox.follow(), "deliveries", sending::round, "webhooks", push::round),
                every);
    }

    /** @param rounds each is told whether it may go on, and says whether there may be more */
    NoticeLoops(Map<String, Predicate<BooleanSupplier>> rounds, Duration every) {
        this.rounds = rounds;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        running = true;
        CountDownLatch end = stopped;
        threads.clear();
        rounds.forEach((name, round) ->
                threads.add(Thread.ofPlatform().daemon().name(name).start(() -> run(name, round, end))));
    }

    private void run(String name, Predicate<BooleanSupplier> round, CountDownLatch end) {
        try {
            boolean more = false;
            while (!end.await(more ? 1 : every.toMillis(), TimeUnit.MILLISECONDS)) {
                more = isMore(name, round, () -> end.getCount() > 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isMore(String name, Predicate<BooleanSupplier> round, BooleanSupplier goesOn) {
        try {
            return round.test(goesOn);
        } catch (RuntimeException e) {
            LOG.warn("A round of {} failed; the next one comes", name, e);
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopped.countDown();
        long end = System.nanoTime() + END_MAX.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(end - System.nanoTime(), 1)))) {
                    LOG.warn("A round of {} has not come to its end", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
