package id.tuntas.query.apidocs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Says of every operation what all doors of its kind have in common, so that a new one is described as soon as it is
 * there: a POST is a command, a GET is an answer.
 */
@Component
@ConditionalOnWebApplication
class Operations implements GlobalOpenApiCustomizer {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final String TILES = "/ledger/tile/**";

    private final OperationWords words;
    private final OpenDoors doors;
    private final Open311Paths open311;

    Operations(OperationWords words, OpenDoors doors, Open311Paths open311) {
        this.words = words;
        this.doors = doors;
        this.open311 = open311;
    }

    @Override
    public void customise(OpenAPI document) {
        Answered.define(document.getComponents());
        document.setTags(null);
        Paths paths = new Paths();
        document.getPaths().forEach((path, item) -> {
            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation));
            if (path.equals(TILES)) {
                tiles(item, paths);
            } else {
                paths.addPathItem(path, item);
            }
        });
        document.setPaths(paths);
        open311.addTo(document);
        Unused.remove(document);
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        boolean command = method == HttpMethod.POST;
        OperationWords.Words told = words.of(method + " " + path);
        operation.setSummary(told.summary());
        operation.setOperationId(id(method, path));
        operation.setTags(List.of(path.replaceFirst("^/(?:api/)?([^/.]+).*", "$1")));
        operation.setSecurity(doors.waysIn(path, method.name()));
        parameters(path, operation, command);
        if (command) {
            ApiResponses answers = new ApiResponses();
            told.statuses().forEach(status -> answers.addApiResponse(status, Answered.outcome(told)));
            operation.setResponses(answers);
            files(operation);
        } else {
            shown(operation.getResponses(), told);
        }
        examples(operation, told);
        boolean names = path.contains("{") || path.equals(TILES) || operation.getParameters() != null;
        Answered.refuse(operation, command, names);
    }

    private static void examples(Operation operation, OperationWords.Words told) {
        if (told.sent() != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> media.setExample(told.sent()));
        }
        ApiResponse answer = operation.getResponses().get(told.statuses().getFirst());
        if (told.example() != null && answer != null) {
            answer.getContent().values().forEach(media -> media.setExample(told.example()));
        }
    }

    /** What an argument resolver finds out of headers and session is no question in the address. */
    private static void parameters(String path, Operation operation, boolean command) {
        List<Parameter> own = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() == null
                            || parameter.getSchema().get$ref() == null)
                    .forEach(own::add);
        }
        // What stands in the address without an argument, as a session tells the same.
        Matcher named = NAME.matcher(path);
        while (named.find()) {
            String name = named.group(1);
            if (own.stream().noneMatch(parameter -> parameter.getName().equals(name))) {
                own.add(new PathParameter().name(name).schema(Answered.text()));
            }
        }
        if (command) {
            own.add(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("Makes the same request, sent again, be answered as before")
                    .schema(Answered.text().maxLength(200)));
            own.add(new HeaderParameter()
                    .name("If-Match")
                    .description("The version that was seen, as an ETag gave it")
                    .schema(Answered.text().maxLength(24)));
        }
        operation.setParameters(own.isEmpty() ? null : own);
    }

    /** A file travels with the fields of a form, whatever else a door of its kind takes. */
    private static void files(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        MediaType json = content == null ? null : content.get("application/json");
        if (content != null && json != null && holdsFile(json.getSchema())) {
            content.clear();
            content.addMediaType("multipart/form-data", json);
        }
    }

    private static boolean holdsFile(Schema<?> schema) {
        return schema.getProperties() != null
                && schema.getProperties().values().stream().anyMatch(member -> "binary".equals(member.getFormat()));
    }

    private static void shown(ApiResponses answers, OperationWords.Words told) {
        answers.forEach((status, answer) -> {
            Content content = new Content();
            if (answer.getContent() != null) {
                answer.getContent()
                        .forEach((type, media) -> content.addMediaType(
                                told.type() == null ? typeOf(type, media) : told.type(),
                                told.type() == null || told.answer() != null ? media : new MediaType()));
            }
            if (told.answer() != null) {
                content.values().forEach(media -> media.setSchema(told.answer()));
            }
            answer.setContent(content);
            answer.setDescription("What was asked for");
        });
        ApiResponse found = answers.get("200");
        if (found != null) {
            found.addHeaderObject("ETag", Answered.version());
            answers.addApiResponse("304", new ApiResponse().description("As If-None-Match has it already"));
        }
    }

    private static String typeOf(String told, MediaType media) {
        Schema<?> schema = media.getSchema();
        boolean plain = told.equals("*/*") || told.equals("application/json");
        boolean text =
                schema != null && schema.getTypes() != null && schema.getTypes().contains("string");
        return plain ? text ? "text/plain" : "application/json" : told;
    }

    private static String id(HttpMethod method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        Matcher words = WORD.matcher(path.replaceFirst("^/api", ""));
        while (words.find()) {
            id.append(Character.toUpperCase(words.group().charAt(0)))
                    .append(words.group().substring(1));
        }
        return id.toString();
    }

    /** Tiles stand under numbers cut into pieces of three digits; those of a small log and its last, partial one. */
    private static void tiles(PathItem item, Paths paths) {
        Operation whole = item.getGet();
        whole.addParametersItem(number("level", "^[0-6]$")).addParametersItem(number("tile", "^[0-9]{3}$"));
        paths.addPathItem("/ledger/tile/{level}/{tile}", item);
        Operation part = new Operation()
                .summary(whole.getSummary() + ", the last and partial one")
                .operationId(whole.getOperationId() + "Part")
                .tags(whole.getTags())
                .security(whole.getSecurity())
                .responses(whole.getResponses())
                .addParametersItem(number("level", "^[0-6]$"))
                .addParametersItem(number("tile", "^[0-9]{3}$"))
                .addParametersItem(number("width", "^[1-9][0-9]{0,2}$"));
        paths.addPathItem("/ledger/tile/{level}/{tile}.p/{width}", new PathItem().get(part));
    }

    private static Parameter number(String name, String pattern) {
        return new PathParameter().name(name).schema(Answered.text().pattern(pattern));
    }
}
