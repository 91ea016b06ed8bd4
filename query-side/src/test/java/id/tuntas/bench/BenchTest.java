package id.tuntas.bench;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures and prints; run by {@code mvn -Pbench test}. Ratios compare what ran in the same round. */
@Tag("bench")
class BenchTest {
    private static final long EVENTS = Long.getLong("tuntas.bench.events", 200_000);
    private static final int ROUNDS = 3;
    private static final List<String> PROJECTIONS = List.of("issue", "opd-queue", "organisation");

    @Test
    void onH2() throws Exception {
        try (Database database = Database.h2()) {
            measure(database);
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Database database = Database.postgres()) {
            measure(database);
        }
    }

    private static void measure(Database database) throws Exception {
        Figures figures = new Figures(database.name() + ", " + EVENTS + " events");
        try (Program quiet = Program.quiet(database)) {
            Writing writing = new Writing(quiet);
            writing.fill(EVENTS);
            for (int round = 0; round < ROUNDS; round++) {
                writing.measure(figures, round);
            }
            writing.sizes(figures, database);
        }
        try (Program serving = Program.serving(database)) {
            Replaying replaying = new Replaying(serving);
            figures.add("live processors", "events/s", replaying.live());
            replaying.skipToTheEnd();
            for (int round = 0; round < ROUNDS; round++) {
                Reading reading = new Reading(serving);
                figures.add("plain JDBC reading", "events/s", reading.plain());
                double seconds = 0;
                for (String projection : PROJECTIONS) {
                    double rate = replaying.rebuild(projection);
                    figures.add("rebuild " + projection, "events/s", rate);
                    seconds += 1 / rate;
                }
                figures.add("rebuild all, one after the other", "events/s", 1 / seconds);
                figures.add("audit", "leaves/s", reading.audit());
                new Writing(serving).visibility(figures, round);
            }
        }
        for (String projection : PROJECTIONS) {
            figures.ratio("rebuild " + projection + " / plain", "rebuild " + projection, "plain JDBC reading");
        }
        figures.ratio("audit / plain", "audit", "plain JDBC reading");
        System.out.println(figures);
    }
}
