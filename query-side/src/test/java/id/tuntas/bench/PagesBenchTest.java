package id.tuntas.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whole requests of somebody signed in for the queue and both pages of satisfaction, in a small region and in a large
 * one that run side by side, so that each round's ratio is of the same moment: {@code mvn -Pbench test
 * -Dtest=PagesBenchTest [-Dtuntas.bench.issues=1000000]}.
 */
@Tag("bench")
class PagesBenchTest {
    private static final long SMALL = 10_000;
    private static final long LARGE = Long.getLong("tuntas.bench.issues", 1_000_000);
    private static final int WARM = 100;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 40;
    private static final String UNIT = "DPUPR";
    private static final List<String> PAGES = List.of("/queues/" + UNIT, "/satisfaction", "/satisfaction/" + UNIT);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void onH2() throws Exception {
        try (Database small = Database.h2("h2-small");
                Database large = Database.h2("h2-large")) {
            measure(small, large, "(SELECT X AS x FROM SYSTEM_RANGE(0, %d)) s");
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Database small = Database.postgres("postgres-small");
                Database large = Database.postgres("postgres-large")) {
            measure(small, large, "generate_series(0, %d) s(x)");
        }
    }

    private void measure(Database small, Database large, String series) throws Exception {
        Figures figures = new Figures(small.name() + ", whole pages, " + SMALL + " and " + LARGE + " issues");
        try (Program few = Program.serving(small);
                Program many = Program.serving(large)) {
            new Region(few).fill(SMALL, series);
            new Region(many).fill(LARGE, series);
            List.of(few, many).forEach(program -> program.tidy(small.name()));
            for (String page : PAGES) {
                time(few, page, WARM);
                time(many, page, WARM);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : PAGES) {
                    add(figures, page + " of few", time(few, page, REQUESTS));
                    add(figures, page + " of many", time(many, page, REQUESTS));
                }
            }
        }
        for (String page : PAGES) {
            figures.ratio(page + " median, many / few", page + " of many, median", page + " of few, median");
            figures.ratio(page + " p95, many / few", page + " of many, p95", page + " of few, p95");
        }
        System.out.println(figures);
    }

    private static void add(Figures figures, String name, List<Double> sorted) {
        figures.add(name + ", median", "ms", sorted.get(sorted.size() / 2));
        figures.add(name + ", p95", "ms", sorted.get(sorted.size() * 95 / 100));
    }

    /** Milliseconds of each request, the shortest first. */
    private List<Double> time(Program program, String page, int requests) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + page))
                .header("Authorization", "Bearer demo-dpupr-kepala")
                .header("Accept", "text/html")
                .build();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            millis.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
        }
        return millis.stream().sorted().toList();
    }
}
