package id.tuntas.whole;

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
}
