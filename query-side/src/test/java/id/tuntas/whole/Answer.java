package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
@SuppressWarnings("ArrayRecordComponent") // compared by its members only
record Answer(String request, int status, HttpHeaders headers, byte[] content) {
    private static final JsonMapper JSON = JsonMapper.shared();

    String body() {
        return new String(content, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(content);
    }

    /** The answer, if it has this status. */
    Answer expect(int wanted) {
        assertThat(status).as("%s answered %s", request, body()).isEqualTo(wanted);
        return this;
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Path and question of the page that the answer sends to. */
    String page() {
        URI page = URI.create(header("Location"));
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }

    /** The version in the ETag. */
    long version() {
        String tag = header("ETag");
        assertThat(tag).as("ETag of %s", request).matches("\"\\d+\"");
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /** A text member of a JSON object. */
    String text(String member) {
        return json().path(member).asString();
    }

    /** The {@code id}s of a list's items. */
    List<String> ids() {
        return json().path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
