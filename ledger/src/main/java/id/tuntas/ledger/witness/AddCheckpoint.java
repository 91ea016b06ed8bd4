package id.tuntas.ledger.witness;

import id.tuntas.ledger.proof.Note;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log asks of a witness (C2SP tlog-witness, "add-checkpoint").
 *
 * @param oldSize how far the witness had been
 * @param proof that the old tree is the beginning of the new one (RFC 6962, section 2.1.2)
 * @param note the new checkpoint, signed by the log
 */
record AddCheckpoint(long oldSize, List<byte[]> proof, Note note) {
    /** Where it is posted, below the witness's own prefix. */
    static final String PATH = "/add-checkpoint";

    private static final int PROOF_MAX = 63;
    private static final Pattern BODY = Pattern.compile("old (0|[1-9]\\d{0,17})\\n((?:[A-Za-z0-9+/]{43}=\\n)*)\\n");

    String body() {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n').append(note).toString();
    }

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException when it is none
     */
    static AddCheckpoint parse(String body) {
        Matcher head = BODY.matcher(body);
        if (!head.lookingAt()) {
            throw new IllegalArgumentException("not an add-checkpoint request");
        }
        List<byte[]> proof =
                head.group(2).lines().map(Base64.getDecoder()::decode).toList();
        if (proof.size() > PROOF_MAX) {
            throw new IllegalArgumentException("more than " + PROOF_MAX + " hashes");
        }
        return new AddCheckpoint(Long.parseLong(head.group(1)), proof, Note.parse(body.substring(head.end())));
    }
}
