package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.tuntas.whole.Documented.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever writes a program against this one finds every door described, and nothing of what is behind it. */
@OnH2
class DocumentedApiTest {
    private static final Set<String> CONTRACT = Set.of(
            "POST /api/issues",
            "POST /api/issues/{id}/verification",
            "POST /api/issues/{id}/dispatch",
            "POST /api/issues/{id}/escalation",
            "POST /api/issues/{id}/return",
            "POST /api/issues/{id}/acceptance",
            "POST /api/issues/{id}/progress",
            "POST /api/issues/{id}/clarification-request",
            "POST /api/issues/{id}/clarification",
            "POST /api/issues/{id}/completion",
            "POST /api/issues/{id}/completion/approval",
            "POST /api/issues/{id}/completion/refusal",
            "POST /api/issues/{id}/planned-answer",
            "POST /api/issues/{id}/referral",
            "POST /api/issues/{id}/archive",
            "POST /api/issues/{id}/merge",
            "POST /api/issues/{id}/reopening",
            "POST /api/issues/{id}/closure",
            "POST /api/issues/{id}/comments",
            "POST /api/issues/{id}/rating",
            "POST /api/issues/{id}/attachments",
            "POST /api/track/{ticketNumber}/clarification",
            "POST /api/track/{ticketNumber}/rating",
            "POST /api/track/{ticketNumber}/reopening",
            "POST /api/track/{ticketNumber}/closure",
            "POST /api/track/{ticketNumber}/comments",
            "GET /api/issues/{id}",
            "GET /api/issues/{id}/history",
            "GET /api/issues/{id}/state",
            "GET /api/issues/{id}/receipt",
            "GET /api/queues/{unit}",
            "GET /api/satisfaction",
            "GET /api/satisfaction/{unit}",
            "GET /api/track/{ticketNumber}",
            "GET /api/public/issues",
            "GET /api/public/statistics",
            "GET /api/units",
            "GET /api/categories",
            "GET /api/villages",
            "GET /ledger/checkpoint",
            "GET /ledger/vkey",
            "GET /ledger/tile/{level}/{tile}",
            "GET /ledger/tile/{level}/{tile}.p/{width}",
            "GET /ledger/proof/inclusion",
            "GET /ledger/proof/consistency",
            "GET /ledger/leaves",
            "GET /ledger/events",
            "GET /ledger/bundle.zip");

    /** What other programs use beside it. */
    private static final Pattern OTHER_DOORS = Pattern.compile(
            "/(api/(meetings|sittings|webhooks|deliveries|notices|cloudevents)|meetings|public|calendar|exchange|open311)\\b");

    /** What a page asks for by itself, or is only left by. */
    private static final Pattern PAGES_OWN = Pattern.compile("/live/.*|/error|/v3/.*|/issues/new/sending");

    private final Server server;
    private final Documented documented;

    DocumentedApiTest(Server server) {
        this.server = server;
        this.documented = Documented.of(server);
    }

    @Test
    void isADocumentAsItsStandardHasIt() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/openapi/schema-3.1.json"))) {
            JsonNode standard = JsonMapper.shared().readTree(file);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(standard)
                            .validate(documented.document()))
                    .isEmpty();
        }
    }

    @Test
    void tellsOfEveryDoorForPrograms() {
        assertThat(names()).containsAll(CONTRACT);
        Set<String> doors = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> doors.add(method + " " + path))));
        doors.removeIf(door -> !door.matches("\\w+ /(api|ledger)/.*") || door.endsWith("/ledger/tile/**"));
        assertThat(doors).hasSizeGreaterThan(80);
        assertThat(names()).containsAll(doors);
    }

    @Test
    void tellsOfEveryAddressThatIsNoPageAndOfNoneThatIsNotThere() {
        Set<String> all = new TreeSet<>();
        Set<String> forPrograms = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    String door = method + " " + path.replace("{format:json|xml}", "{format}");
                                    all.add(door);
                                    boolean page = !AnnotatedElementUtils.hasAnnotation(
                                                    handler.getBeanType(), ResponseBody.class)
                                            && !handler.hasMethodAnnotation(ResponseBody.class);
                                    if (!page && !PAGES_OWN.matcher(path).matches()) {
                                        forPrograms.add(door);
                                    }
                                })));
        assertThat(forPrograms).hasSizeGreaterThan(120);
        Set<String> told = names();
        forPrograms.remove("GET /ledger/tile/**");
        assertThat(told).containsAll(forPrograms);
        told.removeIf(name -> name.startsWith("GET /ledger/tile/{level}/"));
        assertThat(all).containsAll(told);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        Map<String, List<com.networknt.schema.Error>> wrong = new TreeMap<>();
        AtomicInteger held = new AtomicInteger();
        documented.operations().forEach(operation -> {
            examples(operation.told().path("requestBody"), operation.name() + " sent", held, wrong);
            operation
                    .told()
                    .path("responses")
                    .properties()
                    .forEach(answer ->
                            examples(answer.getValue(), operation.name() + " " + answer.getKey(), held, wrong));
        });
        assertThat(wrong).isEmpty();
        assertThat(held.get()).as("examples").isGreaterThan(60);
    }

    @Test
    void showsOfEachOfTheseWhatIsSentAndWhatIsAnswered() {
        Set<String> silent = new TreeSet<>();
        documented.operations().stream()
                .filter(operation -> CONTRACT.contains(operation.name())
                        || OTHER_DOORS.matcher(operation.path()).lookingAt())
                .forEach(operation -> {
                    JsonNode sent = operation.told().path("requestBody");
                    if (!sent.isMissingNode() && !hasExample(sent)) {
                        silent.add(operation.name() + " sent");
                    }
                    boolean answers = operation.told().path("responses").properties().stream()
                            .filter(answer -> answer.getKey().startsWith("2"))
                            .anyMatch(answer -> hasExample(answer.getValue()));
                    if (!answers) {
                        silent.add(operation.name() + " answered");
                    }
                });
        assertThat(silent).isEmpty();
    }

    /** Bytes that nobody reads need none, nor does what has no members. */
    private boolean hasExample(JsonNode body) {
        JsonNode content = documented.resolved(body).path("content");
        return content.properties().stream()
                .anyMatch(media -> !media.getValue().path("example").isMissingNode()
                        || media.getKey().matches("[*]/[*]|application/(pdf|zip|octet-stream)")
                        || isEmpty(documented.resolved(media.getValue().path("schema"))));
    }

    private static boolean isEmpty(JsonNode schema) {
        return schema.path("type").asString("").equals("object")
                && schema.path("properties").isEmpty();
    }

    private void examples(
            JsonNode body, String name, AtomicInteger held, Map<String, List<com.networknt.schema.Error>> wrong) {
        documented.resolved(body).path("content").properties().forEach(media -> {
            JsonNode example = media.getValue().path("example");
            if (!example.isMissingNode()) {
                held.incrementAndGet();
                var faults =
                        documented.compiled(media.getValue().path("schema")).validate(example);
                if (!faults.isEmpty()) {
                    wrong.put(name, faults);
                }
            }
        });
    }

    @Test
    void namesNoClassAndRefersToNothingThatIsNotThere() {
        String text = documented.document().toString();
        String kindOfStep = "\"id\\.tuntas\\.[a-z-]+\\.v\\d+\""; // a name that other systems know
        assertThat(text.replaceAll(kindOfStep, ""))
                .doesNotContainPattern("id\\.tuntas|java\\.|springframework|Endpoints?\\b|Controller");
        documented
                .document()
                .findValues("$ref")
                .forEach(reference -> assertThat(documented
                                .document()
                                .at(reference.asString().substring(1))
                                .isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    @Test
    void tellsOfLimitsAndWaysIn() {
        JsonNode title = documented.document().at("/components/schemas/FileComplaint/properties/title");
        assertThat(title.path("maxLength").asInt()).isEqualTo(150);
        assertThat(title.path("minLength").asInt()).isEqualTo(1);
        Client browser = server.browser();
        browser.csrf("/login");
        assertThat(browser.cookie(documented
                        .document()
                        .at("/components/securitySchemes/session/name")
                        .asString()))
                .isNotBlank();
        assertThat(waysIn("/api/issues", "post")).contains("", "token", "trackingCode");
        assertThat(waysIn("/api/track/{ticketNumber}", "get")).containsExactly("trackingCode");
        assertThat(waysIn("/api/queues/{unit}", "get")).contains("token").doesNotContain("");
    }

    private Set<String> waysIn(String path, String method) {
        return documented
                .document()
                .path("paths")
                .path(path)
                .path(method)
                .path("security")
                .valueStream()
                .map(way -> String.join(",", way.propertyNames()))
                .collect(Collectors.toSet());
    }

    private Set<String> names() {
        return documented.operations().stream().map(Operation::name).collect(Collectors.toSet());
    }
}
