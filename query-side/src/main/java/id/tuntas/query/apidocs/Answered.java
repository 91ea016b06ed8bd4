package id.tuntas.query.apidocs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers that operations have in common: what was refused and why, and what a command leaves. */
final class Answered {
    private static final String PROBLEM = "Problem";
    private static final String OUTCOME = "Outcome";
    private static final Map<String, Object> AN_OUTCOME = Map.of("id", "CMH-261122-ABCDE", "version", 7);
    private static final Map<String, String> REFUSALS = refusals();

    private Answered() {}

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "What was sent cannot be read");
        refusals.put("401", "Nobody known is calling");
        refusals.put("403", "Not the caller's to do");
        refusals.put("404", "There is none, or none that the caller may know of");
        refusals.put("406", "The answer has no form that was asked for");
        refusals.put("409", "Its state forbids it");
        refusals.put("412", "Somebody else was first: the version in If-Match is not the newest");
        refusals.put("413", "Larger than anything that is taken");
        refusals.put("415", "A form of content that is not taken");
        refusals.put("422", "A field holds what cannot be; `errors` names it");
        refusals.put("429", "Too often; `Retry-After` tells the seconds to wait");
        refusals.put("503", "Not now: busy, or the reading of an auditor could not be recorded");
        return refusals;
    }

    /** Puts what is referred to where it is looked for. */
    static void define(Components components) {
        components.addSchemas(PROBLEM, schema("""
                {"type": "object", "additionalProperties": false, "required": ["title", "status", "detail"],
                 "properties": {"type": {"type": "string", "format": "uri"}, "title": {"type": "string"},
                  "status": {"type": "integer"}, "detail": {"type": "string"}, "instance": {"type": "string"},
                  "errors": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                   "required": ["field", "message"],
                   "properties": {"field": {"type": "string"}, "message": {"type": "string"}}}}}}"""));
        components.addSchemas(OUTCOME, schema("""
                {"type": "object", "additionalProperties": false, "required": ["id", "version"],
                 "properties": {"id": {"type": "string"}, "version": {"type": "integer", "format": "int64"},
                  "created": {"type": "string", "description": "Identity of what the command made within it"}}}"""));
        REFUSALS.forEach((status, meaning) -> components.addResponses(
                name(status),
                new ApiResponse()
                        .description(meaning)
                        .content(content("application/problem+json", reference(PROBLEM)))));
    }

    private static String name(String status) {
        return PROBLEM + status;
    }

    private static Schema<?> schema(String json) {
        try {
            return Json31.mapper().readValue(json, Schema.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A constant", e);
        }
    }

    /** Refusals that any operation may answer, and those of its kind. */
    static void refuse(Operation operation, boolean command, boolean namesSomething) {
        ApiResponses answers = operation.getResponses();
        Set<String> onlyCommands = Set.of("409", "412", "413", "415");
        for (String status : REFUSALS.keySet()) {
            boolean possible = switch (status) {
                case "404" -> command || namesSomething;
                case "503" -> !command;
                default -> command || !onlyCommands.contains(status);
            };
            if (possible) {
                answers.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + name(status)));
            }
        }
    }

    /** What a command answers when nothing else is told of it. */
    static ApiResponse outcome(OperationWords.Words told) {
        Schema<?> schema = told.answer() == null ? reference(OUTCOME) : told.answer();
        return new ApiResponse()
                .description("Done")
                .addHeaderObject("ETag", version())
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                told.answer() == null
                                        ? new MediaType().schema(schema).example(AN_OUTCOME)
                                        : new MediaType().schema(schema)));
    }

    static Header version() {
        return new Header().description("The version, in quotation marks").schema(text());
    }

    static Schema<?> text() {
        return new JsonSchema().types(Set.of("string"));
    }

    static Content content(String type, @Nullable Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }
}
