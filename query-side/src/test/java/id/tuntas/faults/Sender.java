package id.tuntas.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as a lurah's program does. */
final class Sender implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final String LURAH = "demo-lurah-padasuka";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What is answered, if anything is; whatever is no answer that the contract knows is an error of the test. */
    Told send(URI node, Told asked, String path, Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Bearer " + LURAH)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", asked.key())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return read(asked, answer);
        } catch (IOException e) {
            return asked.silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Told read(Told asked, HttpResponse<String> answer) {
        boolean good = answer.statusCode() / 100 == 2;
        JsonNode body = good ? JSON.readTree(answer.body()) : null;
        String id = body == null ? "" : body.get("id").asString();
        long version = good
                ? Long.parseLong(
                        answer.headers().firstValue("ETag").orElse("\"-1\"").replace("\"", ""))
                : -1;
        boolean told = good
                || answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent();
        boolean later = answer.statusCode() != 503
                || answer.headers().firstValue("Retry-After").isPresent();
        if (!told || !later) {
            throw new IllegalStateException("Answered with " + answer.statusCode() + " "
                    + answer.headers().map());
        }
        return asked.answered(answer.statusCode(), id, version);
    }

    @Override
    public void close() {
        http.close();
    }
}
