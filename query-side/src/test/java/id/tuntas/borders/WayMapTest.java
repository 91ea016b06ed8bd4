package id.tuntas.borders;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.tuntas.events.EventCatalogue;
import id.tuntas.events.issue.IssueEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.Test;

/** The README leads a newcomer from a screen to its event; here it is held against the program. */
class WayMapTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final List<Row> map = read();

    private record Row(List<String> screens, String post, String command, List<String> events, List<String> groups) {
        static Row of(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            return new Row(words(cells[1]), cells[2].replace("`", ""), cells[3], words(cells[4]), words(cells[5]));
        }

        /** Nobody presses anything: it follows from other events or from time. */
        boolean follows() {
            return post.equals("-");
        }

        /** A file is read in on the console; the screen only shows what came of it. */
        boolean onConsole() {
            return post.startsWith("import ");
        }

        private static List<String> words(String cell) {
            return List.of(cell.split(", ", -1));
        }
    }

    @Test
    void everyCommandOnAnIssueIsOnTheMapAndNoOther() {
        Set<String> commands = new ClassFileImporter()
                .importPackages("id.tuntas.command.issue").stream()
                        .filter(type -> type.isAssignableTo("id.tuntas.command.door.Command"))
                        .filter(type -> !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(all(row -> row.follows() ? List.of() : List.of(row.command())))
                .isEqualTo(commands);
    }

    @Test
    void everyEventOfAnIssueIsOnTheMapAndNoOther() {
        Set<String> events = EventCatalogue.types().values().stream()
                .filter(IssueEvent.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all(Row::events)).isEqualTo(events);
    }

    @Test
    void everyScreenHasTheFormThatTheMapPromises() throws IOException {
        for (Row row : map) {
            String address = row.follows() || row.onConsole()
                    ? "th:fragment"
                    : row.post()
                            .replace("...", "")
                            .replace("{n}", "${task.support.number}")
                            .replaceAll("^/api/issues$", "@{/api/issues}");
            for (String screen : row.screens()) {
                assertThat(Files.readString(TEMPLATES.resolve(screen)))
                        .as("%s posts to %s", screen, row.post())
                        .contains(address);
            }
        }
    }

    @Test
    void everyProjectionOnTheMapIsOne() {
        Set<String> groups = new ClassFileImporter()
                .importPackages("id.tuntas.query").stream()
                        .filter(type -> type.isAnnotatedWith(ProcessingGroup.class))
                        .map(type ->
                                type.getAnnotationOfType(ProcessingGroup.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(groups).containsAll(all(Row::groups));
    }

    private Set<String> all(Function<Row, List<String>> cells) {
        return map.stream().flatMap(row -> cells.apply(row).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> read() {
        try (var lines = Files.lines(ROOT.resolve("README.md"))) {
            return lines.dropWhile(line -> !line.startsWith("| screen "))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The README lies beside the modules", e);
        }
    }
}
