package id.tuntas.query.apidocs;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What no signature tells of an operation, by method and path: read from {@code apidocs/operations.yaml}, and longer examples
 * from {@code apidocs/examples.yaml}.
 */
@Component
class OperationWords {
    private static final List<String> SUCCESS = List.of("200");

    private final Map<String, Words> all;

    /**
     * One operation.
     *
     * @param statuses of its success
     * @param type media type of what it answers, JSON when absent
     * @param answer schema of what it answers, as its signature says when absent
     * @param sent an example of what is sent; {@code example} of what is answered
     */
    record Words(
            String summary,
            List<String> statuses,
            @Nullable String type,
            @Nullable Schema<?> answer,
            @Nullable Object sent,
            @Nullable Object example) {
        Words(String summary) {
            this(summary, SUCCESS, null, null, null, null);
        }

        Words with(Map<?, ?> examples) {
            return new Words(
                    summary,
                    statuses,
                    type,
                    answer,
                    examples.containsKey("sent") ? examples.get("sent") : sent,
                    examples.containsKey("example") ? examples.get("example") : example);
        }
    }

    OperationWords() throws IOException {
        Map<String, Words> told = new HashMap<>();
        read("operations").forEach((operation, words) -> told.put(operation, words(words)));
        read("examples")
                .forEach((operation, examples) ->
                        told.computeIfPresent(operation, (name, words) -> words.with((Map<?, ?>) examples)));
        all = Map.copyOf(told);
    }

    private static Map<String, Object> read(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OperationWords.class.getResourceAsStream("/apidocs/" + name + ".yaml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }

    private static Words words(Object told) {
        if (!(told instanceof Map<?, ?> parts)) {
            return new Words(told.toString());
        }
        Object answer = parts.get("answer");
        return new Words(
                String.valueOf(parts.get("summary")),
                statuses(parts.get("status")),
                parts.get("type") == null ? null : parts.get("type").toString(),
                answer == null ? null : Json31.mapper().convertValue(answer, Schema.class),
                parts.get("sent"),
                parts.get("example"));
    }

    private static List<String> statuses(@Nullable Object told) {
        if (told == null) {
            return SUCCESS;
        }
        return told instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(told.toString());
    }

    /** What is told of an operation; of one that nobody has written about, its address has to do. */
    Words of(String operation) {
        Words told = all.get(operation);
        return told == null ? new Words(operation) : told;
    }
}
