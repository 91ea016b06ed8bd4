package id.tuntas.command.importing;

import id.tuntas.command.importing.ComplaintFile.Unusable;
import id.tuntas.command.importing.Mapping.Day;
import id.tuntas.command.importing.Mapping.Point;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Visibility;
import id.tuntas.ledger.commandline.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a {@link Mapping} from YAML, of which JSON is a part: one that comes with the program, or any file. */
final class MappingFile {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final int LENGTH_MAX = 1_000_000;
    private static final Set<String> KEYS = Set.of(
            "system",
            "channel",
            "follow",
            "id",
            "ticket",
            "title",
            "description",
            "opened",
            "closed",
            "zone",
            "status",
            "category",
            "village",
            "unit",
            "point",
            "reporter",
            "phone",
            "visibility",
            "keep");

    private final MappingNode root;
    private final String regionZone;

    private MappingFile(MappingNode root, String regionZone) {
        this.root = root;
        this.regionZone = regionZone;
    }

    /**
     * Reads a mapping.
     *
     * @param name of one that comes with the program, such as {@code sp4n-lapor}, or path of a file
     * @param zone in which times are meant when the mapping does not say
     * @throws Unusable when it cannot be read, or says something that means nothing
     */
    static Mapping read(String name, ZoneId zone) throws Unusable {
        try (InputStream content = open(name)) {
            LoaderOptions limits = new LoaderOptions();
            limits.setCodePointLimit(LENGTH_MAX);
            Object parsed = new Yaml(new SafeConstructor(limits)).load(content);
            return new MappingFile(MappingNode.root(parsed), zone.getId()).mapping();
        } catch (YAMLException | IOException e) {
            throw new Unusable(Sentences.of("import.mapping.unreadable", name));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unusable(Sentences.of("import.mapping.wrong", name, String.valueOf(e.getMessage())));
        }
    }

    private static InputStream open(String name) throws IOException, Unusable {
        InputStream bundled =
                name.matches("[a-z0-9-]+") ? MappingFile.class.getResourceAsStream("/imports/" + name + ".yaml") : null;
        if (bundled != null) {
            return bundled;
        }
        if (!Files.isReadable(Path.of(name))) {
            throw new Unusable(Sentences.of("import.no-file", name));
        }
        return Files.newInputStream(Path.of(name));
    }

    private Mapping mapping() {
        root.allow(KEYS);
        MappingNode status = root.node("status");
        status.allow(Set.of("column", "closed"));
        Choice zone = root.has("zone") ? root.choice("zone") : Choice.always(regionZone);
        return new Mapping(
                root.choice("system"),
                channel(),
                root.flag("follow"),
                root.texts("id"),
                root.textOrNull("ticket"),
                root.texts("title"),
                root.has("description") ? root.texts("description") : root.texts("title"),
                day(root.node("opened")),
                root.has("closed") ? day(root.node("closed")) : null,
                checked(zone),
                root.has("status") ? status.text("column") : null,
                closedStates(status),
                root.choice("category"),
                root.choice("village"),
                root.has("unit") ? root.choice("unit") : null,
                root.has("point") ? point(root.node("point")) : null,
                root.textOrNull("reporter"),
                root.textOrNull("phone"),
                root.has("visibility") ? Visibility.valueOf(root.text("visibility")) : Visibility.PUBLIC,
                root.named("keep"));
    }

    /** What came through another door is not told by a file; and numbers that Open311 gives are nobody's alone. */
    private Channel channel() {
        Channel channel = root.has("channel") ? Channel.valueOf(root.text("channel")) : Channel.IMPORT;
        if (channel != Channel.IMPORT && channel != Channel.SP4N) {
            throw new IllegalArgumentException("channel: " + channel);
        }
        return channel;
    }

    private static Set<String> closedStates(MappingNode status) {
        return status.textsOrNone("closed").stream()
                .map(state -> state.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** A zone that does not exist is found before the first row is. */
    private static Choice checked(Choice zone) {
        List<ZoneId> zones = Stream.concat(zone.values().values().stream(), Stream.ofNullable(zone.otherwise()))
                .map(ZoneId::of)
                .toList();
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("zone");
        }
        return zone;
    }

    private static Day day(MappingNode node) {
        node.allow(Set.of("column", "formats"));
        List<DateTimeFormatter> formats = node.textsOrNone("formats").stream()
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, INDONESIAN))
                .toList();
        return new Day(node.text("column"), formats);
    }

    private static Point point(MappingNode node) {
        node.allow(Set.of("lat", "lng", "nowhere", "within"));
        List<Double> within = node.numbers("within");
        if (!within.isEmpty() && within.size() != 4) {
            throw new IllegalArgumentException("point.within");
        }
        return new Point(node.text("lat"), node.text("lng"), node.pairs("nowhere"), within);
    }
}
