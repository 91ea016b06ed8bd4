package id.tuntas.ledger.proof;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one size (C2SP tlog-checkpoint).
 *
 * @param origin the log's name, which is also the name of its key
 * @param size number of leaves
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9]\\d{0,18})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        Matcher checkpoint = TEXT.matcher(text);
        if (!checkpoint.matches()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(
                checkpoint.group(1),
                Long.parseLong(checkpoint.group(2)),
                Base64.getDecoder().decode(checkpoint.group(3)));
    }
}
