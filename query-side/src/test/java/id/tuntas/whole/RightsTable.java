package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.Act;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.access.Reach;
import id.tuntas.query.access.Rights;
import id.tuntas.query.access.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of rights tells of every address that answers, of no other, and of acts what their own rule says. */
abstract class RightsTable {
    /** Filters that answer before any handler. */
    private static final List<String> FILTERS = List.of("POST /login", "POST /logout", "POST /track");

    private static final List<String> FILES =
            List.of("GET /css/**", "GET /js/**", "GET /webjars/**", "GET /favicon.svg", "GET /filing-worker.js");

    private static final String ACTS = "/api/issues/{id}/";

    private final Server server;
    private final Rights rights;

    RightsTable(Server server) {
        this.server = server;
        this.rights = server.bean(Rights.class);
    }

    @Test
    void everyAddressThatAnswersHasItsRowAndNoOtherHas() {
        Set<String> answering = new TreeSet<>(FILTERS);
        answering.addAll(FILES);
        server.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    for (String path : mapping.getPatternValues()) {
                        methods.forEach(method -> answering.add(method + " " + path));
                        if (methods.isEmpty()) {
                            answering.add("* " + path);
                        }
                    }
                });
        answering.add("GET /actuator");
        answering.add("GET /actuator/health/**");
        server.bean(PathMappedEndpoints.class).getAllPaths().forEach(path -> answering.add("GET " + path));
        assertThat(answering).hasSizeGreaterThan(100);
        Set<String> told = new TreeSet<>();
        rights.all().forEach(right -> told.add(right.address()));
        assertThat(told).isEqualTo(answering);
    }

    @Test
    void everyActHasTheRolesThatItsOwnRuleLetsTakeIt() {
        for (Act act : Act.values()) {
            Rights.Right row = rights.all().stream()
                    .filter(right ->
                            right.method().equals("POST") && right.path().equals(ACTS + address(act)))
                    .findFirst()
                    .orElseThrow();
            for (OfficeKind kind : OfficeKind.values()) {
                assertThat(row.of(Role.of(kind)) != Reach.NONE)
                        .as("%s by %s", act, kind)
                        .isEqualTo(act.isOpenTo(kind));
            }
            assertThat(row.of(Role.REPORTER)).as(act + " by the reporter").isEqualTo(ofReporter(act));
            assertThat(row.of(Role.NO_OFFICE)).isEqualTo(Reach.NONE);
            assertThat(row.of(Role.ANYBODY)).isEqualTo(Reach.NONE);
        }
    }

    private static Reach ofReporter(Act act) {
        return act.isOpenToReporter() ? Reach.TICKET : Reach.NONE;
    }

    private static String address(Act act) {
        return Attempts.path(act).replace("support/1/", "support/{number}/");
    }
}
