package id.tuntas.whole;

import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.whole.Issues.Filed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tools.jackson.databind.JsonNode;

/** An issue's history as files to take along. */
abstract class Exports {
    private static final String AUDITOR = "demo-auditor";

    /** What people and machines put into texts: formulas, control characters, scripts that no font here has. */
    private static final String NASTY =
            "=HYPERLINK(\"http://contoh.invalid\")\u0007 \uD83D\uDE00 ᮞᮥᮔ᮪ᮓ <b>&amp; \"kutip\"\n+62";

    private final Server server;
    private final Issues issues;

    Exports(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void theTableHoldsEveryStepAndNoFormula() throws IOException {
        Filed issue = told();
        Answer answer = export(issue, "csv");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).contains("riwayat-" + issue.id() + ".csv");
        assertThat(answer.body()).startsWith("\uFEFF");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
        assertThat(rows).hasSize((int) (1 + 1 + issues.newest(issue)));
        CSVRecord told = rows.stream()
                .filter(row -> row.get(2).equals("progress-reported"))
                .findFirst()
                .orElseThrow();
        assertThat(told.get(4)).isEqualTo(STAFF);
        assertThat(told.get(6)).isEqualTo("Staf Dinas Pekerjaan Umum dan Penataan Ruang");
        assertThat(told.get(9)).isEqualTo("Kemajuan (%): 0 → 40");
        assertThat(told.get(10)).contains("HYPERLINK");
        assertThat(rows.stream().flatMap(CSVRecord::stream).toList())
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r-].*"));
    }

    @Test
    void theDataCanBeHeldAgainstTheProvenOrder() {
        Filed issue = told();
        JsonNode export = export(issue, "json").json();
        JsonNode history = server.as(AUDITOR)
                .get("/api/issues/" + issue.id() + "/history")
                .expect(200)
                .json();
        assertThat(export.path("items").size()).isEqualTo((int) issues.newest(issue) + 1);
        for (int step = 0; step <= issues.newest(issue); step++) {
            assertThat(export.path("items").path(step).path("leaf").asLong())
                    .isEqualTo(
                            history.path("items").path(step).path("leafIndex").asLong());
        }
        assertThat(export.path("items"))
                .extracting(item -> item.path("said").path("note").asString(""))
                .contains(NASTY);
        Note checkpoint = Note.parse(export.path("checkpoint").asString());
        assertThat(checkpoint.isSignedBy(
                        VerifierKey.parse(export.path("verifier").asString())))
                .isTrue();
    }

    @Test
    void theDocumentIsOneForTheArchive() throws Exception {
        byte[] document = export(told(), "pdf").content();
        assertThat(broken(document)).isEmpty();
        try (var read = Loader.loadPDF(document)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Riwayat CMH-", "Kemajuan dilaporkan", "HYPERLINK", "Titik periksa", STAFF);
        }
    }

    @Test
    void whoMayNotSeeTheIssueTakesNothingAlong() {
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.shown(Issues.INSPECTOR, levy).expect(200);
        for (String ending : List.of("csv", "json", "pdf")) {
            String path = "/issues/" + levy.id() + "/history." + ending;
            server.as(AUDITOR).get(path).expect(404);
            server.as(LURAH).get(path).expect(404);
            server.as(Issues.INSPECTOR).get(path).expect(200);
            server.anybody().get(path).expect(401);
        }
    }

    private Filed told() {
        Filed issue = issues.inProgress();
        issues.act(STAFF, issue, "progress", Map.of("percent", 40, "note", NASTY));
        issues.shown(AUDITOR, issue).expect(200);
        return issue;
    }

    private Answer export(Filed issue, String ending) {
        return server.as(AUDITOR)
                .get("/issues/" + issue.id() + "/history." + ending)
                .expect(200);
    }

    /** Rules of PDF/A-2b that the document breaks, as veraPDF judges. */
    private static List<String> broken(byte[] document) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
