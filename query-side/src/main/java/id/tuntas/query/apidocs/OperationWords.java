package id.tuntas.query.apidocs;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What no signature tells of an operation, by method and path: read from {@code apidocs/operations.yaml}. */
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
     */
    record Words(
            String summary,
            List<String> statuses,
            @Nullable String type,
            @Nullable Schema<?> answer) {}

    OperationWords() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OperationWords.class.getResourceAsStream("/apidocs/operations.yaml"))) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all = read.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> words(entry.getValue())));
        }
    }

    private static Words words(Object told) {
        if (!(told instanceof Map<?, ?> parts)) {
            return new Words(told.toString(), SUCCESS, null, null);
        }
        Object answer = parts.get("answer");
        return new Words(
                String.valueOf(parts.get("summary")),
                statuses(parts.get("status")),
                parts.get("type") == null ? null : parts.get("type").toString(),
                answer == null ? null : Json31.mapper().convertValue(answer, Schema.class));
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
        return told == null ? new Words(operation, SUCCESS, null, null) : told;
    }
}
