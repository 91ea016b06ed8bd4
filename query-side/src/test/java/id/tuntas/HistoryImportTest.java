package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import with history from its command line: a thousand requests of three cities, into a region made for them. */
class HistoryImportTest {
    private static final String ISSUES = "domain_event WHERE payload_type = 'complaint-filed'";
    private static final Path SAMPLES = Path.of("src/test/resources/requests311");

    @TempDir
    private Path folder;

    @Test
    void isToldBeforehandGoesOnWhereItEndedAndStoresNothingTwice() throws Exception {
        Path whole = SAMPLES.resolve("requests_1k.csv.gz");
        Console dry = imported(firstRows(whole, 100), "--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("Akan tersimpan: 100", "Ditolak: 0", "janggal: titik bawaan", "  unit PW: ");
        assertThat(Console.count(folder, "domain_event WHERE type = 'issue'")).isZero();
        assertThat(Console.count(folder, "external_number")).isZero();

        assertThat(imported(firstRows(whole, 400)).out()).contains("Tersimpan: 400", "Sudah ada: 0");
        Console all = imported(whole);
        assertThat(all.exit()).as(all.err()).isZero();
        assertThat(all.out())
                .contains("Tersimpan: 600", "Sudah ada: 400", "Ditolak: 0", "janggal: selesai sebelum dibuka: ")
                .contains("  sudah selesai di sana: 958", "  masih terbuka di sana: 42", "Nilai yang belum dipetakan:");
        assertThat(Console.count(folder, ISSUES)).isEqualTo(1_000);
        assertThat(Console.count(folder, "domain_event WHERE payload_type = 'history-imported'"))
                .isEqualTo(1_000);
        assertThat(Console.count(folder, "domain_event WHERE payload_type = 'issue-closed'"))
                .as("closed by somebody of ours")
                .isZero();
        assertThat(Console.count(folder, "open_issue")).as("still open there").isEqualTo(42);
        assertThat(Console.count(
                        folder,
                        "(SELECT DISTINCT aggregate_identifier FROM domain_event"
                                + " WHERE payload_type = 'clock-started')"))
                .as("have a clock")
                .isEqualTo(42);
    }

    @Test
    void entersNoStoreOfAnotherRegion() throws Exception {
        Path file = firstRows(SAMPLES.resolve("requests_1k.csv.gz"), 1);
        assertThat(imported(file).out()).contains("Tersimpan: 1");
        long events = Console.count(folder, "domain_event");
        String mapping = SAMPLES.resolve("mapping.yaml").toString();
        Console other = Console.run(
                folder, "import", "history", file.toString(), "--mapping", mapping, "--tuntas.region=cimahi");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("99.01", "32.77");
        assertThat(Console.count(folder, "domain_event")).isEqualTo(events);
    }

    private Console imported(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", "history", file.toString(), "--mapping"));
        arguments.add(SAMPLES.resolve("mapping.yaml").toString());
        arguments.addAll(List.of(options));
        arguments.add("--tuntas.region=" + SAMPLES.resolve("pack"));
        return Console.run(folder, arguments.toArray(String[]::new));
    }

    /** As a run leaves it that was killed: the file's beginning is stored, the rest is not. */
    private Path firstRows(Path compressed, int count) throws Exception {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(compressed)), StandardCharsets.UTF_8))) {
            return Files.write(
                    folder.resolve("first.csv"), lines.lines().limit(count + 1L).toList());
        }
    }
}
