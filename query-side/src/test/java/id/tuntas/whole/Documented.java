package id.tuntas.whole;

import static org.awaitility.Awaitility.await;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program's own document of its doors, and whether an answer is one that it tells of. */
final class Documented {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FAULTS_SHOWN = 3;
    private static final Duration MADE_WITHIN = Duration.ofMinutes(3);

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new HashMap<>();

    Documented(JsonNode document) {
        this.document = document;
    }

    static Documented of(Server server) {
        // It is put together when it is first asked for, which may take longer than a client waits on a busy machine.
        Answer[] document = new Answer[1];
        await().atMost(MADE_WITHIN).ignoreExceptions().until(() -> {
            document[0] = server.anybody().get("/v3/api-docs");
            return document[0].status() == 200;
        });
        return new Documented(document[0].json());
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path with its variables in braces
     */
    record Operation(String method, String path, JsonNode told) {
        String name() {
            return method + " " + path;
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return all;
    }

    /** The node itself, or the one that it refers to. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    /** What is wrong with an answer by the document; empty when nothing is. */
    Optional<String> fault(Operation operation, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("answered " + answer.status());
        }
        JsonNode told = operation.told().path("responses").path(Integer.toString(answer.status()));
        if (told.isMissingNode()) {
            return Optional.of("undocumented status " + answer.status());
        }
        JsonNode content = resolved(told).path("content");
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        if (content.isEmpty() || content.has("*/*")) {
            return Optional.empty();
        }
        if (!content.has(type)) {
            return Optional.of(answer.status() + " with undocumented content of type '" + type + "'");
        }
        return type.matches("application/(problem[+])?json")
                ? unlike(operation.name() + answer.status(), content.path(type), answer)
                : Optional.empty();
    }

    private Optional<String> unlike(String name, JsonNode media, Answer answer) {
        List<com.networknt.schema.Error> faults = known.computeIfAbsent(name, key -> compiled(media.path("schema")))
                .validate(answer.json());
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(answer.status() + " with an undocumented body: "
                        + faults.stream().limit(FAULTS_SHOWN).toList());
    }

    Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.isObject() ? ((ObjectNode) schema).deepCopy() : JSON.createObjectNode();
        whole.set("components", document.path("components"));
        return schemas.getSchema(whole);
    }
}
