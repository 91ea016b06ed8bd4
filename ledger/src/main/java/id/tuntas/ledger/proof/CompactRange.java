package id.tuntas.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows and is only asked for its root: it keeps one hash for each of the complete subtrees of which
 * the log consists, so whoever reads a log of any length from its beginning needs a few hundred bytes.
 */
public final class CompactRange {
    /** Roots from left to right, the largest subtree first: one for each bit of the size that is set. */
    private final List<byte[]> subtrees = new ArrayList<>();

    private long size;

    /** Appends the hash of one leaf. */
    public void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hashes.node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Root of the tree over all leaves so far. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return Hashes.empty();
        }
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hashes.node(subtrees.get(i), root);
        }
        return root;
    }
}
