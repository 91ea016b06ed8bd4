package id.tuntas.ledger.proof;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs, knowing nothing of the log but what the proof says (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf stands at this index of the tree with this root. */
    public static boolean includes(byte[] root, long treeSize, long leafIndex, byte[] leafHash, List<byte[]> path) {
        if (leafIndex < 0 || leafIndex >= treeSize) {
            return false;
        }
        long node = leafIndex;
        long last = treeSize - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the first tree is the beginning of the second. */
    public static boolean consistent(
            long firstSize, byte[] firstRoot, long secondSize, byte[] secondRoot, List<byte[]> proof) {
        if (firstSize < 0 || firstSize > secondSize) {
            return false;
        }
        if (firstSize == secondSize) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        if (firstSize == 0) {
            return proof.isEmpty() && Arrays.equals(firstRoot, Hashes.empty());
        }
        return grown(firstSize, firstRoot, secondSize, secondRoot, proof);
    }

    private static boolean grown(
            long firstSize, byte[] firstRoot, long secondSize, byte[] secondRoot, List<byte[]> proof) {
        Iterator<byte[]> hashes = proof.iterator();
        long node = firstSize - 1;
        long last = secondSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        boolean complete = node == 0;
        if (!complete && !hashes.hasNext()) {
            return false;
        }
        byte[] first = complete ? firstRoot : hashes.next();
        byte[] second = first;
        while (hashes.hasNext()) {
            byte[] hash = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Hashes.node(hash, first);
                second = Hashes.node(hash, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Hashes.node(second, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, firstRoot) && Arrays.equals(second, secondRoot);
    }
}
