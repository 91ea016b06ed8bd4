package id.tuntas.whole;

import id.tuntas.whole.Issues.Filed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clients behind what a proxy does: it asks each node ten times a second whether it is ready and sends nobody elsewhere. */
final class Proxied {
    private static final long ASKS_EVERY_MILLIS = 100;
    private static final int CLIENTS = 4;

    private final List<Server> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<Server> ready;

    Proxied(List<Server> nodes) {
        this.nodes = nodes;
        this.ready = nodes;
        threads.add(Thread.ofVirtual().start(this::watch));
    }

    private void watch() {
        try {
            do {
                ready = nodes.stream().filter(Proxied::isReady).toList();
            } while (!ended.await(ASKS_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(Server node) {
        try {
            return node.management().get("/actuator/health/readiness").status() == 200;
        } catch (RuntimeException gone) {
            return false;
        }
    }

    /** From now on clients comment on this issue, one after the other on whichever node is ready. */
    void work(Filed issue) {
        for (int client = 0; client < CLIENTS; client++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (ended.getCount() > 0) {
                    comment(issue);
                }
            }));
        }
    }

    private void comment(Filed issue) {
        List<Server> open = ready;
        try {
            Answer answer = open.get(Math.floorMod(turn.getAndIncrement(), open.size()))
                    .as(Issues.STAFF)
                    .post(Issues.path(issue, "comments"), Map.of("text", "Catatan", "visibility", "INTERNAL"));
            if (answer.accepted()) {
                answered.incrementAndGet();
            } else {
                failed.add(answer.status() + " " + answer.body());
            }
        } catch (RuntimeException e) {
            failed.add(e.toString());
        }
    }

    long answered() {
        return answered.get();
    }

    /** What did not succeed, once all clients have ended. */
    List<String> end() throws InterruptedException {
        ended.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(failed);
    }
}
