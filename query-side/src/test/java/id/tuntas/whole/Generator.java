package id.tuntas.whole;

import id.tuntas.whole.Documented.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests from the document: about half of them as it has them, the others wrong in one place or altogether. */
final class Generator {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MEMBER_PERCENT = 70;
    private static final int MUTATED_PERCENT = 40;

    private final Documented documented;
    private final Known known;
    private final Random random;

    Generator(Documented documented, Known known, Random random) {
        this.documented = documented;
        this.known = known;
        this.random = random;
    }

    /**
     * What is sent.
     *
     * @param path with its question, encoded
     * @param type of the body, null for none
     */
    record Request(
            String path,
            Map<String, String> headers,
            @Nullable String type,
            String body) {}

    Request request(Operation operation) {
        String path = operation.path();
        List<String> question = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode told : operation.told().path("parameters")) {
            JsonNode parameter = documented.resolved(told);
            String name = parameter.path("name").asString();
            JsonNode schema = parameter.path("schema");
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(inAddress(operation, name, schema)));
                case "query" -> {
                    if (parameter.path("required").asBoolean(false) ? !chance(5) : chance(35)) {
                        question.add(name + "=" + encoded(inAddress(operation, name, schema)));
                    }
                }
                default -> {
                    if (chance(25)) {
                        headers.put(name, headerOf(name));
                    }
                }
            }
        }
        headers.put("Accept", chance(92) ? "application/json" : pick(Hostile.ACCEPT));
        if (chance(4)) {
            headers.put("If-None-Match", "\"" + random.nextInt(9) + "\"");
        }
        String address = question.isEmpty() ? path : path + "?" + String.join("&", question);
        return withBody(operation, address, headers);
    }

    private Request withBody(Operation operation, String address, Map<String, String> headers) {
        JsonNode content = operation.told().path("requestBody").path("content");
        if (content.isEmpty()) {
            return new Request(address, headers, null, "");
        }
        List<String> types = new ArrayList<>(content.propertyNames());
        String type = pick(types);
        JsonNode schema = content.path(type).path("schema");
        if (type.startsWith("multipart/")) {
            return new Request(address, headers, Multipart.TYPE, new Multipart(this).of(documented.resolved(schema)));
        }
        if (type.equals(FORM)) {
            return new Request(address, headers, type, form(body(operation, documented.resolved(schema))));
        }
        String body = chance(5) ? pick(Hostile.BODIES) : JSON.writeValueAsString(body(operation, schema));
        return new Request(address, headers, chance(95) ? type : pick(Hostile.TYPES), body);
    }

    private static String form(JsonNode fields) {
        return fields.properties().stream()
                .map(field -> field.getKey() + "="
                        + encoded(field.getValue().asString(field.getValue().toString())))
                .collect(Collectors.joining("&"));
    }

    private JsonNode body(Operation operation, JsonNode schema) {
        JsonNode body = value(operation, "", schema, 0);
        if (body instanceof ObjectNode members && chance(MUTATED_PERCENT)) {
            List<String> names = new ArrayList<>(
                    documented.resolved(schema).path("properties").propertyNames());
            String name = names.isEmpty() || chance(5) ? "lain" : pick(names);
            if (chance(30)) {
                members.remove(name);
            } else {
                members.set(name, Hostile.value(random));
            }
        }
        return body;
    }

    /** A value of this schema; under a name that is known, mostly one that means something here. */
    private JsonNode value(Operation operation, String name, JsonNode told, int depth) {
        JsonNode schema = chosen(documented.resolved(told));
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> {
                ObjectNode members = JSON.createObjectNode();
                List<String> required = texts(schema.path("required"));
                schema.path("properties").properties().forEach(member -> {
                    if (depth < 4 && (required.contains(member.getKey()) || chance(MEMBER_PERCENT))) {
                        members.set(member.getKey(), value(operation, member.getKey(), member.getValue(), depth + 1));
                    }
                });
                yield members;
            }
            case "array" -> {
                var items = JSON.createArrayNode();
                int size = Math.max(schema.path("minItems").asInt(0), random.nextInt(3));
                for (int i = 0; i < size; i++) {
                    items.add(value(operation, name, schema.path("items"), depth + 1));
                }
                yield items;
            }
            case "boolean" -> JSON.valueToTree(random.nextBoolean());
            case "integer" -> JSON.valueToTree(number(schema));
            case "number" -> JSON.valueToTree(number(schema) + random.nextDouble());
            case "null" -> JSON.nullNode();
            default -> JSON.valueToTree(text(operation, name, schema));
        };
    }

    private JsonNode chosen(JsonNode schema) {
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return documented.resolved(schema.path(choice)
                        .get(random.nextInt(schema.path(choice).size())));
            }
        }
        return schema;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? pick(texts(type)) : type.asString("string");
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 60);
        return least + random.nextLong(most - least + 1);
    }

    /** A text of this schema. */
    String text(Operation operation, String name, JsonNode schema) {
        List<String> meaningful = known.of(operation, name);
        if (!meaningful.isEmpty() && chance(85)) {
            return pick(meaningful);
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "20" + (24 + random.nextInt(5)) + "-0" + (1 + random.nextInt(9)) + "-15";
            case "date-time" -> "2026-0" + (1 + random.nextInt(9)) + "-15T08:00:00Z";
            case "email" -> "warga@contoh.invalid";
            default -> {
                int most = Math.min(schema.path("maxLength").asInt(80), 20_000);
                String text = pick(Hostile.TEXTS).repeat(1 + random.nextInt(3));
                yield text.substring(0, Math.min(text.length(), most));
            }
        };
    }

    private String inAddress(Operation operation, String name, JsonNode schema) {
        if (chance(12)) {
            return pick(Hostile.TEXTS);
        }
        JsonNode value = value(operation, name, schema, 0);
        return value.isString() ? value.asString() : value.toString();
    }

    private String headerOf(String name) {
        return switch (name) {
            case "If-Match" -> pick(List.of("\"0\"", "\"3\"", "*", "W/\"2\"", "x", "\"99999999999999999999\""));
            default ->
                chance(50) ? "kunci-" + random.nextInt(50) : pick(List.of("", " ", "k".repeat(200), "k".repeat(201)));
        };
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** As a segment of a path or a part of a question; a lone half of a pair is none, and sent as its mark. */
    private static String encoded(String text) {
        String whole = text.isEmpty() || text.equals(".") || text.equals("..") ? "x" + text : text;
        return URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
