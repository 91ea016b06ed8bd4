package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.bundle.VerifyCommand;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

/**
 * Somebody files, is worked for, searched, seen and exported, and then forgotten in two steps. After that no file, table,
 * log, metric or export knows anything of them, no key that is left opens what they said, and every proof verifies.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class Erasing {
    private static final String AUDITOR = "demo-auditor";
    private static final String SEKDA = "demo-sekda";
    private static final String NAME = "Pelupawati Nirjejak";
    private static final List<String> CANARIES = List.of(
            NAME,
            "Nirjejak",
            "+62 877-7700-1188",
            "nirjejak@contoh.id",
            "3277010101990077",
            "Nirjejakjudul",
            "Nirjejakuraian",
            "Nirjejakgang",
            "Nirjejakcatatan",
            "Nirjejakpesan",
            "Nirjejakfoto",
            "Nirjejakpermintaan");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @TempDir
    private Path folder = Path.of("");

    private final Server server;
    private final Issues issues;

    Erasing(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    /** Every file of the database after its housekeeping. */
    abstract List<Path> databaseFiles(Path folder) throws IOException;

    /** Files that a server writes once and uses again later, such as the write-ahead log of PostgreSQL. */
    abstract boolean isLog(Path file);

    @Test
    void afterAnErasureNothingIsLeftAndEveryProofVerifies(CapturedOutput output) throws Exception {
        issues.file(); // somebody else, whose keys are left
        Filed issue = told();
        ComplaintFiled filed =
                (ComplaintFiled) server.events().readEvents(issue.id()).next().getPayload();
        List<String> keyIds = List.of("identity:" + filed.reporterId(), "content:" + filed.reporterId());
        Traces traces = new Traces();
        CANARIES.forEach(traces::lookFor);
        Traces wrappings = new Traces();
        for (String keyId : keyIds) {
            wrappings.lookFor("wrapped " + keyId, wrapped(keyId));
            traces.lookFor(keyId, unwrapped(keyId));
        }
        String receipt = server.as(AUDITOR)
                .get("/api/issues/" + issue.id() + "/receipt")
                .expect(200)
                .body();
        assertThat(seen(issue)).as("before").contains("Nirjejakjudul");
        erase(issue);

        List<Path> files = databaseFiles(folder);
        Map<String, byte[]> places = new LinkedHashMap<>(Traces.tables(server));
        places.put("what was logged", output.getAll().getBytes(StandardCharsets.UTF_8));
        places.put(
                "the metrics",
                server.management().get("/actuator/prometheus").expect(200).content());
        places.putAll(exports(issue));
        assertThat(traces.in(places)).isEmpty();
        assertThat(traces.inFiles(Traces.files(server.data()))).isEmpty();
        assertThat(traces.inFiles(files)).isEmpty();
        List<Path> tables = files.stream().filter(file -> !isLog(file)).toList();
        assertThat(wrappings.inFiles(tables)).as("wrapped keys").isEmpty();
        nothingLeftOpens(filed);
        everyProofVerifies(receipt);
        Projections projections = new Projections(server);
        projections.awaitCaughtUp();
        // A redaction in another test takes more terms than its own; a rebuild brings those back, and none of these.
        assertThat(projections.rebuild("search").exit()).isZero();
        Projections.Said compared = projections.compare("issue", "search", "history", "opd-queue", "privacy");
        assertThat(compared.exit()).as(compared.out()).isZero();
        assertThat(server.as(HEAD)
                        .get("/api/search?q=Nirjejakjudul")
                        .expect(200)
                        .ids())
                .isEmpty();
    }

    private Filed told() {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("title", "Nirjejakjudul");
        complaint.put("description", "Nirjejakuraian kata " + NAME);
        complaint.put("address", "Nirjejakgang");
        complaint.put(
                "reporter",
                Map.of(
                        "name", NAME,
                        "phone", "+62 877-7700-1188",
                        "email", "nirjejak@contoh.id",
                        "nik", "3277010101990077"));
        complaint.put("channel", "WEB");
        Filed issue = Issues.filed(server.anybody()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/issues", complaint)
                .expect(201));
        byte[] picture = Issues.picture();
        byte[] speaking = Arrays.copyOf(picture, picture.length + 12);
        System.arraycopy("Nirjejakfoto".getBytes(StandardCharsets.US_ASCII), 0, speaking, picture.length, 12);
        server.reporter(issue.trackingCode())
                .upload("/api/track/" + issue.id() + "/attachments", "foto.png", speaking)
                .expect(201);
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.accept(issue);
        issues.act(STAFF, issue, "progress", Map.of("percent", 10, "note", "Nirjejakcatatan"));
        issues.act(STAFF, issue, "comments", Map.of("text", "Nirjejakpesan", "visibility", "REPORTER"));
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Menghubungi " + NAME));
        server.as(HEAD)
                .post("/api/queues/DPUPR/views", Map.of("name", "Tampilan", "filters", "q=Pelupawati+Nirjejak"))
                .expect(201);
        issues.shown(LURAH, issue).expect(200);
        await().until(() -> server.as(HEAD)
                .get("/api/search?q=Nirjejakjudul")
                .expect(200)
                .ids()
                .contains(issue.id()));
        exports(issue);
        return issue;
    }

    private String seen(Filed issue) {
        return server.as(AUDITOR)
                .get("/issues/" + issue.id() + "/history.json")
                .expect(200)
                .body();
    }

    private Map<String, byte[]> exports(Filed issue) {
        Map<String, byte[]> exports = new LinkedHashMap<>();
        Client auditor = server.as(AUDITOR);
        for (String ending : List.of(".csv", ".json", ".pdf")) {
            String path = "/issues/" + issue.id() + "/history" + ending;
            exports.put(path, auditor.get(path).expect(200).content());
        }
        String search = "/api/search?q=Nirjejakjudul";
        exports.put(search, server.as(HEAD).get(search).expect(200).content());
        String views = "/queues/DPUPR?sort=due";
        exports.put(
                views,
                server.as(HEAD)
                        .with("Accept", "text/html")
                        .get(views)
                        .expect(200)
                        .content());
        return exports;
    }

    /** Who it was goes first; what was told is decided by itself. */
    private void erase(Filed issue) {
        String request = server.reporter(issue.trackingCode())
                .post(
                        "/api/track/" + issue.id() + "/privacy-requests",
                        Map.of("right", "ERASURE", "wish", "Nirjejakpermintaan"))
                .expect(201)
                .text("id");
        String path = "/api/privacy-requests/" + request;
        server.as(VERIFIER)
                .post(path + "/identification", Map.of("proof", "TRACKING_CODE"))
                .expect(200);
        for (String step : List.of("IDENTITY", "CONTENT")) {
            server.as(VERIFIER)
                    .post(
                            path + "/proposal",
                            Map.of(
                                    "outcome",
                                    "GRANTED",
                                    "basis",
                                    "PDP-ERASURE",
                                    "reason",
                                    "Aduan sudah selesai.",
                                    "destroys",
                                    step))
                    .expect(200);
            server.as(SEKDA).post(path + "/confirmation", Map.of()).expect(200);
        }
    }

    private byte[] wrapped(String keyId) {
        return server.db()
                .sql("SELECT wrapped FROM sealing_key WHERE key_id = ?")
                .param(keyId)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private byte[] unwrapped(String keyId) throws IOException, GeneralSecurityException {
        byte[] master = Files.readAllBytes(server.data().resolve("keys/master.key"));
        return decrypt(master, keyId, wrapped(keyId));
    }

    /** As Tink writes it: a nonce, the text, a tag. */
    private static byte[] decrypt(byte[] key, String keyId, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE)));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    /** Neither the master key nor any key that is left. */
    private void nothingLeftOpens(ComplaintFiled filed) throws IOException, GeneralSecurityException {
        List<byte[]> left = new ArrayList<>();
        left.add(Files.readAllBytes(server.data().resolve("keys/master.key")));
        for (String keyId : server.db()
                .sql("SELECT key_id FROM sealing_key")
                .query((row, n) -> row.getString(1))
                .list()) {
            left.add(unwrapped(keyId));
        }
        assertThat(left).hasSizeGreaterThan(2);
        for (Sealed sealed : List.of(filed.reporterName(), filed.title(), filed.description())) {
            byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
            for (byte[] key : left) {
                assertThatThrownBy(() -> decrypt(key, sealed.keyId(), bytes))
                        .isInstanceOf(GeneralSecurityException.class);
            }
        }
    }

    private void everyProofVerifies(String receipt) throws IOException {
        Path bundle = Files.write(
                folder.resolve("bundle.zip"),
                server.as(AUDITOR).get("/ledger/bundle.zip").expect(200).content());
        assertThat(verify(bundle)).startsWith("0 Riwayat utuh");
        assertThat(verify(Files.writeString(folder.resolve("own.tlog-proof"), receipt)))
                .startsWith("0 Struk sah");
    }

    private String verify(Path file) throws IOException {
        VerifyCommand command = new VerifyCommand();
        CommandLine line = new CommandLine(command);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String vkey = server.anybody().get("/ledger/vkey").expect(200).body().strip();
        line.parseArgs("--vkey", vkey, file.toString());
        int exit = command.run(new ProgramCommand.Program() {
            @Override
            public <T> T part(Class<T> type, String... settings) {
                throw new AssertionError("The verifier works without the program");
            }
        });
        return exit + " " + out;
    }
}
