package id.tuntas.ledger.bundle;

import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.CompactRange;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Tile;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Checks a bundle from its raw columns to the signature, trusting nothing but the keys it was given. It reads every row
 * once, in the order of the leaves, and keeps one number for each issue.
 */
final class Verification {
    private final BundleFile file;
    private final List<VerifierKey> logs;
    private final Faults faults = new Faults();
    private final Note note;
    private final Checkpoint checkpoint;
    private final NavigableMap<Long, Checkpoint> signed = new TreeMap<>();
    private final WitnessTimes times;
    private final Map<String, Long> nextOfIssue = new HashMap<>();
    /** The tree over the hashes that the log keeps, and the one over what the rows make. */
    private final CompactRange kept = new CompactRange();

    private final CompactRange made = new CompactRange();
    private CompactRange block = new CompactRange();
    private boolean rowMissing;
    private long soundUntil;
    private long lastGlobal;

    /**
     * Prepares the check.
     *
     * @param logs keys of the log, and of those that it succeeded
     * @param leeway how far clocks may differ from those of the witnesses
     * @throws IllegalArgumentException when it is no bundle
     */
    Verification(BundleFile file, List<VerifierKey> logs, List<VerifierKey> witnesses, Duration leeway)
            throws IOException {
        this.file = file;
        this.logs = logs;
        note = file.checkpoint();
        checkpoint = Checkpoint.parse(note.text());
        List<Note> notes = file.checkpoints();
        checkSignature(note, checkpoint);
        for (Note one : notes) {
            collect(one);
        }
        times = new WitnessTimes(notes, witnesses, leeway, faults);
    }

    private void checkSignature(Note one, Checkpoint claimed) {
        boolean known = logs.stream().anyMatch(log -> log.name().equals(claimed.origin()) && one.isSignedBy(log));
        if (!known) {
            faults.add("verify.signature", claimed.origin(), claimed.size());
        }
    }

    /** A log that was succeeded may have gone on after the backup from which its successor began. */
    private void collect(Note one) {
        Checkpoint claimed = Checkpoint.parse(one.text());
        boolean newest = claimed.origin().equals(checkpoint.origin());
        boolean hasKey = logs.stream().anyMatch(log -> log.name().equals(claimed.origin()));
        if (newest || hasKey) {
            checkSignature(one, claimed);
        }
        if (newest) {
            signed.put(claimed.size(), claimed);
        }
    }

    /** What was found. */
    Faults run() throws IOException {
        try (BundleFile.Lines<EventLine> lines = file.events()) {
            EventLine line = lines.next();
            for (long leaf = 0; leaf < checkpoint.size(); leaf++) {
                while (line != null && index(line) < leaf) {
                    faults.add("verify.row-twice", index(line), line.eventIdentifier());
                    line = lines.next();
                }
                if (line == null || index(line) > leaf) {
                    missing(leaf);
                } else {
                    row(leaf, line);
                    line = lines.next();
                }
                checkRoots(leaf + 1);
            }
        }
        checkRoot();
        checkOutside();
        return faults;
    }

    private static long index(EventLine line) {
        Long leaf = line.leafIndex();
        if (leaf == null) {
            throw new IllegalArgumentException("a line without its leaf");
        }
        return leaf;
    }

    private void missing(long leaf) throws IOException {
        rowMissing = true;
        faults.add("verify.row-missing", leaf);
        byte[] hash = file.hash(0, leaf, checkpoint.size());
        keep(leaf, hash == null ? Hashes.empty() : hash);
    }

    private void row(long leaf, EventLine line) throws IOException {
        byte[] own = Hashes.leaf(line.leaf().bytes());
        byte[] hash = file.hash(0, leaf, checkpoint.size());
        made.add(own);
        keep(leaf, hash == null ? own : hash);
        if (!line.hashesAgree()) {
            faults.add("verify.payload", leaf, line.eventIdentifier());
        } else if (hash == null) {
            faults.add("verify.hash-missing", leaf);
        } else if (!Arrays.equals(own, hash)) {
            faults.add("verify.row", leaf, line.globalIndex(), line.aggregateIdentifier(), line.sequenceNumber());
        }
        if (line.globalIndex() <= lastGlobal) {
            faults.add("verify.order", leaf, line.globalIndex(), lastGlobal);
        }
        lastGlobal = line.globalIndex();
        checkSequence(leaf, line);
        times.check(leaf, line, faults);
    }

    private void checkSequence(long leaf, EventLine line) {
        String issue = String.valueOf(line.aggregateIdentifier());
        long expected = nextOfIssue.getOrDefault(issue, 0L);
        if (line.sequenceNumber() != expected) {
            faults.add("verify.sequence", leaf, issue, expected, line.sequenceNumber());
        }
        nextOfIssue.put(issue, line.sequenceNumber() + 1);
    }

    private void keep(long leaf, byte[] hash) throws IOException {
        kept.add(hash);
        block.add(hash);
        if (block.size() == Tile.WIDTH) {
            byte[] root = file.hash(1, leaf / Tile.WIDTH, checkpoint.size() / Tile.WIDTH);
            if (root == null || !Arrays.equals(root, block.root())) {
                faults.add("verify.block", leaf + 1 - Tile.WIDTH, leaf);
            }
            block = new CompactRange();
        }
    }

    /** Where the tree at a signed size is another one than was signed, the fault lies after the last that is sound. */
    private void checkRoots(long size) {
        Checkpoint one = signed.get(size);
        if (one != null && soundUntil >= 0) {
            if (Arrays.equals(one.root(), kept.root())) {
                soundUntil = size;
            } else {
                faults.add("verify.range", soundUntil, size - 1, size);
                soundUntil = -1;
            }
        }
    }

    private void checkRoot() {
        boolean keptIsSigned = Arrays.equals(kept.root(), checkpoint.root());
        boolean madeIsSigned = !rowMissing && Arrays.equals(made.root(), checkpoint.root());
        if (!keptIsSigned) {
            faults.add(madeIsSigned ? "verify.hashes-changed" : "verify.root", checkpoint.size());
        }
    }

    private void checkOutside() throws IOException {
        try (BundleFile.Lines<EventLine> lines = file.outside()) {
            for (EventLine line = lines.next(); line != null; line = lines.next()) {
                faults.add("verify.outside", line.globalIndex(), line.aggregateIdentifier(), line.sequenceNumber());
            }
        }
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    WitnessTimes times() {
        return times;
    }

    /** How many have signed the newest checkpoint beside the log. */
    int cosignatures() {
        return note.signatures().size() - 1;
    }

    /** How many histories there are among the rows. */
    int issues() {
        return nextOfIssue.size();
    }
}
