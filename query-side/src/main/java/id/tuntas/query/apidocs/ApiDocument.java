package id.tuntas.query.apidocs;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;

/** The document at {@code /v3/api-docs}. It tells nothing that is not public, so everybody may read it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDocument {
    static final String TOKEN = "token";
    static final String SESSION = "session";
    static final String TRACKING_CODE = "trackingCode";

    private static final String WHAT = """
            Times are RFC 3339 in UTC, dates ISO 8601; ids are opaque strings. Lists are paged with `page` (from 0) and \
            `size` (50 when absent, at most 200). Whatever is refused is answered with problem details (RFC 9457). A \
            command that names the version it has seen (`If-Match`) is refused with 412 when that is no longer the \
            newest; one that bears an `Idempotency-Key` is carried out once. The same addresses take a browser's forms \
            and answer them with a redirect when `Accept` names `text/html`; that is not described here.""";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Tuntas").version("1").description(WHAT))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An officer's token"))
                        .addSecuritySchemes(
                                SESSION,
                                header(SecurityScheme.In.COOKIE, "SESSION", "An officer who signed in by a form"))
                        .addSecuritySchemes(
                                TRACKING_CODE,
                                header(SecurityScheme.In.HEADER, "Tracking-Code", "The reporter of the ticket")));
    }

    private static SecurityScheme header(SecurityScheme.In where, String name, String meaning) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(where)
                .name(name)
                .description(meaning);
    }

    /** What the doors are asked with is no request, and cannot say that it is no second look at one either. */
    @Bean
    HttpServletRequestTransformer askingDoors() {
        PathPatternRequestTransformer paths = new PathPatternRequestTransformer();
        return request -> paths.transform(new HttpServletRequestWrapper(request) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        });
    }

    @Bean
    ModelResolver schemasOfTypes() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    RecordSchemas schemasOfRecords() {
        return new RecordSchemas();
    }
}
