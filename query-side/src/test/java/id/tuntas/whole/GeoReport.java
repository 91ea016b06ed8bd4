package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** A program elsewhere that speaks GeoReport v2 with the server, written from the specification. */
final class GeoReport {
    static final String KEY = "demo-open311";

    private static final String ROOT = "/open311/v2/";

    private final Server server;

    GeoReport(Server server) {
        this.server = server;
    }

    Answer get(String path) {
        return server.anybody().get(ROOT + path);
    }

    /** The bare array that is answered. */
    List<JsonNode> list(String path) {
        JsonNode answer = get(path).expect(200).json();
        assertThat(answer.isArray()).as(path).isTrue();
        return answer.valueStream().toList();
    }

    /** The numbers of the requests that are answered. */
    List<String> numbers(String question) {
        return list("requests.json?" + question).stream()
                .map(request -> request.path("service_request_id").asString())
                .toList();
    }

    JsonNode one(String number) {
        List<JsonNode> found = list("requests/" + number + ".json");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** What is posted counts with the demo's key, unless the fields have another one. */
    Answer post(String path, Map<String, String> fields) {
        return server.anybody().form(ROOT + path, withKey(fields));
    }

    Answer postOnce(String key, Map<String, String> fields) {
        return server.anybody().with("Idempotency-Key", key).form(ROOT + "requests.json", withKey(fields));
    }

    Answer upload(Map<String, String> fields, byte[] media) {
        return server.anybody().upload(ROOT + "requests.xml", withKey(fields), "media", "foto.png", media);
    }

    Answer uploadUpdate(Map<String, String> fields, byte[] photo) {
        return server.anybody()
                .upload(ROOT + "servicerequestupdates.json", withKey(fields), "photo1", "foto.png", photo);
    }

    private static Map<String, String> withKey(Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("api_key", KEY, "jurisdiction_id", "32.77"));
        sent.putAll(fields);
        return sent;
    }

    /** The number that a request was given. */
    String filed(Map<String, String> fields) {
        return number(post("requests.json", fields));
    }

    static String number(Answer answer) {
        return answer.expect(200).json().path(0).path("service_request_id").asString();
    }

    /** What is needed at least, with a text of its own. */
    static Map<String, String> request(String category) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service_code", category);
        fields.put("description", String.valueOf(Issues.complaint().get("title")));
        fields.put("address_id", Issues.PADASUKA);
        return fields;
    }

    static Element xml(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        assertThat(answer.body()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.content()))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    static String text(Element xml, String name) {
        return xml.getElementsByTagName(name).item(0).getTextContent();
    }

    /** The answer, if it is the specification's error in the format that was asked for. */
    static void assertWrong(Answer answer, int status) {
        answer.expect(status);
        if (answer.request().contains(".xml")) {
            Element errors = xml(answer);
            assertThat(errors.getTagName()).isEqualTo("errors");
            assertThat(errors.getElementsByTagName("error").getLength()).isEqualTo(1);
            assertThat(text(errors, "code")).isEqualTo(String.valueOf(status));
            assertThat(text(errors, "description")).isNotBlank();
        } else {
            assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
            assertThat(answer.json()).hasSize(1);
            assertThat(answer.json().path(0).path("code").asInt()).isEqualTo(status);
            assertThat(answer.json().path(0).path("description").asString()).isNotBlank();
        }
    }
}
