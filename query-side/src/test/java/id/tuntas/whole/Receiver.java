package id.tuntas.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program elsewhere that is told by webhooks, and checks signatures as the specification says and not as we sign. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private volatile CountDownLatch held = new CountDownLatch(0);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** A message as it came. */
    record Received(String id, String time, String signatures, String type, String body, int answered) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Whether one of its signatures was made with this secret. */
        boolean isSigned(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                String signed = id + "." + time + "." + body;
                String expected = "v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(signatures.split(" ", -1)).contains(expected);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tuntas";
    }

    /** What it answers from now on. */
    void answers(int status) {
        answer.set(status);
    }

    /** It does not answer what comes until it goes on. */
    void holdsBack() {
        held = new CountDownLatch(1);
    }

    void goesOn() {
        held.countDown();
    }

    /** All that came, also what was answered with a failure. */
    List<Received> all() {
        return received;
    }

    List<Received> taken() {
        return received.stream().filter(one -> one.answered() / 100 == 2).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        int status = answer.get();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"),
                    body,
                    status));
            held.await();
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goesOn();
        server.stop(0);
    }
}
