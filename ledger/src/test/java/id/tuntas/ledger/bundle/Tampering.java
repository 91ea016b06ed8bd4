package id.tuntas.ledger.bundle;

import id.tuntas.ledger.proof.CompactRange;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Tile;
import id.tuntas.ledger.sequence.OpenedTables;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator of the database could do, and the sentence by which it is named. */
@SuppressWarnings("ImmutableEnumChecker") // of a List, which is one that cannot be changed
enum Tampering {
    PAYLOAD_EDITED("daun 317: baris tidak cocok.*", """
            UPDATE domain_event SET payload = (SELECT payload FROM domain_event other
                WHERE other.global_index = {row 318}) WHERE global_index = {row 317}"""),
    METADATA_EDITED("daun 40: baris tidak cocok.*", """
            UPDATE domain_event SET meta_data = (SELECT meta_data FROM domain_event other
                WHERE other.global_index = {row 41}) WHERE global_index = {row 40}"""),
    METADATA_REMOVED(
            "daun 41: baris tidak cocok.*", "UPDATE domain_event SET meta_data = NULL WHERE global_index = {row 41}"),
    TIME_EDITED(
            "daun 0: baris tidak cocok.*",
            "UPDATE domain_event SET time_stamp = '2020-01-01T00:00:00Z' WHERE global_index = {row 0}"),
    TYPE_EDITED(
            "daun 599: baris tidak cocok.*", "UPDATE domain_event SET type = 'issue' WHERE global_index = {row 599}"),
    EVENT_NAME_EDITED(
            "daun 255: baris tidak cocok.*",
            "UPDATE domain_event SET payload_type = 'issue-closed' WHERE global_index = {row 255}"),
    REVISION_EDITED(
            "daun 256: baris tidak cocok.*",
            "UPDATE domain_event SET payload_revision = '9' WHERE global_index = {row 256}"),
    IDENTIFIER_EDITED(
            "daun 7: baris tidak cocok.*",
            "UPDATE domain_event SET event_identifier = 'e0000000-0000-4000-8000-000000000000'"
                    + " WHERE global_index = {row 7}"),
    MOVED_TO_ANOTHER_ISSUE(
            "daun 598: baris tidak cocok.*",
            "UPDATE domain_event SET aggregate_identifier = 'TTS-other' WHERE global_index = {row 598}"),
    SEQUENCE_EDITED(
            "daun 570: baris tidak cocok.*",
            "UPDATE domain_event SET sequence_number = 77 WHERE global_index = {row 570}"),
    DELETED("daun 100: barisnya tidak ada", "DELETE FROM domain_event WHERE global_index = {row 100}"),
    TRUNCATED("daun 0: barisnya tidak ada", "DELETE FROM domain_event"),
    TAIL_CUT(
            "daun 590: barisnya tidak ada",
            "DELETE FROM domain_event WHERE global_index >= {row 590}",
            "DELETE FROM ledger_leaf WHERE leaf_index >= 590",
            "UPDATE ledger_sequencer SET size = 590, watermark = {row 589}"),
    REORDERED(
            "daun 10: baris tidak cocok.*",
            "UPDATE ledger_leaf SET global_index = -1 WHERE leaf_index = 10",
            "UPDATE ledger_leaf SET global_index = {row 10} WHERE leaf_index = 11",
            "UPDATE ledger_leaf SET global_index = {row 11} WHERE leaf_index = 10"),
    EXCHANGED_IN_THE_STORE(
            "daun 20: baris tidak cocok.*",
            "UPDATE domain_event SET global_index = -1 WHERE global_index = {row 20}",
            "UPDATE domain_event SET global_index = {row 20} WHERE global_index = {row 25}",
            "UPDATE domain_event SET global_index = {row 25} WHERE global_index = -1"),
    INSERTED_INTO_AN_OLD_GAP("indeks \\d+: baris disisipkan.*", """
            INSERT INTO domain_event (global_index, event_identifier, type, aggregate_identifier, sequence_number,
                time_stamp, payload_type, payload_revision, payload, meta_data)
            SELECT {row 120} - 1, 'f0000000-0000-4000-8000-000000000000', type, 'TTS-0', 20, time_stamp, payload_type,
                payload_revision, payload, meta_data FROM domain_event WHERE global_index = {row 120}"""),
    LEAF_HASH_EDITED(
            "daun 12: baris tidak cocok.*",
            "UPDATE ledger_leaf SET leaf_hash = (SELECT leaf_hash FROM ledger_leaf other WHERE other.leaf_index = 13)"
                    + " WHERE leaf_index = 12"),
    LEAF_DELETED("daun 300: barisnya tidak ada", "DELETE FROM ledger_leaf WHERE leaf_index = 300"),
    /** The row, its leaf and the root of its tile are made to agree; only what was signed does not. */
    REWRITTEN_WITH_ITS_HASHES(
            "antara daun \\d+ dan \\d+: pohon berbeda.*",
            "UPDATE domain_event SET time_stamp = '2020-01-01T00:00:00Z' WHERE global_index = {row 200}") {
        @Override
        void on(DataSource copy) {
            super.on(copy);
            JdbcClient db = JdbcClient.create(copy);
            byte[] leaf = OpenedTables.events(copy)
                    .from(REWRITTEN, 1)
                    .getFirst()
                    .event()
                    .leaf()
                    .bytes();
            db.sql("UPDATE ledger_leaf SET leaf_hash = ? WHERE leaf_index = ?")
                    .params(Hashes.leaf(leaf), REWRITTEN)
                    .update();
            CompactRange tile = new CompactRange();
            OpenedTables.leaves(copy).hashes(0, 0, Tile.WIDTH).forEach(tile::add);
            db.sql("UPDATE ledger_subtree SET root = ? WHERE tile_level = 1 AND subtree_index = 0")
                    .param(tile.root())
                    .update();
        }
    };

    private static final int REWRITTEN = 200;
    private static final Pattern ROW = Pattern.compile("\\{row (\\d+)}");

    private final String named;
    private final List<String> statements;

    Tampering(String named, String... statements) {
        this.named = named;
        this.statements = List.of(statements);
    }

    /** The first fault that the verifier must name, as a pattern. */
    String named() {
        return named;
    }

    void on(DataSource copy) {
        JdbcClient db = JdbcClient.create(copy);
        List<String> filled =
                statements.stream().map(statement -> filled(db, statement)).toList();
        filled.forEach(statement -> db.sql(statement).update());
    }

    /** Puts the store's index of a leaf where the statement names it, as it is before anything is changed. */
    private static String filled(JdbcClient db, String statement) {
        return ROW.matcher(statement)
                .replaceAll(found -> db.sql("SELECT global_index FROM ledger_leaf WHERE leaf_index = ?")
                        .param(Long.parseLong(found.group(1)))
                        .query((row, n) -> row.getString(1))
                        .single());
    }
}
