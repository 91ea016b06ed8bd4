package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the server; follows no redirect. */
final class Client {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----tuntas-test-boundary";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;

    Client(HttpClient http, URI base) {
        this(http, base, Map.of());
    }

    private Client(HttpClient http, URI base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    /** The same caller, who sends this header too. */
    Client with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(http, base, more);
    }

    /** The same caller with the same cookies, who asks the node that this one asks. */
    Client at(Client there) {
        return new Client(http, there.base, headers);
    }

    /** The same caller with the same cookies, at this address of the machine. */
    Client from(String address) {
        HttpClient.Builder there = HttpClient.newBuilder().localAddress(address(address));
        http.cookieHandler().ifPresent(there::cookieHandler);
        return new Client(there.build(), base, headers);
    }

    private static InetAddress address(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Keeps a connection open and remembers what is told on it. */
    Listening listen(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return new Listening(http, request.build());
    }

    /** How a connection that stays open begins; it is closed again at once. */
    int begins(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the body as JSON. */
    Answer post(String path, Map<String, ?> body) {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    Answer post(String path, String type, String body) {
        return with("Content-Type", type).send("POST", path, BodyPublishers.ofString(body));
    }

    /** Sends a form's fields as a browser does. */
    Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    Answer upload(String path, String fileName, byte[] content) {
        return upload(path, Map.of(), "file", fileName, content);
    }

    /** Sends a form's fields and a file as a browser does. */
    Answer upload(String path, Map<String, String> fields, String field, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                part("name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String part(String rest) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest;
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
            noMissingMessage(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Thymeleaf writes a key that has no message between question marks. */
    private static void noMissingMessage(Answer answer) {
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.body()).as(answer.request()).doesNotContainPattern("\\?\\?\\w");
        }
    }

    /** A browser's way through the sign-in form. */
    Client signIn(String account) {
        form("/login", Map.of("username", account, "password", account, "_csrf", csrf("/login")))
                .expect(302);
        return this;
    }

    /** A cookie of this browser, as it sends it. */
    String cookie(String name) {
        CookieManager jar = (CookieManager) http.cookieHandler().orElseThrow();
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> name + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** The hidden token of a form on this page. */
    String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).expect(200).body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
