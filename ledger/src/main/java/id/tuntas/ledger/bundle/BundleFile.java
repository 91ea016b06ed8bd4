package id.tuntas.ledger.bundle;

import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Tile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a bundle; what cannot be read is said to be missing, and never guessed. */
final class BundleFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ZipFile zip;
    private @Nullable Tile loaded;
    private byte @Nullable [] hashes;

    /**
     * Opens the file.
     *
     * @throws IOException when it is no zip file
     */
    BundleFile(Path file) throws IOException {
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    /**
     * The newest checkpoint.
     *
     * @throws IllegalArgumentException when there is none
     */
    Note checkpoint() throws IOException {
        byte[] bytes = entry(Bundle.CHECKPOINT);
        if (bytes == null) {
            throw new IllegalArgumentException("no checkpoint");
        }
        return Note.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Every checkpoint ever signed, by size. */
    List<Note> checkpoints() throws IOException {
        List<Note> notes = new ArrayList<>();
        try (Lines<Bundle.NoteLine> lines = lines(Bundle.CHECKPOINTS, Bundle.NoteLine.class)) {
            for (Bundle.NoteLine line = lines.next(); line != null; line = lines.next()) {
                notes.add(Note.parse(line.note()));
            }
        }
        return notes;
    }

    Lines<EventLine> events() throws IOException {
        return lines(Bundle.EVENTS, EventLine.class);
    }

    Lines<EventLine> outside() throws IOException {
        return lines(Bundle.OUTSIDE, EventLine.class);
    }

    /** One hash of a level that has so many; null when its tile is missing or damaged. */
    byte @Nullable [] hash(int level, long index, long count) throws IOException {
        Tile tile = Tile.of(level, index / Tile.WIDTH, count);
        if (!tile.equals(loaded)) {
            loaded = tile;
            hashes = entry(tile.path());
        }
        int at = (int) (index % Tile.WIDTH) * Hashes.SIZE;
        byte[] bytes = hashes;
        if (bytes == null || bytes.length != tile.width() * Hashes.SIZE) {
            return null;
        }
        byte[] hash = Arrays.copyOfRange(bytes, at, at + Hashes.SIZE);
        return Arrays.equals(hash, Bundle.MISSING) ? null : hash;
    }

    private byte @Nullable [] entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private <T> Lines<T> lines(String name, Class<T> type) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return new Lines<>(
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8)), type);
    }

    /** Lines of JSON, one after the other. */
    static final class Lines<T> implements AutoCloseable {
        private final BufferedReader in;
        private final Class<T> type;

        private Lines(BufferedReader in, Class<T> type) {
            this.in = in;
            this.type = type;
        }

        /**
         * The next line, null after the last.
         *
         * @throws IllegalArgumentException when it is not what it should be
         */
        @Nullable
        T next() throws IOException {
            String line = in.readLine();
            try {
                return line == null ? null : JSON.readValue(line, type);
            } catch (JacksonException e) {
                throw new IllegalArgumentException("not a line of " + type.getSimpleName(), e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
