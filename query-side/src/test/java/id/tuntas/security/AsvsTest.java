package id.tuntas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/asvs.csv} says of each requirement of OWASP ASVS 5.0.0, levels 1 and 2, what becomes of it here. That the
 * tests, files and chapters it names exist is all that can be checked by machine; whether they show what they are named
 * for is for a reader.
 */
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** What may be said of a requirement. */
    private enum Verdict {
        /** Named tests fail when it is broken. */
        TESTED,
        /** The named file does it; no test of ours would notice. */
        BUILT,
        /** What it asks for is a text, and it is here. */
        DOCUMENTED,
        /** Whoever runs the program has to do it; the named text says so. */
        OPERATOR,
        /** There is nothing here that it could be asked of. */
        ABSENT,
        /** It is not met, and the remark says how far. */
        OPEN
    }

    @Test
    void eachRequirementIsAnsweredOnce() throws IOException {
        List<String> asked = read(Path.of("src/test/resources/asvs/requirements.csv"))
                .map(row -> row.get("requirement") + " " + row.get("level"))
                .toList();
        assertThat(asked).hasSize(253);
        assertThat(answers().map(row -> row.get("requirement") + " " + row.get("level")))
                .containsExactlyElementsOf(asked);
    }

    @Test
    void eachAnswerRestsOnSomethingThatExists() throws IOException {
        Set<String> classes = testClasses();
        answers().forEach(row -> {
            Verdict verdict = Verdict.valueOf(row.get("verdict"));
            String[] evidence = row.get("evidence").split(";", -1);
            assertThat(row.get("topic")).as(row.toString()).isNotBlank();
            switch (verdict) {
                case TESTED -> assertThat(classes).as(row.toString()).contains(evidence);
                case BUILT, DOCUMENTED, OPERATOR ->
                    assertThat(evidence).as(row.toString()).allSatisfy(AsvsTest::assertThere);
                case ABSENT, OPEN ->
                    assertThat(row.get("remark")).as(row.toString()).isNotBlank();
            }
        });
    }

    /** A file, or a chapter of a text: {@code docs/SECURITY.md#Keys}. */
    private static void assertThere(String evidence) {
        String[] parts = evidence.split("#", 2);
        Path file = ROOT.resolve(parts[0]);
        assertThat(file).exists();
        if (parts.length == 2) {
            assertThat(lines(file)).contains("## " + parts[1]);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<CSVRecord> answers() throws IOException {
        return read(ROOT.resolve("docs/asvs.csv"));
    }

    private static Stream<CSVRecord> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return FORMAT.parse(reader).getRecords().stream();
        }
    }

    private static Set<String> testClasses() throws IOException {
        return Stream.of("events", "ledger", "command-side", "query-side")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .flatMap(AsvsTest::filesIn)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
