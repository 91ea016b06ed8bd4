package id.tuntas.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL's own measure: rows of an event's size, each in a transaction of its own, over the same kind of socket. */
record PgBench(String address) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int SECONDS = 10;

    /** Of this server; its table stands in a database of its own. */
    static PgBench on(Shelf shelf, int rowBytes) throws IOException {
        new JdbcTemplate(shelf.source("postgres"))
                .execute("CREATE TABLE IF NOT EXISTS bench_row"
                        + " (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload BYTEA NOT NULL)");
        Files.createDirectories(script().getParent());
        Files.writeString(
                script(), "INSERT INTO bench_row (payload) VALUES (decode(repeat('ab', " + rowBytes + "), 'hex'));\n");
        return new PgBench(shelf.address());
    }

    private static Path script() {
        return Path.of("target/bench-data/insert.sql").toAbsolutePath();
    }

    /** Rows a second that so many clients store durably. */
    double rowsPerSecond(int clients) throws IOException, InterruptedException {
        String[] server = address.split(":", -1);
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(clients, 2)),
                "-T",
                Integer.toString(SECONDS),
                "-f",
                script().toString(),
                "-h",
                server[0],
                "-p",
                server[1],
                "-U",
                "postgres",
                "postgres"));
        pgbench.environment().put("PGPASSWORD", "postgres");
        Process process = pgbench.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(told);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench said: " + told);
        }
        return Double.parseDouble(rate.group(1));
    }
}
