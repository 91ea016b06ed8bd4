package id.tuntas.bench;

import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.maintenance.Rebuilds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("bench")
class BenchTest {
    private static final long EVENTS = Long.getLong("tuntas.bench.events", 200_000);

    @Test
    void h2() throws Exception {
        try (Database db = Database.h2()) {
            run(db);
        }
    }

    @Test
    void postgres() throws Exception {
        try (Database db = Database.postgres()) {
            run(db);
        }
    }

    private static void run(Database db) throws Exception {
        try (Program program = Program.quiet(db)) {
            Lives lives = new Lives("B", 1);
            long t = System.nanoTime();
            for (long i = 0; i < EVENTS; i += 500) {
                program.tell(lives.next(500));
            }
            System.out.println(db.name() + " fill " + EVENTS * 1e9 / (System.nanoTime() - t));
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> program.count("ledger_leaf") == program.count("domain_event"));
            System.out.println(db.name() + " fill+seq " + EVENTS * 1e9 / (System.nanoTime() - t));
        }
        try (Program program = Program.serving(db)) {
            long t = System.nanoTime();
            long events = program.count("domain_event");
            await().atMost(Duration.ofMinutes(15))
                    .until(() -> program.count("token_entry WHERE 1=1") == 3 && shown(program) == events);
            System.out.println(db.name() + " live " + events * 1e9 / (System.nanoTime() - t));
            for (int i = 0; i < 3; i++) {
                System.out.printf("%s plain %.0f%n", db.name(), plain(program));
                for (String p : List.of("issue", "opd-queue", "organisation")) {
                    long u = System.nanoTime();
                    System.out.print(program.part(Rebuilds.class).start(p, "bench"));
                    await().pollInterval(Duration.ofMillis(5))
                            .atMost(Duration.ofMinutes(15))
                            .until(() -> program.count("projection_rebuild WHERE state = 'RUNNING'") == 0);
                    System.out.printf(
                            " %s %s %.0f %s%n",
                            db.name(),
                            p,
                            events * 1e9 / (System.nanoTime() - u),
                            program.part(JdbcClient.class)
                                    .sql("SELECT * FROM projection_rebuild WHERE projection=?")
                                    .param(p)
                                    .query()
                                    .listOfRows());
                    Thread.sleep(100);
                }
            }
        }
    }

    private static long shown(Program program) {
        return program
                .part(JdbcClient.class)
                .sql("SELECT token FROM token_entry")
                .query((row, n) -> {
                    byte[] token = row.getBytes(1);
                    String s = token == null ? "" : new String(token, java.nio.charset.StandardCharsets.UTF_8);
                    String d = s.replaceAll("\\D", "");
                    return d.isEmpty() ? 0L : Long.parseLong(d) + 1;
                })
                .list()
                .stream()
                .mapToLong(x -> x)
                .min()
                .orElse(0);
    }

    static double plain(Program program) throws SQLException {
        long t = System.nanoTime();
        long n = 0;
        long sum = 0;
        try (Connection c = program.database().getConnection();
                PreparedStatement s = c.prepareStatement(
                        "SELECT global_index, event_identifier, type, aggregate_identifier, sequence_number, time_stamp, payload_type, payload_revision, payload, meta_data FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT 5000")) {
            long last = 0;
            while (true) {
                long before = n;
                s.setLong(1, last);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        n++;
                        last = r.getLong(1);
                        for (int i = 2; i < 5; i++) sum += r.getString(i).length();
                        sum += r.getLong(5);
                        for (int i = 6; i < 9; i++) sum += r.getString(i).length();
                        sum += r.getBytes(9).length + r.getBytes(10).length;
                    }
                }
                if (n == before) break;
            }
        }
        if (sum == 42) System.out.println();
        return n * 1e9 / (System.nanoTime() - t);
    }
}
