package id.tuntas.whole;

import static id.tuntas.whole.SigningIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do to the ways into their own account, and what is left of it in the history. */
abstract class OwnAccounts {
    private static final String OTHER = "gunting batu kertas empat kali";
    private static final String AUDITOR = "demo-auditor";
    private static final Pattern SECRET = Pattern.compile("tuntas_[A-Za-z0-9_-]{43}");

    private final Server server;

    OwnAccounts(Server server) {
        this.server = server;
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        String account = SigningIn.account(server);
        Client here = entered(account);
        Client there = entered(account);
        there.get("/account").expect(200);
        Map<String, String> form =
                Map.of("oldPassword", PASSWORD, "newPassword", OTHER, "_csrf", here.csrf("/account"));
        assertThat(here.form("/api/account/password", form).expect(303).page()).isEqualTo("/account?done=password");
        here.get("/account").expect(200);
        assertThat(there.get("/account").expect(303).page()).isEqualTo("/login");
        assertThat(enter(server.browser(), account, PASSWORD).page()).isEqualTo("/login?error");
        assertThat(changes(account)).contains("Kata sandi diganti", "oleh pemiliknya");
    }

    @Test
    void theOldPasswordIsAskedForAndCannotBeGuessedEither() {
        String account = SigningIn.account(server);
        Client here = entered(account);
        Map<String, String> wrong = Map.of("oldPassword", "bukan ini", "newPassword", OTHER);
        String csrf = here.csrf("/account");
        Client program = here.with("Accept", "application/json");
        for (int i = 0; i < 10; i++) {
            assertThat(program.post("/api/account/password", wrong).expect(422).body())
                    .contains("oldPassword");
        }
        program.post("/api/account/password", wrong).expect(429);
        assertThat(csrf).isNotEmpty();
    }

    @Test
    void anAdministratorsLinkSetsAPasswordOnce() {
        String account = SigningIn.account(server);
        Client session = entered(account);
        server.as("demo-sekda")
                .post("/api/password-links", Map.of("account", account))
                .expect(403);
        String before = link(account);
        String link = link(account);
        Client anybody = server.anybody();
        reset(anybody, before, OTHER).expect(403);
        reset(anybody, link, "password1234").expect(422);
        assertThat(anybody.with("Accept", "text/html")
                        .get("/password-reset?token=" + link)
                        .expect(200)
                        .body())
                .contains("Buat kata sandi baru", link);
        reset(anybody, link, OTHER).expect(200);
        assertThat(reset(anybody, link, OTHER).expect(403).text("type")).isEqualTo("urn:tuntas:problem:reset-void");
        assertThat(session.get("/account").expect(303).page()).isEqualTo("/login");
        assertThat(enter(server.browser(), account, OTHER).page()).isEqualTo("/");
        assertThat(changes(account)).contains("Tautan kata sandi baru dibuat", "demo-admin", "lewat tautan");
    }

    @Test
    void aLinkIsGoodForADay() {
        String account = SigningIn.account(server);
        String link = link(account);
        over("password_reset", account);
        reset(server.anybody(), link, OTHER).expect(403);
    }

    @Test
    void aTokenIsShownOnceDoesWhatItMayAndIsRevoked() {
        String account = SigningIn.account(server);
        Client owner = entered(account);
        Map<String, String> form =
                Map.of("label", "Laporan malam", "scope", "READ", "days", "30", "_csrf", owner.csrf("/account"));
        owner.form("/api/account/tokens", form).expect(303);
        String secret = secret(owner.get("/account").expect(200));
        Answer again = owner.get("/account").expect(200);
        assertThat(again.body())
                .contains("Laporan malam", "Belum pernah dipakai")
                .doesNotContain(secret);
        Client program = server.as(secret);
        program.get("/rights").expect(200);
        assertThat(program.post("/api/issues", Issues.complaint()).expect(403).text("type"))
                .isEqualTo("urn:tuntas:problem:token-too-narrow");
        assertThat(owner.get("/account").body()).contains("Terakhir dipakai");
        assertThat(server.db()
                        .sql("SELECT COUNT(*) FROM api_token WHERE account = ? AND sha256 = ?")
                        .params(account, secret)
                        .query(Long.class)
                        .single())
                .as("tokens kept in clear")
                .isZero();
        String id = server.db()
                .sql("SELECT id FROM api_token WHERE account = ?")
                .param(account)
                .query(String.class)
                .single();
        String revocation = "/api/account/tokens/" + id + "/revocation";
        entered(SigningIn.account(server))
                .with("Accept", "application/json")
                .post(revocation, Map.of())
                .expect(404);
        owner.form(revocation, Map.of("_csrf", owner.csrf("/account"))).expect(303);
        program.get("/api/satisfaction").expect(401);
        assertThat(changes(account)).contains("Token dibuat", "hanya membaca", "Token dicabut");
    }

    @Test
    void aTokenEndsAndMakesNoOther() {
        String account = SigningIn.account(server);
        Client owner = entered(account).with("Accept", "application/json");
        Map<String, Object> body = Map.of("label", "Semua", "scope", "ALL", "days", 366);
        owner.post("/api/account/tokens", Map.of("label", "Lama", "scope", "ALL", "days", 367))
                .expect(422);
        String secret = owner.post("/api/account/tokens", body).expect(201).text("token");
        Client program = server.as(secret);
        program.post("/api/issues", Issues.complaint()).expect(201);
        assertThat(program.post("/api/account/tokens", body).expect(403).text("type"))
                .isEqualTo("urn:tuntas:problem:token-too-narrow");
        program.post("/api/account/password", Map.of("oldPassword", PASSWORD, "newPassword", OTHER))
                .expect(403);
        over("api_token", account);
        program.get("/api/satisfaction").expect(401);
    }

    @Test
    void sessionsAreListedAndTheOthersEnded() {
        String account = SigningIn.account(server);
        Client here = entered(account);
        Client there = entered(account);
        assertThat(here.get("/account").body().split("terakhir aktif", -1)).hasSize(3);
        here.form("/api/account/sessions/end", Map.of("_csrf", here.csrf("/account")))
                .expect(303);
        there.get("/account").expect(303);
        assertThat(here.get("/account").expect(200).body().split("terakhir aktif", -1))
                .hasSize(2);
    }

    @Test
    void aSessionGetsAnotherNameAtTheDoorAndEndsAfterHalfADay() {
        String account = SigningIn.account(server);
        Client browser = server.browser();
        Answer page = browser.get("/login");
        String csrf = browser.csrf("/login");
        Answer entered = browser.form("/login", Map.of("username", account, "password", PASSWORD, "_csrf", csrf))
                .expect(302);
        List<String> cookies = entered.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(session(entered)).isNotEqualTo(session(page));
        browser.get("/account").expect(200);
        server.db()
                .sql("UPDATE spring_session SET creation_time = creation_time - ? WHERE principal_name = ?")
                .params(Duration.ofHours(13).toMillis(), account)
                .update();
        assertThat(browser.get("/account").expect(303).page()).isEqualTo("/login");
    }

    @Test
    void aStoredSessionTellsNothingButTheAccountAndCannotBeWrittenFromOutside() {
        String account = SigningIn.account(server);
        Client browser = entered(account);
        List<byte[]> contents = server.db()
                .sql("SELECT attribute_bytes FROM spring_session_attributes WHERE session_primary_id IN"
                        + " (SELECT primary_id FROM spring_session WHERE principal_name = ?)")
                .param(account)
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(contents)
                .isNotEmpty()
                .allSatisfy(content -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                        .doesNotContain(account, "java.", "springframework"));
        server.db()
                .sql("UPDATE spring_session_attributes SET attribute_bytes = ? WHERE session_primary_id IN"
                        + " (SELECT primary_id FROM spring_session WHERE principal_name = ?)")
                .params(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x74, 0, 1, 0x41}, account)
                .update();
        assertThat(browser.get("/account").expect(303).page()).isEqualTo("/login");
    }

    @Test
    void onlyThoseWhoWatchSeeWhatChanged() {
        server.as(AUDITOR).get("/account-changes").expect(200);
        server.as("demo-inspektorat").get("/account-changes").expect(200);
        server.as("demo-admin").get("/account-changes").expect(200);
        server.as("demo-sekda").get("/account-changes").expect(403);
        server.as("demo-sekda").get("/password-links").expect(403);
        server.as("demo-admin").get("/password-links").expect(200);
    }

    private String changes(String account) {
        Client auditor = server.as(AUDITOR).with("Accept", "text/html");
        String page = "/account-changes?account=" + account;
        await().until(() -> auditor.get(page).expect(200).body().split("class=\"steps-found\"", -1).length > 1
                && shown(account) == told(account));
        return auditor.get(page).body();
    }

    private long shown(String account) {
        return server.db()
                .sql("SELECT COUNT(*) FROM account_change WHERE account = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private long told(String account) {
        String history = "account-" + UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
        return server.db()
                .sql("SELECT COUNT(*) FROM domain_event WHERE aggregate_identifier = ?")
                .param(history)
                .query(Long.class)
                .single();
    }

    private void over(String table, String account) {
        server.db()
                .sql("UPDATE " + table + " SET expires_at = ? WHERE account = ?")
                .params(Timestamp.from(MovedClock.CLOCK.instant().minusSeconds(1)), account)
                .update();
    }

    private String link(String account) {
        String link = server.as("demo-admin")
                .post("/api/password-links", Map.of("account", account))
                .expect(201)
                .text("link");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private static Answer reset(Client anybody, String link, String password) {
        return anybody.post("/api/password-resets", Map.of("token", link, "password", password));
    }

    private static String secret(Answer page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as("a token on the page").isTrue();
        return secret.group();
    }

    private static String session(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .findFirst()
                .orElse("");
    }

    private Client entered(String account) {
        Client browser = server.browser();
        enter(browser, account, PASSWORD).expect(302);
        return browser;
    }

    private static Answer enter(Client browser, String account, String password) {
        return browser.form(
                "/login", Map.of("username", account, "password", password, "_csrf", browser.csrf("/login")));
    }
}
