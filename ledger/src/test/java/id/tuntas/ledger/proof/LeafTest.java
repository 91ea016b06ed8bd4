package id.tuntas.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeafTest {
    @Test
    void columnsStandInTheirOrderAndAbsentOnesAreLeftOut() {
        byte[] hash = Hashes.sha256();
        Leaf full = new Leaf(7, "e-1", "issue", "CMH-1", 2, "2026-11-21T08:00:00.123Z", "issue-filed", "1", hash, hash);
        assertThat(new String(full.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                tuntas-leaf-v1
                global 7
                event e-1
                type issue
                aggregate CMH-1
                seq 2
                time 2026-11-21T08:00:00.123Z
                payload-type issue-filed
                payload-revision 1
                payload-sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                metadata-sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                """);
        Leaf bare = new Leaf(7, "e-1", null, null, 2, "t", "p", null, hash, null);
        assertThat(new String(bare.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                tuntas-leaf-v1
                global 7
                event e-1
                seq 2
                time t
                payload-type p
                payload-sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                """);
    }

    @Test
    void noValueBreaksItsLine() {
        assertThat(Leaf.escaped("a\nb c%\u00e9~!")).isEqualTo("a%0Ab%20c%25%C3%A9~!");
    }
}
