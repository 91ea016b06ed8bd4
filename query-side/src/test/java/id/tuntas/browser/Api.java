package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells the program quickly what a screen needs to have something to show; in the demo a name is also the token. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Api(String address) {
        this.address = address;
    }

    /** What the reporter keeps. */
    record Receipt(String number, String code) {}

    Receipt file(@Nullable String account, String category, String village, String title, String description) {
        return file(
                account,
                Map.of(
                        "title", title,
                        "description", description,
                        "category", category,
                        "village", village,
                        "channel", account == null ? "WEB" : "DESK",
                        "visibility", "PUBLIC",
                        "reporter", Map.of("name", "Warga Contoh")));
    }

    Receipt file(@Nullable String account, Map<String, ?> complaint) {
        JsonNode answer = post(account, "/api/issues", complaint);
        return new Receipt(
                answer.get("ticketNumber").asString(),
                answer.get("trackingCode").asString());
    }

    void act(String account, String issue, String act, Map<String, ?> body) {
        post(account, "/api/issues/" + issue + "/" + act, body);
    }

    /** Goes on with a request about personal data. */
    void handle(String account, String request, String step, Map<String, ?> body) {
        post(account, "/api/privacy-requests/" + request + "/" + step, body);
    }

    /** Says something to any address. */
    void tell(String account, String path, Map<String, ?> body) {
        post(account, path, body);
    }

    /** The reporter acts. */
    void report(Receipt ticket, String act, Map<String, ?> body) {
        send(json(
                request(null, "/api/track/" + ticket.number() + "/" + act).header("Tracking-Code", ticket.code()),
                body));
    }

    /** Keeps a reply ready for a unit. */
    void keepReady(String account, String unit, String title, String text) {
        post(account, "/api/units/" + unit + "/templates", Map.of("title", title, "text", text));
    }

    /** Nine elements of three respondents, facilities worst. */
    void importSurvey(String account, String unit, String period, String published) {
        String file = """
                No,Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Sarana,Pengaduan
                1,4,3,3,4,4,4,4,2,3
                2,3,3,2,4,3,4,4,2,3
                3,4,4,3,,3,3,4,1,4
                """;
        post(account, "/api/surveys", Map.of("unit", unit, "period", period, "published", published, "file", file));
    }

    /** Attaches a picture and proposes completion with it. */
    void prove(String account, String issue) {
        prove(account, issue, "Sudah diperbaiki dan aman dilalui.");
    }

    void prove(String account, String issue, String summary) {
        String edge = "tuntas-edge";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bukti.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] foot = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        JsonNode attached = send(request(account, "/api/issues/" + issue + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Pictures.png(), foot)))
                .build());
        act(
                account,
                issue,
                "completion",
                Map.of(
                        "summary",
                        summary,
                        "attachments",
                        List.of(attached.get("id").asString())));
    }

    void awaitSeen(String account, String issue) {
        get(account, "/api/issues/" + issue + "?atLeast=0");
    }

    /** Waits until the queues show the issue in this state. */
    void awaitState(String issue, String unit, String state) {
        await().atMost(PATIENCE)
                .until(() -> get("demo-verifikator", "/api/queues/" + unit + "?q=" + issue)
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals(state));
    }

    JsonNode get(String account, String path) {
        return send(request(account, path).GET().build());
    }

    private JsonNode post(@Nullable String account, String path, Map<String, ?> body) {
        return send(json(request(account, path), body));
    }

    private static HttpRequest json(HttpRequest.Builder request, Map<String, ?> body) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(@Nullable String account, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
        return account == null ? request : request.header("Authorization", "Bearer " + account);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(request.uri() + ": " + response.body())
                    .isLessThan(300);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
