package id.tuntas.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a log of any size (RFC 6962, sections 2.1.1 and 2.1.2), from the roots of its complete subtrees.
 * A tree of n leaves is never built: each answer looks at some hundred hashes at most.
 */
public final class Tree {
    private final Subtrees subtrees;

    /** Works on the subtrees that this source knows. */
    public Tree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** Where the roots of complete subtrees come from. */
    public interface Subtrees {
        /**
         * Root over the leaves {@code index << level} to {@code (index + 1) << level}, which all exist.
         *
         * @param level height of the subtree; 0 is a leaf
         */
        byte[] root(int level, long index);
    }

    /** Root of the log's first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? Hashes.empty() : range(0, size);
    }

    /**
     * The hashes that lead from a leaf to the root, the leaf's sibling first.
     *
     * @throws IllegalArgumentException unless {@code 0 <= leafIndex < treeSize}
     */
    public List<byte[]> inclusion(long leafIndex, long treeSize) {
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("leaf " + leafIndex + " is not in a tree of " + treeSize);
        }
        List<byte[]> path = new ArrayList<>();
        path(leafIndex, 0, treeSize, path);
        return path;
    }

    /**
     * The hashes that prove the first tree to be the beginning of the second.
     *
     * @throws IllegalArgumentException unless {@code 0 <= firstSize <= secondSize}
     */
    public List<byte[]> consistency(long firstSize, long secondSize) {
        if (firstSize < 0 || firstSize > secondSize) {
            throw new IllegalArgumentException("no consistency from " + firstSize + " to " + secondSize);
        }
        List<byte[]> proof = new ArrayList<>();
        if (firstSize > 0 && firstSize < secondSize) {
            subproof(firstSize, 0, secondSize, true, proof);
        }
        return proof;
    }

    private void path(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            path(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void subproof(long first, long from, long to, boolean whole, List<byte[]> proof) {
        if (first == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            subproof(first, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private byte[] range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(level, from >> level);
        }
        long middle = from + split(leaves);
        return Hashes.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below n. */
    static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
