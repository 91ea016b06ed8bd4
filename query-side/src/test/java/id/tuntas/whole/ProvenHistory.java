package id.tuntas.whole;

import static id.tuntas.whole.Issues.LURAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.bundle.VerifyCommand;
import id.tuntas.ledger.commandline.ProgramCommand.Program;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.TlogProof;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.sealing.Vault;
import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody, an auditor and a citizen get to hold in their hands, and what it is worth. */
abstract class ProvenHistory {
    private static final String AUDITOR = "demo-auditor";
    private static final Path GO_LIBRARIES = Path.of("/usr/share/gocode");
    private static final int GO_SECONDS_MAX = 180;

    private final Server server;
    private final Issues issues;

    @TempDir
    private Path folder;

    ProvenHistory(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    private Note checkpointAbove(long size) {
        return await().until(
                        () -> Note.parse(server.anybody()
                                .get("/ledger/checkpoint")
                                .expect(200)
                                .body()),
                        note -> Checkpoint.parse(note.text()).size() > size);
    }

    private VerifierKey vkey() {
        return VerifierKey.parse(
                server.anybody().get("/ledger/vkey").expect(200).body());
    }

    private JsonNode proof(String question) {
        return server.anybody().get("/ledger/proof/" + question).expect(200).json();
    }

    @Test
    void proofsHaveExactlyTheirMembersAndTilesTheirBytes() {
        issues.responded();
        Note note = checkpointAbove(5);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(note.isSignedBy(vkey())).isTrue();
        assertThat(server.anybody()
                        .get("/ledger/checkpoint?size=" + checkpoint.size())
                        .expect(200)
                        .body())
                .isEqualTo(note.toString());

        long leaf = checkpoint.size() - 3;
        JsonNode inclusion = proof("inclusion?leafIndex=" + leaf + "&treeSize=" + checkpoint.size());
        assertThat(inclusion.propertyNames())
                .containsExactlyInAnyOrder("logOrigin", "leafIndex", "treeSize", "leafHash", "hashes");
        JsonNode consistency = proof("consistency?firstSize=3&secondSize=" + checkpoint.size());
        assertThat(consistency.propertyNames())
                .containsExactlyInAnyOrder("logOrigin", "firstSize", "secondSize", "hashes");

        byte[] tile = server.anybody().get("/ledger/tile/0/000.p/3").expect(200).content();
        JsonNode line = JsonMapper.shared()
                .readTree(server.as(AUDITOR)
                        .get("/ledger/leaves?from=2&count=1")
                        .expect(200)
                        .body());
        assertThat(line.propertyNames()).containsExactlyInAnyOrder("leafIndex", "leaf");
        byte[] bytes = Base64.getDecoder().decode(line.path("leaf").asString());
        assertThat(Arrays.copyOfRange(tile, 2 * Hashes.SIZE, 3 * Hashes.SIZE)).isEqualTo(Hashes.leaf(bytes));
        for (String nothing : List.of("0/000.p/0", "0/000.p/300", "7/000", "0/999", "0/1", "x/000")) {
            assertThat(server.anybody().get("/ledger/tile/" + nothing).status())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    @Test
    void theBundleOfTheRunningProgramIsIntact() throws IOException {
        issues.responded();
        Path file = save("bundle.zip", AUDITOR, "/ledger/bundle.zip");
        assertThat(verify(file)).startsWith("0 Riwayat utuh: ");
    }

    @Test
    void onlyAuditorsTakeTheRows() {
        for (String path : List.of("/ledger/bundle.zip", "/ledger/leaves", "/ledger/events")) {
            assertThat(server.as(LURAH).get(path).status()).isEqualTo(403);
            assertThat(server.as("demo-admin").get(path).status()).isEqualTo(403);
            assertThat(server.anybody().get(path).status()).isEqualTo(401);
        }
    }

    @Test
    void aReceiptIsForWhoeverHoldsTheTicketAndForAuditors() throws IOException {
        Filed issue = issues.file();
        Filed other = issues.file();
        String path = "/api/issues/" + issue.id() + "/receipt";
        Answer own = server.reporter(issue.trackingCode()).get(path).expect(200);
        assertThat(own.header("Content-Disposition")).contains(issue.id() + ".tlog-proof");
        TlogProof receipt = TlogProof.parse(own.body());
        byte[] leaf = Objects.requireNonNull(receipt.leaf());
        assertThat(new String(leaf, StandardCharsets.US_ASCII))
                .contains("aggregate " + issue.id() + "\n", "seq 0\n", "payload-type complaint-filed\n");
        assertThat(receipt.proves(leaf, vkey())).isTrue();

        Path file = Files.writeString(folder.resolve("own.tlog-proof"), own.body());
        assertThat(verify(file)).startsWith("0 Struk sah: daun " + receipt.index());
        Files.writeString(file, own.body().replace("index " + receipt.index(), "index " + (receipt.index() + 1)));
        assertThat(verify(file)).startsWith("3 Struk TIDAK sah");

        server.as(AUDITOR).get(path).expect(200);
        issues.verify(issue);
        assertThat(TlogProof.parse(server.as(AUDITOR)
                                .get(path + "?version=1")
                                .expect(200)
                                .body())
                        .index())
                .isGreaterThan(receipt.index());
        assertThat(server.as(AUDITOR).get(path + "?version=7").status()).isEqualTo(404);
        assertThat(server.as(LURAH).get(path).status()).isEqualTo(403);
        assertThat(server.anybody().get(path).status()).isEqualTo(401);
        assertThat(server.reporter(other.trackingCode()).get(path).status()).isEqualTo(401);

        Client browser = server.browser();
        browser.form(
                "/track",
                Map.of(
                        "ticketNumber",
                        issue.id(),
                        "trackingCode",
                        issue.trackingCode(),
                        "_csrf",
                        browser.csrf("/track")));
        assertThat(browser.get("/track/" + issue.id()).body()).contains("/track/" + issue.id() + "/receipt");
        assertThat(TlogProof.parse(browser.get("/track/" + issue.id() + "/receipt")
                                .expect(200)
                                .body())
                        .index())
                .isEqualTo(receipt.index());
    }

    @Test
    void anErasedReporterLeavesEveryProofValidAndNoText() throws IOException {
        Filed issue = issues.responded();
        String title = server.as(LURAH).get("/api/issues/" + issue.id()).text("title");
        Answer receipt =
                server.as(AUDITOR).get("/api/issues/" + issue.id() + "/receipt").expect(200);
        erase(issue);

        Path bundle = save("erased.zip", AUDITOR, "/ledger/bundle.zip");
        assertThat(verify(bundle)).startsWith("0 Riwayat utuh: ");
        assertThat(verify(Files.writeString(folder.resolve("erased.tlog-proof"), receipt.body())))
                .startsWith("0 Struk sah");
        for (String page : List.of(
                "/api/issues/" + issue.id(),
                "/issues/" + issue.id(),
                "/issues/" + issue.id() + "/history",
                "/api/issues/" + issue.id() + "/history",
                "/api/issues/" + issue.id() + "/state")) {
            Answer answer = server.as(AUDITOR).get(page).expect(200);
            assertThat(answer.body()).as(page).contains("[dihapus]").doesNotContain(title);
        }
        assertThat(server.reporter(issue.trackingCode())
                        .get("/api/track/" + issue.id())
                        .expect(200)
                        .body())
                .contains("[dihapus]")
                .doesNotContain(title);
        assertThat(server.as("demo-dpupr-kepala")
                        .get("/api/queues/DPUPR?q=" + issue.id())
                        .expect(200)
                        .body())
                .contains("[dihapus]")
                .doesNotContain(title);
    }

    private void erase(Filed issue) {
        ComplaintFiled filed = (ComplaintFiled) server.events()
                .readEvents(issue.id())
                .asStream()
                .findFirst()
                .orElseThrow()
                .getPayload();
        server.bean(Vault.class).destroyKey("identity:" + filed.reporterId());
        server.bean(Vault.class).destroyKey("content:" + filed.reporterId());
    }

    /** Needs Go and its x/mod library (Debian: golang-go, golang-golang-x-mod-dev). */
    @Test
    void somebodyElsesProgramAgrees() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(GO_LIBRARIES.resolve("src/golang.org/x/mod/sumdb")));
        issues.responded();
        Note first = checkpointAbove(3);
        issues.proposed();
        Note second = checkpointAbove(Checkpoint.parse(first.text()).size());
        long firstSize = Checkpoint.parse(first.text()).size();
        long secondSize = Checkpoint.parse(second.text()).size();
        Filed issue = issues.file();
        Files.writeString(folder.resolve("vkey"), vkey().text() + "\n");
        Files.writeString(folder.resolve("first"), first.toString());
        Files.writeString(folder.resolve("second"), second.toString());
        save("inclusion.json", AUDITOR, "/ledger/proof/inclusion?leafIndex=2&treeSize=" + secondSize);
        save(
                "consistency.json",
                AUDITOR,
                "/ledger/proof/consistency?firstSize=" + firstSize + "&secondSize=" + secondSize);
        save("receipt.tlog-proof", AUDITOR, "/api/issues/" + issue.id() + "/receipt");
        save("bundle.zip", AUDITOR, "/ledger/bundle.zip");

        assertThat(independent()).startsWith("OK ");
        Files.writeString(folder.resolve("second"), first.toString());
        assertThat(independent()).doesNotContain("OK ");
    }

    private String independent() throws IOException, InterruptedException {
        Path program = Path.of("src/test/independent/check.go").toAbsolutePath();
        ProcessBuilder go =
                new ProcessBuilder("go", "run", program.toString(), folder.toString()).redirectErrorStream(true);
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", GO_LIBRARIES.toString());
        go.environment().put("GOCACHE", folder.resolve("cache").toString());
        Process process = go.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(GO_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Path save(String name, String account, String path) throws IOException {
        return Files.write(
                folder.resolve(name), server.as(account).get(path).expect(200).content());
    }

    /** Exit code and what was said. */
    private String verify(Path file) throws IOException {
        VerifyCommand command = new VerifyCommand();
        CommandLine line = new CommandLine(command);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        List<String> arguments = new ArrayList<>(List.of("--vkey", vkey().text(), file.toString()));
        line.parseArgs(arguments.toArray(String[]::new));
        int exit = command.run(new Program() {
            @Override
            public <T> T part(Class<T> type, String... settings) {
                throw new AssertionError("The verifier works without the program");
            }
        });
        return exit + " " + out;
    }
}
