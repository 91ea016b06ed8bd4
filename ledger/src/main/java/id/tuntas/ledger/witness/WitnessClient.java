package id.tuntas.ledger.witness;

import id.tuntas.ledger.outbound.Outbound;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Tree;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Asks one witness for its cosignature (C2SP tlog-witness). It learns by itself how far the witness is. */
public final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final VerifierKey witness;
    private final URI address;
    private final Outbound outbound;
    private long knownSize;

    private WitnessClient(VerifierKey witness, URI address) {
        this.witness = witness;
        this.address = address;
        // Named in the settings, so it may stand on this machine; where it redirects to may not.
        String host = address.getHost();
        this.outbound =
                Outbound.trusting(host == null ? Set.of() : Set.of(host.toLowerCase(Locale.ROOT)), PATIENCE, WHOLE);
    }

    /**
     * Reads {@code <vkey> <url>}, where the URL is the witness's submission prefix.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static WitnessClient parse(String setting) {
        String[] parts = setting.strip().split("\\s+", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A witness is given as <vkey> <url>, not as: " + setting);
        }
        VerifierKey key = VerifierKey.parse(parts[0]);
        if (key.type() != VerifierKey.COSIGNATURE) {
            throw new IllegalArgumentException("This is no key of a witness: " + parts[0]);
        }
        return new WitnessClient(key, URI.create(parts[1].replaceAll("/+$", "") + AddCheckpoint.PATH));
    }

    /** The key that verifies the witness's cosignatures. */
    public VerifierKey verifier() {
        return witness;
    }

    /**
     * The witness's signature line on this checkpoint.
     *
     * @throws WitnessRefusedException when the witness has seen another history under this log's name
     * @throws IOException when it cannot be reached, or answers something else
     */
    public String cosign(Note note, Tree tree) throws IOException {
        Outbound.Answer answer = ask(note, tree);
        if (answer.status() == CONFLICT) {
            knownSize = size(answer.body());
            if (knownSize > Checkpoint.parse(note.text()).size()) {
                throw new WitnessRefusedException(witness.name(), "it has seen " + knownSize + " leaves");
            }
            answer = ask(note, tree);
        }
        if (answer.status() == 422) {
            throw new WitnessRefusedException(witness.name(), "what it has seen is not the beginning of this");
        }
        if (answer.status() != OK) {
            throw new IOException("The witness " + witness.name() + " answered " + answer.status());
        }
        String line = answer.body()
                .lines()
                .filter(one ->
                        new Note(note.text(), List.of(one)).cosignedBy(witness).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new IOException("The witness " + witness.name() + " sent no cosignature of its key"));
        knownSize = Checkpoint.parse(note.text()).size();
        return line;
    }

    private Outbound.Answer ask(Note note, Tree tree) throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        long old = Math.min(knownSize, size);
        AddCheckpoint request = new AddCheckpoint(old, tree.consistency(old, size), note);
        return outbound.post(address, request.body());
    }

    private static long size(String body) throws IOException {
        try {
            return Long.parseLong(body.strip());
        } catch (NumberFormatException e) {
            throw new IOException("The witness did not say how far it is", e);
        }
    }
}
