package id.tuntas.ledger.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one leaf stands in a signed log, checkable with nothing else at hand (C2SP tlog-proof).
 *
 * @param leaf the leaf's bytes as extra data, so that the proof says what it proves; null when they come otherwise.
 *     Nobody vouches for them but the proof itself
 * @param index of the leaf
 * @param path from the leaf's sibling to the root's child
 * @param checkpoint signed by the log, and by witnesses if there are any
 */
public record TlogProof(byte @Nullable [] leaf, long index, List<byte[]> path, Note checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int PATH_MAX = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** The text of a {@code .tlog-proof} file. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (leaf != null) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(leaf)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads the text of a {@code .tlog-proof} file.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static TlogProof parse(String text) {
        int border = text.indexOf("\n\n");
        if (border < 0) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        List<String> head = new ArrayList<>(List.of(text.substring(0, border).split("\n", -1)));
        if (!head.removeFirst().equals(HEADER)) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        byte[] leaf = null;
        if (!head.isEmpty() && head.getFirst().startsWith(EXTRA)) {
            leaf = Base64.getDecoder().decode(head.removeFirst().substring(EXTRA.length()));
        }
        if (head.isEmpty() || !head.getFirst().matches(INDEX + "(0|[1-9]\\d{0,17})") || head.size() > PATH_MAX + 1) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        long index = Long.parseLong(head.removeFirst().substring(INDEX.length()));
        List<byte[]> path =
                head.stream().map(hash -> Base64.getDecoder().decode(hash)).toList();
        return new TlogProof(leaf, index, path, Note.parse(text.substring(border + 2)));
    }

    /** Whether the leaf with these bytes stands where this says, in a log signed with this key. */
    public boolean proves(byte[] leafBytes, VerifierKey log) {
        Checkpoint claimed = Checkpoint.parse(checkpoint.text());
        return claimed.origin().equals(log.name())
                && checkpoint.isSignedBy(log)
                && Proofs.includes(claimed.root(), claimed.size(), index, Hashes.leaf(leafBytes), path);
    }
}
