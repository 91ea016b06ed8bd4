package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an empty production installation to officers in their offices. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {
    private static final String PASSWORD = "kata-sandi-panjang";

    @TempDir(cleanup = CleanupMode.NEVER) // a processor's last connection may outlive the program's end
    private Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext program;
    private JdbcClient db;

    @BeforeEach
    void start() {
        program = new SpringApplicationBuilder(Tuntas.class)
                .profiles("production")
                .run("--tuntas.data=" + data, "--server.port=0", "--management.server.port=0");
        db = program.getBean(JdbcClient.class);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void canBecomeAdministratorOnceByTheLink(CapturedOutput output) throws Exception {
        String token = token(output);
        assertThat(db.sql("SELECT sha256 FROM invitation").query(String.class).single())
                .isEqualTo(sha256(token));
        assertThat(db.sql("SELECT COUNT(*) FROM account").query(Long.class).single())
                .isZero();
        assertThat(get("/invitation?token=" + token).body()).contains(token, "Buat akun administrator");
        startBesideAnother();
        assertThat(token(output)).as("the first node's link stays good").isEqualTo(token);

        assertThat(accept("x".repeat(43), "kepala").statusCode()).isEqualTo(403);
        assertThat(accept(token, "system").statusCode()).isEqualTo(422);
        assertThat(accept(token, "Kepala").statusCode()).isEqualTo(422);
        assertThat(accept(token, "kepala").statusCode()).isEqualTo(201);
        HttpResponse<String> again = accept(token, "wakil");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("invitation-void");

        assertThat(db.sql("SELECT COUNT(*) FROM invitation").query(Long.class).single())
                .isZero();
        await().untilAsserted(() -> assertThat(
                        db.sql("SELECT account FROM organisation_holder WHERE office = 'DISKOMINFO:ADMIN'")
                                .query(String.class)
                                .list())
                .containsExactly("kepala"));
    }

    @Test
    void cannotUseALinkThatIsOver(CapturedOutput output) throws Exception {
        db.sql("UPDATE invitation SET expires_at = ?")
                .param(Timestamp.from(Instant.now().minusSeconds(1)))
                .update();

        HttpResponse<String> answer = accept(token(output), "kepala");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("invitation-void");
    }

    @Test
    void onlyAnAdministratorCanMakeAccountsAndAppoint(CapturedOutput output) throws Exception {
        accept(token(output), "kepala");
        giveToken("kepala");
        await().until(() -> get("/admin", "kepala").statusCode() == 200);
        String budi = "{\"account\":\"budi\",\"password\":\"" + PASSWORD + "\"}";
        String holder = "{\"account\":\"budi\",\"acting\":\"PLT\",\"decree\":\"800/12\"}";

        assertThat(post("/api/accounts", budi, null).statusCode()).isEqualTo(401);
        assertThat(post("/api/accounts", budi, "kepala").statusCode()).isEqualTo(201);
        assertThat(post("/api/accounts", budi, "kepala").statusCode()).isEqualTo(409);
        giveToken("budi");
        assertThat(post("/api/offices/DPUPR:STAFF/holders", holder, "budi").statusCode())
                .isEqualTo(403);
        assertThat(get("/admin", "budi").statusCode()).isEqualTo(403);
        HttpResponse<String> proposed = post("/api/offices/DPUPR:STAFF/holders", holder, "kepala");
        assertThat(proposed.statusCode()).isEqualTo(201);
        String confirmation =
                proposed.body().replaceFirst(".*\"proposal\":\"([^\"]+)\".*", "/api/appointments/$1/confirmation");
        assertThat(post(confirmation, "", "kepala").body()).contains("second-person-needed");
        assertThat(post("/api/offices/SETDA:SEKDA/holders", holder, "kepala").body())
                .as("alone, for there is nobody yet who could be the second person")
                .doesNotContain("proposal");
        await().until(() -> post(confirmation, "", "budi").statusCode() == 200);
        assertThat(post("/api/offices/NONE:STAFF/holders", holder, "kepala").statusCode())
                .isEqualTo(404);
        assertThat(post("/api/offices/DPUPR:STAFF/holders", holder.replace("budi", "ani"), "kepala")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/offices/DPUPR:STAFF/holders/budi/release", "", "kepala")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/api/offices/DISKOMINFO:ADMIN/holders/kepala/release", "", "kepala")
                        .body())
                .contains("last-administrator");
        assertThat(db.sql("SELECT COUNT(*) FROM domain_event WHERE payload_type LIKE 'officeholder-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    /** What a second node's start does. */
    private void startBesideAnother() throws Exception {
        db.sql("INSERT INTO node (name, changes, seen_at) VALUES ('another', TRUE, CURRENT_TIMESTAMP)")
                .update();
        for (ApplicationRunner start :
                program.getBeansOfType(ApplicationRunner.class).values()) {
            start.run(new DefaultApplicationArguments());
        }
    }

    private void giveToken(String account) throws Exception {
        db.sql("INSERT INTO api_token (sha256, account) VALUES (?, ?)")
                .params(sha256("token-" + account), account)
                .update();
    }

    private HttpResponse<String> accept(String token, String account) throws Exception {
        String body = "{\"token\":\"%s\",\"account\":\"%s\",\"password\":\"%s\"}".formatted(token, account, PASSWORD);
        return post("/api/invitations", body, null);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer token-" + account)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, @Nullable String account)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (account != null) {
            request.header("Authorization", "Bearer token-" + account);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String token(CapturedOutput output) {
        String link = output.getOut()
                .lines()
                .filter(line -> line.contains("/invitation?token="))
                .reduce((first, second) -> second)
                .orElseThrow();
        return link.substring(link.indexOf("token=") + "token=".length()).strip();
    }

    private static String sha256(String token) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
