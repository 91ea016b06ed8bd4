package id.tuntas.query.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Schemas that no operation leads to, such as those of arguments that are no part of a request. */
final class Unused {
    private static final String SCHEMAS = "#/components/schemas/";

    private Unused() {}

    static void remove(OpenAPI document) {
        JsonNode tree = Json31.mapper().valueToTree(document);
        Set<String> used = new HashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(tree.path("paths"));
        open.add(tree.path("components").path("responses"));
        while (!open.isEmpty()) {
            for (JsonNode reference : open.pop().findValues("$ref")) {
                String path = reference.asText();
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (path.startsWith(SCHEMAS) && used.add(name)) {
                    open.add(tree.path("components").path("schemas").path(name));
                }
            }
        }
        document.getComponents().getSchemas().keySet().retainAll(used);
    }
}
