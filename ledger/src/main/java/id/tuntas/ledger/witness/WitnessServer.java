package id.tuntas.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tuntas.ledger.witness.Witness.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A witness over HTTP: {@code POST /add-checkpoint}, {@code GET /<origin hash>/checkpoint}. */
final class WitnessServer implements AutoCloseable {
    private static final int BODY_BYTES_MAX = 64 * 1024;
    private static final int THREADS = 4;
    private static final int END_SECONDS = 1;
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Witness witness;
    private final HttpServer server;

    WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher checkpoint = CHECKPOINT.matcher(path);
            if (exchange.getRequestMethod().equals("POST") && path.equals(AddCheckpoint.PATH)) {
                add(exchange);
            } else if (exchange.getRequestMethod().equals("GET") && checkpoint.matches()) {
                var note = witness.latestByHash(checkpoint.group(1));
                send(
                        exchange,
                        note.isPresent() ? 200 : 404,
                        note.map(Object::toString).orElse(""),
                        "text/plain");
            } else {
                send(exchange, 404, "", "text/plain");
            }
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            send(exchange, 413, "", "text/plain");
            return;
        }
        try {
            Answer answer = witness.add(new String(body, StandardCharsets.UTF_8));
            send(exchange, answer.status(), answer.body(), answer.isSize() ? "text/x.tlog.size" : "text/plain");
        } catch (UncheckedIOException e) {
            send(exchange, 500, "", "text/plain");
        }
    }

    private static void send(HttpExchange exchange, int status, String body, String type) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type.equals("text/plain") ? type + "; charset=utf-8" : type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(END_SECONDS);
    }
}
