package id.tuntas.whole;

import java.util.List;
import java.util.Map;

/** Puts accounts into offices as it takes: one proposes, another one confirms. */
final class Appointing {
    static final String ADMIN = "demo-admin";
    static final String SECOND = "demo-sekda";

    private Appointing() {}

    /** The answer is the proposal's identity. */
    static String propose(Server server, String office, Map<String, ?> terms) {
        return server.as(ADMIN)
                .post("/api/offices/" + office + "/holders", terms)
                .expect(201)
                .text("proposal");
    }

    static void appoint(Server server, String office, Map<String, ?> terms) {
        String proposal = propose(server, office, terms);
        server.as(SECOND)
                .post("/api/appointments/" + proposal + "/confirmation", Map.of())
                .expect(200);
    }

    /** An ended unit, a proposal and a delegation that never counts, as far as no test has told them yet. */
    static void somethingOfEach(Server server) {
        Client admin = server.as(ADMIN);
        admin.post("/api/units", Map.of("code", "UJIR", "kind", "OPD", "name", "Dinas UJIR", "parent", "SETDA"));
        admin.post("/api/units/UJIR/closure", Map.of("successor", "DPUPR"));
        admin.post("/api/offices/DPUPR:LIAISON/holders", Map.of("account", "demo-dlh-kepala"));
        admin.post(
                "/api/delegations",
                Map.of(
                        "fromUnit", "WALIKOTA",
                        "toUnit", "32.77.01",
                        "categories", List.of("HEWAN"),
                        "from", "2098-01-01",
                        "lastDay", "2098-12-31",
                        "decree", "Perwal 1/2098"));
    }
}
