package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same at length, on a store of its own and with administrators too:
 * {@code mvn -Pfuzz test [-Dtuntas.requests=20000] [-Dtuntas.seed=1]}.
 */
@Tag("fuzz")
class GeneratedRequestsFuzzTest {
    private static final int REQUESTS = Integer.getInteger("tuntas.requests", 20_000);
    private static final long SEED = Long.getLong("tuntas.seed", 1);
    private static final List<String> ALL = List.of(
            Issues.LURAH,
            Issues.CAMAT,
            Issues.VERIFIER,
            Issues.HEAD,
            Issues.STAFF,
            Issues.INSPECTOR,
            "demo-dishub-kepala",
            "demo-sekda",
            "demo-walikota",
            "demo-auditor",
            "demo-admin");

    @Test
    void areAnsweredAsTheDocumentSays() throws IOException {
        try (Node.Store store = Node.Store.onH2("fuzz");
                Node node = Node.serving(store)) {
            Barrage barrage = new Barrage(node.server(), new Random(SEED));
            for (int sent = 0; sent < REQUESTS; sent++) {
                barrage.send(
                        barrage.operations().get(sent % barrage.operations().size()), ALL);
            }
            System.out.printf(
                    "%,d requests to %d operations; answers by status %s; %d operations carried out, %,d times; %d faults%n",
                    REQUESTS,
                    barrage.operations().size(),
                    barrage.statuses(),
                    barrage.carriedOut().size(),
                    barrage.accepted(),
                    barrage.faults().size());
            assertThat(barrage.faults()).isEmpty();
        }
    }
}
