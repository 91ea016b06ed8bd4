package id.tuntas.ledger.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * That one leaf stands in a signed log, checkable with nothing else at hand (C2SP tlog-proof).
 *
 * @param index of the leaf
 * @param path from the leaf's sibling to the root's child
 * @param checkpoint signed by the log, and by witnesses if there are any
 */
public record TlogProof(long index, List<byte[]> path, Note checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int PATH_MAX = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** The text of a {@code .tlog-proof} file. */
    public String text() {
        StringBuilder text =
                new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
        path.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads the text of a {@code .tlog-proof} file; extra data is passed over.
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
        if (!head.isEmpty() && head.getFirst().startsWith("extra ")) {
            head.removeFirst();
        }
        if (head.isEmpty() || !head.getFirst().matches("index (0|[1-9]\\d{0,18})") || head.size() > PATH_MAX + 1) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        long index = Long.parseLong(head.removeFirst().substring("index ".length()));
        List<byte[]> path =
                head.stream().map(hash -> Base64.getDecoder().decode(hash)).toList();
        return new TlogProof(index, path, Note.parse(text.substring(border + 2)));
    }

    /** Whether the leaf with these bytes stands where this says, in a log signed with this key. */
    public boolean proves(byte[] leaf, VerifierKey log) {
        Checkpoint claimed = Checkpoint.parse(checkpoint.text());
        return claimed.origin().equals(log.name())
                && checkpoint.isSignedBy(log)
                && Proofs.includes(claimed.root(), claimed.size(), index, Hashes.leaf(leaf), path);
    }
}
