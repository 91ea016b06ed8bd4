package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.tuntas.FreePort;
import id.tuntas.Tuntas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in at a real Keycloak, with the local passwords switched off: {@code mvn -Pkeycloak test}. */
@Tag("keycloak")
class KeycloakTest {
    private static final String ACCOUNT = "demo-lurah-padasuka";
    private static final String PASSWORD = "di-keycloak-saja";

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path data;

    private static String address;
    private static Keycloak keycloak;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void start() throws IOException {
        Chromium.get();
        int port = FreePort.find();
        address = "http://127.0.0.1:" + port;
        keycloak = Keycloak.start(address);
        program = new SpringApplicationBuilder(Tuntas.class)
                .profiles("oidc")
                .run(
                        "--tuntas.data=" + data,
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--tuntas.demo-issues=false",
                        "--TUNTAS_OIDC_ISSUER=" + keycloak.issuer(),
                        "--TUNTAS_OIDC_CLIENT_ID=tuntas",
                        "--TUNTAS_OIDC_CLIENT_SECRET=rahasia-untuk-uji-saja",
                        "--tuntas.sign-in.passwords=false");
    }

    @AfterAll
    static void end() {
        if (program != null) {
            program.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void anAccountOfThatNameComesInAndGoesOutOfBoth() {
        try (Visit lurah = Visit.open(address, BrowserTest.PHONE, true)) {
            List<String> asked = new CopyOnWriteArrayList<>();
            lurah.page().onRequest(request -> asked.add(request.url()));
            enter(lurah, ACCOUNT);
            assertThat(lurah.page().locator("main")).containsText("Perlu tindakan Anda");
            assertThat(asked)
                    .filteredOn(url -> url.contains("/protocol/openid-connect/auth?"))
                    .isNotEmpty()
                    .first()
                    .asString()
                    .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code");
            lurah.go("/account");
            assertThat(lurah.page().locator("main .number").first()).hasText(ACCOUNT);
            assertThat(lurah.page().locator("#oldPassword")).hasCount(0);
            lurah.press(lurah.page().locator("header form[action='/logout'] button"));
            lurah.page().waitForURL(address + "/");
            assertThat(asked).anyMatch(url -> url.contains("/protocol/openid-connect/logout?"));
            // And not let in again without being asked at the provider.
            lurah.go("/oauth2/authorization/tuntas");
            assertThat(lurah.page().locator("#username")).isVisible();
            assertThat(lurah.page().url()).startsWith(keycloak.issuer());
        }
    }

    @Test
    void whoHasNoAccountHereIsToldSoAndGetsNone() {
        JdbcClient db = program.getBean(JdbcClient.class);
        long before = db.sql("SELECT COUNT(*) FROM account").query(Long.class).single();
        try (Visit stranger = Visit.open(address, BrowserTest.PHONE, true)) {
            enter(stranger, "orang-asing");
            assertThat(stranger.page().locator("[role=alert]")).containsText("belum punya akun di sini");
            stranger.go("/account");
            assertThat(stranger.page().locator("h1")).hasText("Masuk sebagai petugas");
        }
        assertThat(db.sql("SELECT COUNT(*) FROM account").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() {
        try (Visit victim = Visit.open(address, BrowserTest.PHONE, true)) {
            victim.go("/login/oauth2/code/tuntas?code=abc&state=xyz");
            assertThat(victim.page().locator("h1")).hasText("Masuk sebagai petugas");
            victim.go("/account");
            assertThat(victim.page().locator("h1")).hasText("Masuk sebagai petugas");
        }
    }

    @Test
    void thereIsNoLocalPassword() {
        try (Visit officer = Visit.open(address, BrowserTest.PHONE, true)) {
            officer.go("/login");
            assertThat(officer.page().locator("#username")).hasCount(0);
            String csrf = officer.page().locator("input[name=_csrf]").first().getAttribute("value");
            var answer = officer.page()
                    .request()
                    .post(
                            "/login",
                            RequestOptions.create()
                                    .setMaxRedirects(0)
                                    .setForm(FormData.create()
                                            .set("username", ACCOUNT)
                                            .set("password", ACCOUNT)
                                            .set("_csrf", csrf)));
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            officer.go("/account");
            assertThat(officer.page().locator("h1")).hasText("Masuk sebagai petugas");
        }
    }

    private static void enter(Visit visit, String account) {
        visit.go("/login");
        visit.press(visit.page().locator("a[href='/oauth2/authorization/tuntas']"));
        visit.page().locator("#username").fill(account);
        visit.page().locator("#password").fill(PASSWORD);
        visit.press(visit.page().locator("#kc-login"));
    }
}
