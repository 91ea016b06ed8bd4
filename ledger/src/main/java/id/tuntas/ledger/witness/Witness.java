package id.tuntas.ledger.witness;

import id.tuntas.ledger.durability.WholeFile;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Proofs;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Cosigns what a log has become, if it continues what this witness saw of it last. It remembers one checkpoint for each
 * log, in a file, before it answers; so nobody is ever told two histories under one name.
 */
final class Witness {
    private static final String KEY = "witness.key";
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Path folder;
    private final SigningKey key;
    private final List<VerifierKey> logs;
    private final Clock clock;

    private Witness(Path folder, SigningKey key, List<VerifierKey> logs, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.logs = List.copyOf(logs);
        this.clock = clock;
    }

    /**
     * The witness whose key and memory stand in this folder; the key is made on first use.
     *
     * @param name of a new key, such as {@code inspektorat.example/saksi}
     * @param logs whose checkpoints it cosigns
     */
    static Witness in(Path folder, String name, List<VerifierKey> logs, Clock clock) {
        SigningKey key = WholeFile.read(folder.resolve(KEY))
                .map(SigningKey::parse)
                .orElseGet(() -> {
                    SigningKey made = SigningKey.generate(name, VerifierKey.COSIGNATURE);
                    WholeFile.write(folder.resolve(KEY), made.text());
                    return made;
                });
        return new Witness(folder, key, logs, clock);
    }

    /** The key that verifies its cosignatures. */
    VerifierKey verifier() {
        return key.verifier();
    }

    /** Status and body, as the specification has them; of a conflict the body is the size known here. */
    record Answer(int status, String body) {
        boolean isSize() {
            return status == CONFLICT;
        }
    }

    /** Judges one request; one after the other, since each changes what the next is held against. */
    synchronized Answer add(String body) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(request.note().text());
        } catch (IllegalArgumentException e) {
            return new Answer(BAD_REQUEST, "");
        }
        List<VerifierKey> keys = logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new Answer(NOT_FOUND, "");
        }
        Optional<VerifierKey> signer = signer(request.note(), keys);
        if (signer.isEmpty()) {
            return new Answer(FORBIDDEN, "");
        }
        return judge(request, checkpoint, signer.get());
    }

    private static Optional<VerifierKey> signer(Note note, List<VerifierKey> keys) {
        boolean spoiled = keys.stream().anyMatch(log -> note.isClaimedBy(log) && !note.isSignedBy(log));
        return spoiled
                ? Optional.empty()
                : keys.stream().filter(note::isSignedBy).findFirst();
    }

    private Answer judge(AddCheckpoint request, Checkpoint checkpoint, VerifierKey signer) {
        Checkpoint known = latest(checkpoint.origin())
                .map(note -> Checkpoint.parse(note.text()))
                .orElse(new Checkpoint(checkpoint.origin(), 0, Hashes.empty()));
        if (request.oldSize() > checkpoint.size()) {
            return new Answer(BAD_REQUEST, "");
        }
        if (request.oldSize() != known.size()) {
            return new Answer(CONFLICT, known.size() + "\n");
        }
        boolean continued =
                Proofs.consistent(known.size(), known.root(), checkpoint.size(), checkpoint.root(), request.proof());
        if (!continued || (checkpoint.size() == 0 && !Arrays.equals(checkpoint.root(), Hashes.empty()))) {
            return new Answer(UNPROCESSABLE, "");
        }
        String line = key.cosign(checkpoint.text(), clock.instant());
        Note own = new Note(request.note().text(), request.note().linesOf(signer)).with(line);
        WholeFile.write(file(checkpoint.origin()), own.toString());
        return new Answer(200, line + "\n");
    }

    /** The latest checkpoint that was cosigned here, by the lower-case hex SHA-256 of its origin. */
    Optional<Note> latestByHash(String originHash) {
        return logs.stream()
                .map(VerifierKey::name)
                .filter(origin -> hash(origin).equals(originHash))
                .findFirst()
                .flatMap(this::latest);
    }

    private Optional<Note> latest(String origin) {
        return WholeFile.read(file(origin)).map(Note::parse);
    }

    private Path file(String origin) {
        return folder.resolve(hash(origin));
    }

    static String hash(String origin) {
        return HexFormat.of().formatHex(Hashes.sha256(origin.getBytes(StandardCharsets.UTF_8)));
    }
}
