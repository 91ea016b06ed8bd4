package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Documented.Operation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is made of the document and sent, the answer is one that stands in it, and never that the program failed. */
abstract class GeneratedRequests {
    private static final int SEED = 20_261_122;
    private static final int ROUNDS = 4;

    /** On a store that other tests use too, administrators only ask; what others may do is done to issues of its own. */
    private static final List<String> ASKING =
            List.of(Issues.VERIFIER, Issues.STAFF, "demo-auditor", "demo-admin", Issues.INSPECTOR, "demo-walikota");

    private static final List<String> ACTING =
            List.of(Issues.LURAH, Issues.CAMAT, Issues.VERIFIER, Issues.HEAD, Issues.STAFF, "demo-dishub-kepala");

    private final Server server;

    GeneratedRequests(Server server) {
        this.server = server;
    }

    @Test
    void areAnsweredAsTheDocumentSays() {
        Barrage barrage = new Barrage(server, new Random(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            for (Operation operation : barrage.operations()) {
                barrage.send(operation, callers(operation));
            }
        }
        assertThat(barrage.faults()).isEmpty();
        assertThat(barrage.accepted()).as("requests that were carried out").isGreaterThan(30);
    }

    private static List<String> callers(Operation operation) {
        boolean ofIssues = operation.path().matches("/api/(issues|track).*");
        return operation.method().equals("GET") ? ASKING : ofIssues ? ACTING : List.of("demo-walikota");
    }
}
