package id.tuntas.bench;

import id.tuntas.ledger.proof.Hashes;
import id.tuntas.query.satisfaction.AllCells;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many issues of ten years on PostgreSQL, as copies of some that the program itself wrote: their events, their rows in
 * every projection and their keys, each under a number of its own. Titles and texts open, as copies keep the original's
 * key. Hashes of the copies' leaves are stand-ins; the tree above them is a true one.
 */
final class Crowd {
    private static final int DAYS = 3_650;
    private static final int TILE = 256;

    /** Tables with rows of an issue, and the column that names it. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("domain_event", "aggregate_identifier"),
            Map.entry("issue", "id"),
            Map.entry("issue_unit", "issue_id"),
            Map.entry("opd_queue", "id"),
            Map.entry("opd_queue_missed", "issue"),
            Map.entry("history_step", "issue"),
            Map.entry("search_issue", "id"),
            Map.entry("search_term", "issue_id"),
            Map.entry("public_view_issue", "id"),
            Map.entry("exchange_issue", "id"),
            Map.entry("exchange_answer", "issue_id"),
            Map.entry("open311_request", "id"),
            Map.entry("open311_update", "issue_id"),
            Map.entry("notice_issue", "id"),
            Map.entry("notice", "issue"),
            Map.entry("satisfaction_issue", "id"),
            Map.entry("satisfaction_fact", "issue"),
            Map.entry("clock_due", "issue_id"),
            Map.entry("open_issue", "issue_id"));

    private final Program program;
    private final JdbcTemplate db;

    Crowd(Program program) {
        this.program = program;
        this.db = program.part(JdbcTemplate.class);
    }

    /**
     * Copies issues.
     *
     * @param from number of the first copy, from 1
     * @param to number after the last copy; each original is copied once for each number
     */
    void copy(List<String> originals, int from, int to) {
        String names = originals.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        TABLES.forEach((table, column) -> {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            db.query(
                    "SELECT column_name, data_type FROM information_schema.columns"
                            + " WHERE table_schema = 'public' AND table_name = ? AND is_identity = 'NO'",
                    row -> {
                        columns.add(row.getString(1));
                        values.add(value(row.getString(1), row.getString(2), column));
                    },
                    table);
            long began = System.nanoTime();
            int rows = db.update("INSERT INTO %s (%s) SELECT %s FROM %s row, generate_series(%d, %d) n WHERE %s IN (%s)"
                    .formatted(
                            table,
                            String.join(", ", columns),
                            String.join(", ", values),
                            table,
                            from,
                            to - 1,
                            column,
                            names));
            System.out.printf(
                    "copied %,d rows of %s in %d s%n", rows, table, (System.nanoTime() - began) / 1_000_000_000);
        });
        db.update("""
                INSERT INTO sealing_key (key_id, epoch, wrapped)
                SELECT 'reporter-' || gen_random_uuid() || kind, 1, sha256(int8send(n)) || sha256(int8send(-n))
                FROM generate_series(?, ?) n, (VALUES ('-identity'), ('-content')) kinds(kind)""", (long) from * originals.size(), (long) to * originals.size() - 1);
    }

    private static String value(String name, String type, String issue) {
        String number = "substr(" + issue + ", 1, 4) || to_char(n, 'FM000000') || right(" + issue + ", 6)";
        if (name.equals(issue)) {
            return number;
        }
        return switch (name) {
            case "event_identifier" -> "gen_random_uuid()::text";
            case "payload" ->
                "convert_to(replace(convert_from(payload, 'UTF8'), " + issue + ", " + number + "), 'UTF8')";
            default -> type.startsWith("timestamp") ? name + " - (n * 7919 % " + DAYS + ") * INTERVAL '1 day'" : name;
        };
    }

    /** Gives the copied events leaves and completes the tree; says that every projection has shown them. */
    void settle(String tokenText) {
        long size = number("SELECT size FROM ledger_sequencer WHERE id = 1");
        db.update("""
                INSERT INTO ledger_leaf (leaf_index, global_index, leaf_hash)
                SELECT ? - 1 + ROW_NUMBER() OVER (ORDER BY global_index), global_index, sha256(int8send(global_index))
                FROM domain_event WHERE global_index > (SELECT watermark FROM ledger_sequencer WHERE id = 1)""", size);
        db.update("UPDATE ledger_sequencer SET watermark = (SELECT MAX(global_index) FROM domain_event),"
                + " size = (SELECT MAX(leaf_index) + 1 FROM ledger_leaf) WHERE id = 1");
        long after = number("SELECT size FROM ledger_sequencer WHERE id = 1");
        complete(1, size / TILE, after / TILE);
        db.update("UPDATE token_entry SET token = convert_to(?, 'UTF8')", tokenText.formatted(after - 1));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        AllCells.sumUp(program::part, today.minusYears(11), today.plusWeeks(3));
        program.tidy("PostgreSQL");
    }

    private void complete(int level, long from, long to) {
        for (long index = from; index < to; index++) {
            db.update(
                    "INSERT INTO ledger_subtree (tile_level, subtree_index, root) VALUES (?, ?, ?)",
                    level,
                    index,
                    fold(level, index * TILE));
        }
        if (to > from) {
            complete(level + 1, from / TILE, to / TILE);
        }
    }

    private byte[] fold(int level, long first) {
        String query = level == 1
                ? "SELECT leaf_hash FROM ledger_leaf WHERE leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index"
                : "SELECT root FROM ledger_subtree WHERE tile_level = " + (level - 1)
                        + " AND subtree_index >= ? AND subtree_index < ? ORDER BY subtree_index";
        List<byte[]> hashes = db.query(query, (row, n) -> row.getBytes(1), first, first + TILE);
        while (hashes.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < hashes.size(); i += 2) {
                above.add(Hashes.node(hashes.get(i), hashes.get(i + 1)));
            }
            hashes = above;
        }
        return hashes.getFirst();
    }

    long issues() {
        return number("SELECT COUNT(*) FROM issue");
    }

    long events() {
        return number("SELECT COUNT(*) FROM domain_event");
    }

    long databaseBytes() {
        return number("SELECT pg_database_size(current_database())");
    }

    private long number(String query) {
        return Objects.requireNonNull(db.queryForObject(query, Long.class));
    }
}
