package id.tuntas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The program as a process of its own on PostgreSQL, with nothing stored, 10,000, 100,000 and a million
 * issues, side by side and asked over HTTP turn by turn, so that a ratio is of the same moment: {@code mvn -Pbench test
 * -Dtest=ServedBenchTest [-Dtuntas.bench.sizes=0,10000,100000,1000000] [-Dtuntas.bench.turn=10] [-Dtuntas.bench.spike=75]},
 * the last two being seconds of a turn and of each step of the spikes; 0 leaves them out. See {@link Shelf} for a large
 * region that is kept.
 */
@Tag("bench")
class ServedBenchTest {
    private static final int PORT = 18480;
    private static final int ROUNDS = 3;

    /** Reading nothing says nothing: reading many is compared with reading from so many. */
    private static final int SOME = 10_000;

    private static final int ROW_BYTES = 1_084;
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("tuntas.bench.turn", 10));
    private static final int SPIKE_SECONDS = Integer.getInteger("tuntas.bench.spike", 75);
    private static final double[] SPIKES = {1, 15, 1, 25, 2, 35, 10};
    private static final String HEAD = "demo-dpupr-kepala";
    private static final String AUDITOR = "demo-auditor";

    private final Figures writes = new Figures("PostgreSQL, over HTTP: writing");
    private final Figures reads = new Figures("PostgreSQL, over HTTP: reading with 8 clients");
    private final Figures holds = new Figures("PostgreSQL: what the program takes");

    @Test
    void onPostgres() throws Exception {
        List<Filled> regions = new ArrayList<>();
        try (Shelf shelf = Shelf.open()) {
            for (String size : System.getProperty("tuntas.bench.sizes", "0,10000,100000,1000000")
                    .split(",", -1)) {
                regions.add(Filled.of(shelf, Integer.parseInt(size), PORT + 2 * regions.size()));
            }
            if (!TURN.isZero()) {
                measure(shelf, regions);
            }
        } finally {
            for (Filled region : regions) {
                region.close();
            }
        }
    }

    private void measure(Shelf shelf, List<Filled> regions) throws Exception {
        PgBench rows = PgBench.on(shelf, ROW_BYTES);
        for (Filled region : regions) {
            holds.add("ready after, " + region.name(), "ms", (double)
                    region.served().startedMillis());
            try (Clients clients = new Clients(region.served())) {
                clients.busy(8, TURN.multipliedBy(2), Complaints::life);
                read(clients, region, null);
            }
            new JdbcTemplate(shelf.source("tuntas_" + region.size())).execute("ANALYZE");
        }
        for (int round = 0; round < ROUNDS; round++) {
            writes.add("pgbench, 8 clients", "rows/s", rows.rowsPerSecond(8));
            for (Filled region : regions) {
                try (Clients clients = new Clients(region.served())) {
                    tell("filing with 8 clients", region, clients.busy(8, TURN, Complaints::file));
                    tell("life of 3 calls with 50 clients", region, clients.busy(50, TURN, Complaints::life));
                }
            }
            Thread.sleep(Duration.ofSeconds(2)); // what waits to be shown is shown
            for (Filled region : regions) {
                try (Clients clients = new Clients(region.served())) {
                    read(clients, region, reads);
                }
            }
        }
        Filled small = regions.getFirst();
        Filled large = regions.getLast();
        Filled settled = regions.stream()
                .filter(region -> region.size() >= SOME)
                .findFirst()
                .orElse(small);
        visible(shelf, large);
        if (SPIKE_SECONDS > 0) {
            spikes(large);
        }
        for (Filled region : regions) {
            holds.add("resident memory, " + region.name(), "MB", region.served().residentMegabytes());
            try (Program quiet = Program.quiet(region.database())) {
                Crowd crowd = new Crowd(quiet);
                holds.add(
                        "database for each issue, " + region.name(),
                        "bytes",
                        (double) crowd.databaseBytes() / crowd.issues());
                holds.add(
                        "events for each issue, " + region.name(), "events", (double) crowd.events() / crowd.issues());
            }
        }
        for (String what : List.of("life of 3 calls with 50 clients, p50", "filing with 8 clients, p50")) {
            ratio(writes, what, small, large);
        }
        writes.ratio(
                "filing / pgbench, both with 8 clients, " + small.name(),
                "filing with 8 clients, " + small.name(),
                "pgbench, 8 clients");
        for (String page : pages(large).keySet()) {
            ratio(reads, page + ", p50", settled, large);
            ratio(reads, page + ", p95", settled, large);
        }
        Report.write("writing", writes);
        Report.write("reading", reads);
        Report.write("holding", holds);
    }

    private static void ratio(Figures figures, String what, Filled small, Filled large) {
        figures.ratio(
                what + ": " + large.name() + " to " + small.name(),
                what + ", " + large.name(),
                what + ", " + small.name());
    }

    private void tell(String what, Filled region, Clients.Told told) {
        writes.add(what + ", " + region.name(), "/s", told.perSecond());
        writes.add(what + ", p50, " + region.name(), "ms", told.millis(0.5));
        writes.add(what + ", p99, " + region.name(), "ms", told.millis(0.99));
        writes.add(what + ", failed, " + region.name(), "of all", told.failed());
    }

    private static Map<String, String> pages(Filled region) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue page", "/queues/DPUPR");
        pages.put("queue as JSON", "/api/queues/DPUPR");
        pages.put("history as JSON", "/api/issues/" + region.originals().getFirst() + "/history");
        pages.put("satisfaction page", "/satisfaction/DPUPR");
        pages.put("search page", "/search?q=lubang");
        return pages;
    }

    private static void read(Clients clients, Filled region, @Nullable Figures figures) throws Exception {
        clients.signIn(HEAD, 8);
        for (var page : pages(region).entrySet()) {
            String who = page.getKey().startsWith("history") ? AUDITOR : HEAD;
            boolean json = page.getKey().endsWith("JSON");
            Clients.Told told = clients.busy(8, TURN.dividedBy(2), one -> {
                if (json) {
                    one.get(who, page.getValue());
                } else {
                    one.page(page.getValue());
                }
            });
            if (figures != null) {
                String name = page.getKey() + ", ";
                figures.add(name + region.name(), "/s", told.perSecond());
                figures.add(name + "p50, " + region.name(), "ms", told.millis(0.5));
                figures.add(name + "p95, " + region.name(), "ms", told.millis(0.95));
                figures.add(name + "failed, " + region.name(), "of all", told.failed());
            }
        }
    }

    /** Under half of the load that it bears. */
    private void visible(Shelf shelf, Filled region) throws Exception {
        double half = writes.median("life of 3 calls with 50 clients, " + region.name()) / 2;
        try (Clients clients = new Clients(region.served())) {
            ShownAfter rows = new ShownAfter(clients, new JdbcTemplate(shelf.source("tuntas_" + region.size())));
            for (int round = 0; round < ROUNDS; round++) {
                Clients.Told told = rows.among(half, TURN);
                holds.add("from answer to row at half load, p50, " + region.name(), "ms", told.millis(0.5));
                holds.add("from answer to row at half load, p99, " + region.name(), "ms", told.millis(0.99));
                holds.add("never shown, " + region.name(), "of all", told.failed());
            }
        }
    }

    /** New people at a rate that jumps, whether those before are done or not. */
    private void spikes(Filled region) throws InterruptedException {
        try (Clients clients = new Clients(region.served())) {
            int number = 0;
            for (double rate : SPIKES) {
                Clients.Told told = clients.arriving(rate, Duration.ofSeconds(SPIKE_SECONDS), Complaints::life);
                String step = "spike %d, %.0f new people a second, %s, ".formatted(++number, rate, region.name());
                writes.add(step + "p50", "ms", told.millis(0.5));
                writes.add(step + "p95", "ms", told.millis(0.95));
                writes.add(step + "failed", "of all", told.failed());
                writes.add(step + "until all are done", "s", Math.max(0, told.seconds() - SPIKE_SECONDS));
            }
        }
    }
}
