package id.tuntas.bench;

import id.tuntas.ledger.sequence.SequencerLoop;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A served program whose region has so many issues: filled when it is empty, as it is when it was filled before.
 *
 * @param originals numbers of the issues that the others are copies of
 */
record Filled(int size, Database database, Served served, List<String> originals) implements AutoCloseable {
    private static final String[] MEMORY = {"-Xmx384m", "-XX:MaxMetaspaceSize=256m"};
    private static final String TOKEN = "{\"globalIndex\":%d}";
    private static final int OPEN = 1_000;

    static Filled of(Shelf shelf, int size, int port) throws IOException, InterruptedException {
        String name = "tuntas_" + size;
        Database database = shelf.database(name);
        JdbcTemplate db = new JdbcTemplate(shelf.source(name));
        db.execute(
                "CREATE SCHEMA IF NOT EXISTS bench; CREATE TABLE IF NOT EXISTS bench.original (issue VARCHAR(60) NOT NULL PRIMARY KEY)");
        List<String> known = db.query(
                "SELECT issue FROM bench.original ORDER BY issue",
                (row, n) -> Objects.requireNonNull(row.getString(1)));
        if (!known.isEmpty()) {
            return new Filled(size, database, Served.start(database, port, MEMORY), known);
        }
        Originals originals;
        try (Served served = Served.start(database, port, MEMORY);
                Clients clients = new Clients(served)) {
            originals = Originals.write(clients);
            Thread.sleep(3_000); // until every screen shows them
        }
        int copies = size / originals.settled().size();
        if (copies > 0) {
            try (Program quiet = Program.quiet(database)) {
                quiet.part(SequencerLoop.class).stop();
                Crowd crowd = new Crowd(quiet);
                crowd.copy(originals.settled(), 1, 1 + copies);
                crowd.copy(originals.open(), 1, 1 + OPEN / originals.open().size());
                crowd.settle(TOKEN);
            }
        }
        originals.settled().forEach(issue -> db.update("INSERT INTO bench.original (issue) VALUES (?)", issue));
        return new Filled(size, database, Served.start(database, port, MEMORY), originals.settled());
    }

    String name() {
        return "%,d issues".formatted(size);
    }

    @Override
    public void close() throws IOException {
        served.close();
    }
}
