package id.tuntas.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with signature lines (C2SP signed-note).
 *
 * @param text ends with LF
 * @param signatures as they stand, each without its LF
 */
public record Note(String text, List<String> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int SIGNATURES_MAX = 100;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note; whether anybody has signed it is another question.
     *
     * @throws IllegalArgumentException when it is no note
     */
    public static Note parse(String note) {
        int border = note.lastIndexOf("\n\n");
        if (border < 0 || border + 2 >= note.length() || !note.endsWith("\n") || hasControls(note)) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<String> lines =
                List.of(note.substring(border + 2, note.length() - 1).split("\n", -1));
        if (lines.size() > SIGNATURES_MAX || !lines.stream().allMatch(line -> line.startsWith(DASH))) {
            throw new IllegalArgumentException("not a signed note");
        }
        return new Note(note.substring(0, border + 1), lines);
    }

    /** The note as it is handed on: exactly one LF ends the last line. */
    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }

    /** The same note with one more signature line. */
    public Note with(String signatureLine) {
        List<String> more = new ArrayList<>(signatures);
        more.add(signatureLine.strip());
        return new Note(text, more);
    }

    /** The signature lines that name this key, whether they verify or not. */
    public List<String> linesOf(VerifierKey key) {
        return signatures.stream().filter(line -> claim(line, key).length > 0).toList();
    }

    /** Whether a line names this key, whether it verifies or not. */
    public boolean isClaimedBy(VerifierKey key) {
        return !linesOf(key).isEmpty();
    }

    /**
     * Whether this key has signed the text. A line that claims the key and does not verify spoils the note.
     */
    public boolean isSignedBy(VerifierKey key) {
        List<byte[]> claims = claims(key);
        return !claims.isEmpty()
                && claims.stream().allMatch(claim -> key.verifies(text.getBytes(StandardCharsets.UTF_8), claim));
    }

    /** When this witness has cosigned the text; empty when it has not, or not validly. */
    public Optional<Instant> cosignedBy(VerifierKey witness) {
        for (byte[] claim : claims(witness)) {
            if (claim.length > Long.BYTES) {
                long seconds = ByteBuffer.wrap(claim).getLong();
                byte[] signature = Arrays.copyOfRange(claim, Long.BYTES, claim.length);
                if (seconds > 0 && witness.verifies(cosigned(text, seconds), signature)) {
                    return Optional.of(Instant.ofEpochSecond(seconds));
                }
            }
        }
        return Optional.empty();
    }

    private List<byte[]> claims(VerifierKey key) {
        return signatures.stream()
                .map(line -> claim(line, key))
                .filter(claim -> claim.length > 0)
                .toList();
    }

    /** The signature in a line that names this key; nothing in a line that does not. */
    private static byte[] claim(String line, VerifierKey key) {
        String beginning = DASH + key.name() + " ";
        byte[] value = line.startsWith(beginning) ? decoded(line.substring(beginning.length())) : new byte[0];
        return value.length > 4 && Arrays.equals(Arrays.copyOf(value, 4), key.id())
                ? Arrays.copyOfRange(value, 4, value.length)
                : new byte[0];
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static String line(VerifierKey key, byte[] signature) {
        byte[] value = ByteBuffer.allocate(4 + signature.length)
                .put(key.id())
                .put(signature)
                .array();
        return DASH + key.name() + " " + Base64.getEncoder().encodeToString(value);
    }

    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(c -> c < ' ' && c != '\n');
    }
}
