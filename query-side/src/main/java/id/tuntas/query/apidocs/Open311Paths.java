package id.tuntas.query.apidocs;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The doors of GeoReport v2, written by hand in {@code apidocs/open311.yaml}, as no signature tells of their fields. */
@Component
class Open311Paths {
    private static final List<String> REFUSALS =
            List.of("400", "401", "403", "404", "406", "413", "415", "422", "429", "503");

    private final OpenAPI written;

    Open311Paths() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Open311Paths.class.getResourceAsStream("/apidocs/open311.yaml"))) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            written = Json31.mapper().convertValue(read, OpenAPI.class);
        }
        written.getPaths().values().forEach(path -> path.readOperations().forEach(Open311Paths::complete));
    }

    /** A key is a field of the form that is posted; nobody signs in. */
    private static void complete(Operation operation) {
        operation.setTags(List.of("open311"));
        operation.setSecurity(List.of(new SecurityRequirement()));
        REFUSALS.forEach(status -> operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().$ref("#/components/responses/Open311Refused")));
    }

    void addTo(OpenAPI document) {
        written.getPaths().forEach(document.getPaths()::addPathItem);
        Components own = written.getComponents();
        own.getSchemas().forEach(document.getComponents()::addSchemas);
        own.getParameters().forEach(document.getComponents()::addParameters);
        own.getResponses().forEach(document.getComponents()::addResponses);
    }
}
