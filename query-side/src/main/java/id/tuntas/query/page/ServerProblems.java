package id.tuntas.query.page;

import id.tuntas.ledger.durability.StoreOutage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before it asks the program, such as an address that is none, is told as everything else is:
 * with problem details, or a page for a person, and without a word about the server.
 */
@Component
@ConditionalOnWebApplication
class ServerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final PlainProblems problems;
    private final JsonMapper json;
    private final ObjectProvider<ITemplateEngine> pages;

    ServerProblems(PlainProblems problems, JsonMapper json, ObjectProvider<ITemplateEngine> pages) {
        this.problems = problems;
        this.json = json;
        this.pages = pages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(this::replaceReport);
    }

    private void replaceReport(org.apache.catalina.Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(""); // the server's own, which it would add when it starts
            Pipeline pipeline = host.getPipeline();
            for (Valve valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) {
                    pipeline.removeValve(valve);
                }
            }
            pipeline.addValve(new Report());
        }
    }

    /** Without the frame, for which the store may be needed. */
    private String page(ProblemDetail problem) {
        return pages.getObject().process("page/plain", new Context(Locale.ROOT, Map.of("problem", problem)));
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            boolean told = response.getContentWritten() > 0;
            if (status == null || !status.isError() || told || !response.setErrorReported()) {
                return;
            }
            if (StoreOutage.caused(failure)) {
                status = HttpStatus.SERVICE_UNAVAILABLE;
                response.setStatus(status.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, PlainProblems.RETRY_SECONDS);
            }
            try {
                ProblemDetail problem = problems.of(status);
                String asked = String.valueOf(request.getRequestURI());
                String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
                if (GeoReportErrors.tell(asked)) {
                    var errors = GeoReportErrors.at(asked, status.value(), String.valueOf(problem.getDetail()));
                    tell(response, errors.mediaType(), errors.body());
                } else if (accepted.contains(MediaType.TEXT_HTML_VALUE)) {
                    tell(response, MediaType.TEXT_HTML_VALUE, page(problem));
                } else {
                    tell(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(problem));
                }
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("Nobody was there to be told", e);
            }
        }

        private static void tell(Response response, String type, String body) throws IOException {
            response.setContentType(type);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
            response.getReporter().write(body);
        }
    }
}
