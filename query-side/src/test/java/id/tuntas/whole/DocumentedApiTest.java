package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.tuntas.whole.Documented.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
    void namesNoClassAndRefersToNothingThatIsNotThere() {
        String text = documented.document().toString();
        assertThat(text).doesNotContainPattern("id\\.tuntas|java\\.|springframework|Endpoints?\\b|Controller");
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
