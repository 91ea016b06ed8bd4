package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that gives a table away: no cell of it is carried out by the spreadsheet that opens it. */
@OnH2
class ExportedTablesTest {
    private static final String AUDITOR = "demo-auditor";
    private static final String PERIOD = "?policy=2026-1&since=2026-01-01&until=2026-12-31";

    private final Server server;

    ExportedTablesTest(Server server) {
        this.server = server;
    }

    @Test
    void holdNoFormula(@TempDir Path folder) throws IOException {
        Filed issue = new Issues(server).inProgress();
        Issues issues = new Issues(server);
        for (String note : Set.of("=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "＝1+1")) {
            issues.act(Issues.STAFF, issue, "progress", Map.of("percent", 10, "note", note));
        }
        issues.shown(AUDITOR, issue).expect(200);
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(6);
        for (String address : addresses) {
            String path = address.replace("{id}", issue.id()).replace("{unit}", "DPUPR") + PERIOD;
            Answer table = server.as(readerOf(address)).get(path).expect(200);
            assertThat(table.header("Content-Disposition")).as(address).startsWith("attachment");
            if (address.endsWith(".csv")) {
                csv(address, table);
            } else {
                xlsx(address, table, folder.resolve("book.xlsx"));
            }
        }
    }

    private static String readerOf(String address) {
        if (address.startsWith("/exchange")) {
            return Issues.VERIFIER;
        }
        return address.startsWith("/admin/") ? "demo-admin" : AUDITOR;
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> addresses.addAll(mapping.getPatternValues()));
        addresses.removeIf(address -> !address.matches(".*\\.(csv|xlsx)"));
        return addresses;
    }

    private static void csv(String address, Answer table) throws IOException {
        var rows = CSVFormat.RFC4180
                .parse(new StringReader(table.body().substring(1)))
                .getRecords();
        assertThat(rows).as(address).isNotEmpty();
        assertThat(rows.stream().flatMap(CSVRecord::stream))
                .as(address)
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r\\n＝＋－＠-][^0-9].*"));
    }

    private static void xlsx(String address, Answer table, Path file) throws IOException {
        Files.write(file, table.content());
        try (ZipFile book = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(book.entries())) {
                String xml = new String(book.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml).as(address + " " + part.getName()).doesNotContainPattern("<f[ >]|<t[^>]*>[=+@-]");
            }
        }
    }
}
