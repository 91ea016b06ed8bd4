package id.tuntas.faults;

import id.tuntas.faults.Told.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that file complaints and comment on them, write down what they are told before they go on, and send a request
 * without an answer again with its key, to the next node, until they have one.
 */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final int COMMENTS = 3;
    private static final long AGAIN_MILLIS = 150;
    private static final long GIVE_UP_NANOS = Duration.ofMinutes(10).toNanos();

    private final Sender sender = new Sender();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final ExecutorService twins = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final List<URI> nodes;
    private final Path file;
    private final boolean twice;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean done;
    private volatile long doneAt;

    private Load(List<URI> nodes, Path file, boolean twice) {
        this.nodes = List.copyOf(nodes);
        this.file = file;
        this.twice = twice;
    }

    /** Begins at once. */
    static Load on(List<URI> nodes, Path file) {
        return begun(new Load(nodes, file, false));
    }

    /** Each request is sent to two nodes at the same moment, as an impatient proxy might. */
    static Load twice(List<URI> nodes, Path file) {
        return begun(new Load(nodes, file, true));
    }

    private static Load begun(Load load) {
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            load.running.add(load.threads.submit(() -> load.live(first)));
        }
        return load;
    }

    /** How many requests were acknowledged so far. */
    int acknowledged() {
        running.stream().filter(Future::isDone).forEach(ended -> {
            try {
                ended.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("A client could not go on", e);
            }
        });
        return acknowledged.get();
    }

    /** Lets each client finish what it has begun; answers all that any client was ever told in this file. */
    List<Told> finish() throws Exception {
        doneAt = System.nanoTime();
        done = true;
        try {
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client could not go on", e.getCause());
        }
        return told(file);
    }

    static List<Told> told(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Told::parse).toList();
    }

    /** The last one may not be done yet; it has a few minutes. */
    private void live(int client) {
        int turn = client;
        while (!done) {
            Told filed = insist(
                    turn++, Told.asked(Kind.FILING, UUID.randomUUID().toString(), ""), "/api/issues", complaint());
            String comments = "/api/issues/" + filed.id() + "/comments";
            for (int i = 0; i < COMMENTS && !done; i++) {
                Told comment = Told.asked(Kind.COMMENT, UUID.randomUUID().toString(), filed.id());
                insist(turn++, comment, comments, comment("Sudah dilihat"));
            }
            Told nonsense = Told.asked(Kind.NONSENSE, UUID.randomUUID().toString(), filed.id());
            insist(turn++, nonsense, comments, comment(""));
        }
    }

    private static Map<String, Object> complaint() {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("title", "Lubang di jalan");
        complaint.put("description", "Lubang sedalam mata kaki di depan pos ronda sejak hari Senin.");
        complaint.put("category", "JALAN");
        complaint.put("village", "32.77.02.1005");
        complaint.put("channel", "DESK");
        complaint.put("visibility", "PUBLIC");
        complaint.put("reporter", Map.of("name", "Ujang Contoh", "phone", "+62 812-3456-789"));
        return complaint;
    }

    private static Map<String, Object> comment(String text) {
        return Map.of("text", text, "visibility", "INTERNAL");
    }

    /** Until it is acknowledged or refused. */
    private Told insist(int turn, Told asked, String path, Map<String, Object> body) {
        for (int node = turn; ; node++) {
            write(asked);
            URI here = nodes.get(node % nodes.size());
            URI there = nodes.get((node + 1) % nodes.size());
            var other = twice
                    ? CompletableFuture.runAsync(() -> write(sender.send(there, asked, path, body)), twins)
                    : CompletableFuture.completedFuture(null);
            Told told = sender.send(here, asked, path, body);
            write(told);
            other.join();
            if (told.isAcknowledged()) {
                acknowledged.incrementAndGet();
                return told;
            }
            if (told.isRefused()) {
                return told;
            }
            if (done && System.nanoTime() - doneAt > GIVE_UP_NANOS) {
                throw new IllegalStateException("No answer to " + told.line());
            }
            pause();
        }
    }

    private synchronized void write(Told told) {
        try {
            Files.writeString(file, told.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_MILLIS); // as a client does that was told to come again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done = true;
        threads.shutdownNow();
        twins.shutdownNow();
        sender.close();
    }
}
