package id.tuntas.ledger.bundle;

import id.tuntas.ledger.checkpoint.SignedNotes;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Tile;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.StoredEvents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole history up to the newest checkpoint as one zip file: rows, leaf hashes as C2SP tiles, every checkpoint. It
 * hands on what is stored and judges nothing, so that a damaged history can be handed on as well.
 */
public final class Bundle {
    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINTS = "checkpoints.ndjson";
    static final String VKEY = "vkey";
    static final String EVENTS = "events.ndjson";
    static final String OUTSIDE = "outside.ndjson";
    private static final String README = "BACA-SAYA.txt";
    /** Stands for a hash that is not there. */
    static final byte[] MISSING = new byte[Hashes.SIZE];

    private static final int BATCH = 500;
    private static final int OUTSIDE_MAX = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final StoredEvents events;
    private final LeafTable leaves;
    private final SignedNotes notes;

    Bundle(StoredEvents events, LeafTable leaves, SignedNotes notes) {
        this.events = events;
        this.leaves = leaves;
        this.notes = notes;
    }

    /** A signed note as a line of JSON. */
    record NoteLine(String note) {}

    /**
     * Writes the zip file; nothing of it is kept in memory but a batch of rows.
     *
     * @throws IllegalStateException when nothing was signed yet
     */
    public void writeTo(OutputStream out) throws IOException {
        Note last = notes.last().orElseThrow(() -> new IllegalStateException(Sentences.of("bundle.nothing-signed")));
        Checkpoint checkpoint = Checkpoint.parse(last.text());
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        text(zip, README, Sentences.of("bundle.readme", checkpoint.origin(), checkpoint.size()));
        text(zip, VKEY, notes.verifier().map(VerifierKey::text).orElse("") + "\n");
        text(zip, CHECKPOINT, last.toString());
        zip.putNextEntry(new ZipEntry(CHECKPOINTS));
        notes.forEach(note -> line(zip, new NoteLine(note)));
        zip.closeEntry();
        tiles(zip, checkpoint.size());
        zip.putNextEntry(new ZipEntry(EVENTS));
        rows(zip, checkpoint.size());
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(OUTSIDE));
        events.withoutLeaf(OUTSIDE_MAX).forEach(event -> line(zip, EventLine.of(null, event)));
        zip.closeEntry();
        zip.finish();
    }

    private void tiles(ZipOutputStream zip, long size) throws IOException {
        int level = 0;
        for (long width = size; width > 0; width /= Tile.WIDTH) {
            for (long index = 0; index * Tile.WIDTH < width; index++) {
                Tile tile = Tile.of(level, index, width);
                zip.putNextEntry(new ZipEntry(tile.path()));
                for (byte[] hash : hashes(tile)) {
                    zip.write(hash);
                }
                zip.closeEntry();
            }
            level++;
        }
    }

    /** Where a hash was deleted, zeros stand in its place, so that those after it keep theirs. */
    private List<byte[]> hashes(Tile tile) {
        long first = tile.index() * Tile.WIDTH;
        List<byte[]> hashes = leaves.hashes(tile.level(), first, tile.width());
        if (hashes.size() == tile.width()) {
            return hashes;
        }
        return LongStream.range(first, first + tile.width())
                .mapToObj(at ->
                        leaves.hashes(tile.level(), at, 1).stream().findFirst().orElse(MISSING))
                .toList();
    }

    private void rows(ZipOutputStream zip, long size) {
        long next = 0;
        while (next < size) {
            var rows = events.from(next, (int) Math.min(BATCH, size - next));
            for (StoredEvents.Row row : rows) {
                if (row.leafIndex() < size) {
                    line(zip, EventLine.of(row.leafIndex(), row.event()));
                }
            }
            next = rows.isEmpty() ? size : rows.getLast().leafIndex() + 1;
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void line(ZipOutputStream zip, Object value) {
        try {
            zip.write(JSON.writeValueAsBytes(value));
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
