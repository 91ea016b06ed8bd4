package id.tuntas.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final int LEAVES = 70;

    private final List<byte[]> leaves = new ArrayList<>();
    private final Tree tree = new Tree((level, index) -> slowRoot((int) index << level, (int) (index + 1) << level));

    TreeTest() {
        for (int i = 0; i < LEAVES; i++) {
            leaves.add(Hashes.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The definition of RFC 6962, section 2.1, to the letter. */
    private byte[] slowRoot(int from, int to) {
        if (from == to) {
            return Hashes.sha256();
        }
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = 1;
        while (split * 2 < to - from) {
            split *= 2;
        }
        return Hashes.node(slowRoot(from, from + split), slowRoot(from + split, to));
    }

    @Test
    void rootsAreThoseOfTheDefinition() {
        for (int size = 0; size <= LEAVES; size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(slowRoot(0, size));
        }
    }

    @Test
    void aTreeThatOnlyGrowsHasTheSameRoots() {
        CompactRange range = new CompactRange();
        for (int size = 0; size < LEAVES; size++) {
            assertThat(range.size()).isEqualTo(size);
            assertThat(range.root()).as("size %d", size).isEqualTo(slowRoot(0, size));
            range.add(leaves.get(size));
        }
    }

    @Test
    void tilesAreNamedAsTheSpecificationNamesThem() {
        assertThat(new Tile(0, 0, 256).path()).isEqualTo("tile/0/000");
        assertThat(new Tile(1, 1_234_067, 256).path()).isEqualTo("tile/1/x001/x234/067");
        assertThat(Tile.of(0, 273, 70_000).path()).isEqualTo("tile/0/273.p/112");
    }

    @Test
    void rootOfTheEightKnownLeavesIsTheKnownOne() {
        leaves.clear();
        for (String leaf :
                "|00|10|2021|3031|40414243|5051525354555657|606162636465666768696a6b6c6d6e6f".split("\\|", -1)) {
            leaves.add(Hashes.leaf(HexFormat.of().parseHex(leaf)));
        }
        assertThat(HexFormat.of().formatHex(tree.root(8)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyLeafIsProvenInEveryTreeAndNowhereElse() {
        for (int size = 1; size <= LEAVES; size++) {
            byte[] root = tree.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = tree.inclusion(leaf, size);
                assertThat(Proofs.includes(root, size, leaf, leaves.get(leaf), path))
                        .isTrue();
                assertThat(Proofs.includes(root, size, leaf, leaves.get((leaf + 1) % LEAVES), path))
                        .isFalse();
                assertThat(size > 1 && Proofs.includes(root, size, (leaf + 1) % size, leaves.get(leaf), path))
                        .isFalse();
                assertThat(Proofs.includes(root, size, leaf, leaves.get(leaf), longer(path)))
                        .isFalse();
                assertThat(!path.isEmpty() && Proofs.includes(root, size, leaf, leaves.get(leaf), shorter(path)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvenTheBeginningOfEveryLaterOne() {
        for (int second = 0; second <= LEAVES; second++) {
            for (int first = 0; first <= second; first++) {
                List<byte[]> proof = tree.consistency(first, second);
                byte[] firstRoot = tree.root(first);
                byte[] secondRoot = tree.root(second);
                assertThat(Proofs.consistent(first, firstRoot, second, secondRoot, proof))
                        .as("%d in %d", first, second)
                        .isTrue();
                assertThat(Proofs.consistent(first, otherThan(firstRoot), second, secondRoot, proof))
                        .isFalse();
                assertThat(Proofs.consistent(first, firstRoot, second, otherThan(secondRoot), proof) && first > 0)
                        .isFalse();
                assertThat(Proofs.consistent(first, firstRoot, second, secondRoot, longer(proof)))
                        .isFalse();
            }
        }
    }

    @Test
    void cannotProveWhatIsNotThere() {
        assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proofs.includes(tree.root(5), 5, 5, leaves.get(4), tree.inclusion(4, 5)))
                .isFalse();
        assertThat(Proofs.consistent(6, tree.root(6), 5, tree.root(5), List.of()))
                .isFalse();
    }

    private static byte[] otherThan(byte[] hash) {
        byte[] other = hash.clone();
        other[0] ^= 1;
        return other;
    }

    private static List<byte[]> longer(List<byte[]> hashes) {
        List<byte[]> longer = new ArrayList<>(hashes);
        longer.add(Hashes.sha256());
        return longer;
    }

    private static List<byte[]> shorter(List<byte[]> hashes) {
        return Arrays.asList(hashes.toArray(new byte[0][])).subList(0, hashes.size() - 1);
    }
}
