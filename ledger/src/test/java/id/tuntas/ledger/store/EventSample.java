package id.tuntas.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it was stored once: {@code <name>-<revision>.json}, or {@code <name>-<revision>.<n>.json} when it shows a
 * member that was added later. Samples are kept for ever, as the events are, and never edited.
 */
record EventSample(String file, String name, String revision, ObjectNode json) {
    static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src/test/resources/event-samples");
    private static final Pattern FILE = Pattern.compile("([a-z-]+)-(\\d+)(?:\\.\\d+)?\\.json");

    static List<EventSample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(EventSample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventSample of(Path path) {
        Matcher file = FILE.matcher(path.getFileName().toString());
        if (!file.matches()) {
            throw new IllegalStateException("Not the name of a sample: " + path);
        }
        return new EventSample(file.group(), file.group(1), file.group(2), (ObjectNode) JSON.readTree(path));
    }

    @Override
    public String toString() {
        return file;
    }
}
