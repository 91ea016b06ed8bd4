package id.tuntas.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People and programs that ask the served program over HTTP, and how long each answer took. */
final class Clients implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final List<String> sessions = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    Clients(Served served) {
        base = "http://127.0.0.1:" + served.port();
    }

    /** One piece of work; throws when an answer was not what it should be. */
    interface Work {
        void run(Clients clients) throws IOException, InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param nanos each finished piece's duration, in order of length
     * @param seconds from the first to the last
     */
    record Told(List<Long> nanos, int failed, double seconds) {
        double perSecond() {
            return nanos.size() / seconds;
        }

        /** Milliseconds within which this share of the pieces was done. */
        double millis(double share) {
            return nanos.isEmpty()
                    ? 0
                    : nanos.get((int) Math.min(nanos.size() - 1L, (long) (nanos.size() * share))) / 1e6;
        }
    }

    /** So many clients, each with its next piece of work as soon as it is done with the last, for this long. */
    Told busy(int clients, Duration duration, Work work) throws Exception {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        once(work, nanos, failed);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return told(nanos, failed, began);
    }

    /** New clients at this rate, whether those before are done or not. */
    Told arriving(double perSecond, Duration duration, Work work) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long began = System.nanoTime();
        long count = Math.round(perSecond * duration.toMillis() / 1e3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                Thread.sleep(
                        Duration.ofNanos(Math.max(0, began + Math.round(i * 1e9 / perSecond) - System.nanoTime())));
                threads.execute(() -> once(work, nanos, failed));
            }
            Thread.sleep(Duration.ofNanos(Math.max(0, began + duration.toNanos() - System.nanoTime())));
        }
        return told(nanos, failed, began);
    }

    private void once(Work work, ConcurrentLinkedQueue<Long> nanos, AtomicInteger failed) {
        long began = System.nanoTime();
        try {
            work.run(this);
            nanos.add(System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (failed.incrementAndGet() <= 3) {
                System.out.println("Failed: " + e);
            }
        }
    }

    private static Told told(ConcurrentLinkedQueue<Long> nanos, AtomicInteger failed, long began) {
        return new Told(nanos.stream().sorted().toList(), failed.get(), (System.nanoTime() - began) / 1e9);
    }

    /** Posts JSON as this account and answers the body; anything but 2xx fails. */
    String post(String account, String path, String json) throws IOException, InterruptedException {
        return send(request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Likewise a page or an answer. */
    String get(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).build());
    }

    /** Signs this person in at so many browsers; {@link #page} asks by one after the other. */
    void signIn(String account, int browsers) throws IOException, InterruptedException {
        sessions.clear();
        for (int i = 0; i < browsers; i++) {
            HttpResponse<String> form = http.send(page("/login", ""), BodyHandlers.ofString());
            Matcher token = CSRF.matcher(form.body());
            if (!token.find()) {
                throw new IllegalStateException("No form to sign in by");
            }
            HttpResponse<String> in = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/login"))
                            .header("Cookie", cookies(form))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                                    .formatted(
                                            account,
                                            account,
                                            URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))))
                            .build(),
                    BodyHandlers.ofString());
            sessions.add(cookies(in));
        }
    }

    /** A page as it comes to somebody who is signed in. */
    String page(String path) throws IOException, InterruptedException {
        return send(page(path, sessions.get(Math.floorMod(turn.getAndIncrement(), sessions.size()))));
    }

    private HttpRequest page(String path, String cookies) {
        HttpRequest.Builder page =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT).header("Accept", "text/html");
        return cookies.isEmpty() ? page.build() : page.header("Cookie", cookies).build();
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + account);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
