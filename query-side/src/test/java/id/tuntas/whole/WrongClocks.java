package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Events come as from nodes whose clocks are 90 seconds behind and 90 seconds ahead, from several writers at once:
 * nothing is missing from what is shown. (Readers that judge gaps by time lose such events for ever.)
 */
abstract class WrongClocks {
    private static final Duration BEHIND = Duration.ofSeconds(-90);
    private static final Duration AHEAD = Duration.ofSeconds(90);
    private static final int WRITERS = 4;
    private static final int ISSUES_EACH = 6;

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    WrongClocks(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void nothingIsMissingFromAnyProjection() throws Exception {
        List<Filed> acknowledged = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Duration wrong : List.of(BEHIND, AHEAD, BEHIND, AHEAD)) {
                MovedClock.CLOCK.forward(wrong);
                try {
                    acknowledged.addAll(write(threads));
                } finally {
                    MovedClock.CLOCK.forward(wrong.negated());
                }
            }
        }
        projections.awaitCaughtUp();
        assertThat(acknowledged).hasSize(4 * WRITERS * ISSUES_EACH);
        for (Filed issue : acknowledged) {
            assertThat(server.as(Issues.HEAD).get("/api/issues/" + issue.id()).version())
                    .as(issue.id())
                    .isEqualTo(issues.newest(issue));
        }
        assertThat(projections.compare())
                .satisfies(said -> assertThat(said.exit()).as(said.out()).isZero());
    }

    private List<Filed> write(ExecutorService threads) throws Exception {
        List<Future<Filed>> written = new ArrayList<>();
        for (int i = 0; i < WRITERS * ISSUES_EACH; i++) {
            written.add(threads.submit(issues::dispatched));
        }
        List<Filed> filed = new ArrayList<>();
        for (Future<Filed> one : written) {
            filed.add(one.get());
        }
        return filed;
    }
}
