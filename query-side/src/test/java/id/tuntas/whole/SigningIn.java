package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The door by password: guessed at, locked for strangers, open for the owner. */
abstract class SigningIn {
    static final String PASSWORD = "perahu kertas di telaga biru";
    private static final String WRONG = "bukan perahu kertas itu";

    private final Server server;

    SigningIn(Server server) {
        this.server = server;
    }

    @Test
    void ofAThousandTriesTenAreCheckedAndTheOwnerStillGetsIn() {
        String account = account();
        Client known = server.browser("127.0.7.1");
        enter(known, account, PASSWORD).expect(302);
        known.form("/logout", Map.of("_csrf", known.csrf("/account"))).expect(302);
        double before = checks();
        int refused = 0;
        for (String network : List.of("127.0.8.1", "127.0.8.2", "127.0.8.3", "127.0.8.4")) {
            Client stranger = server.browser(network);
            Map<String, String> guess = credentials(stranger, account, WRONG);
            for (int i = 0; i < 250; i++) {
                Answer answer = stranger.form("/login", guess);
                refused += answer.status() == 429 ? 1 : 0;
            }
        }
        assertThat(checks() - before).as("passwords compared with the hash").isEqualTo(10);
        assertThat(refused).isEqualTo(990);
        Client late = server.browser("127.0.8.5");
        Answer wait = late.form("/login", credentials(late, account, PASSWORD)).expect(429);
        assertThat(Integer.parseInt(wait.header("Retry-After"))).isBetween(1, 900);
        assertThat(wait.body()).contains("Terlalu banyak percobaan", "akun tidak dikunci");
        // The browser that was in before, from a network that it never came from.
        Client elsewhere = known.from("127.0.9.1");
        assertThat(enter(elsewhere, account, PASSWORD).expect(302).page()).isEqualTo("/");
    }

    @Test
    void oneAttackerLeavesTriesToTheOwnerInAPlaceNeverSeenBefore() {
        String account = account();
        Client attacker = server.browser("127.0.10.1");
        Map<String, String> guess = credentials(attacker, account, WRONG);
        double before = checks();
        for (int i = 0; i < 30; i++) {
            attacker.form("/login", guess);
        }
        assertThat(checks() - before).isEqualTo(5);
        assertThat(enter(server.browser("127.0.10.2"), account, PASSWORD)
                        .expect(302)
                        .page())
                .isEqualTo("/");
    }

    @Test
    void aRightPasswordUsesUpNothing() {
        String account = account();
        for (int i = 0; i < 12; i++) {
            assertThat(enter(server.browser("127.0.11.1"), account, PASSWORD)
                            .expect(302)
                            .page())
                    .isEqualTo("/");
        }
    }

    @Test
    void anUnknownAccountIsAnsweredAndCostsTheSame() {
        String account = account();
        Answer known = wrong(account, "127.0.12.1");
        double before = checks();
        Answer unknown = wrong("tidak-ada-" + UUID.randomUUID(), "127.0.12.2");
        assertThat(checks() - before).as("hashes for nobody").isEqualTo(1);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.page()).isEqualTo(known.page()).isEqualTo("/login?error");
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void aPasswordIsTheSameHoweverItsLettersAreWritten() {
        String account = account();
        String composed = "caf\u00e9 di tepi pantai kuta raya";
        String decomposed = "cafe\u0301 di tepi pantai kuta raya";
        change(server.browser("127.0.13.1"), account, PASSWORD, decomposed).expect(303);
        assertThat(enter(server.browser("127.0.13.2"), account, composed)
                        .expect(302)
                        .page())
                .isEqualTo("/");
    }

    @Test
    void whatIsTooLongIsRefusedWithoutBeingHashed() {
        double before = checks();
        Client browser = server.browser("127.0.14.1");
        assertThat(browser.form("/login", credentials(browser, account(), "x".repeat(5_000)))
                        .expect(302)
                        .page())
                .isEqualTo("/login?error");
        assertThat(checks() - before).isZero();
    }

    @Test
    void commonShortAndOwnPasswordsAreRefused() {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("pendek sekali".substring(0, 11), "12");
        refused.put("123456789012", "ditebak");
        refused.put("qwertyuiop12", "ditebak");
        refused.put("password1234", "ditebak");
        refused.put("Password123!Password123!", "ditebak");
        refused.put("indonesia2026", "ditebak");
        refused.put("KotaCimahi123", "ditebak");
        refused.put("rahasia-admin", "ditebak");
        refused.put("aaaaaaaaaaaaaaaa", "ditebak");
        refused.forEach((password, why) -> assertThat(server.as("demo-admin")
                        .post("/api/accounts", Map.of("account", name(), "password", password))
                        .expect(422)
                        .body())
                .as(password)
                .contains(why));
        String account = name();
        server.as("demo-admin")
                .post("/api/accounts", Map.of("account", account, "password", account + " sungguh panjang"))
                .expect(422);
    }

    @Test
    void wrongTrackingCodesEndFromTheNetworkThatGuesses() {
        Issues.Filed issue = new Issues(server).file();
        String page = "/api/track/" + issue.id();
        Client right = server.reporter(issue.trackingCode());
        for (int i = 0; i < 20; i++) {
            server.reporter("AAAA-BBBB-CCCC").from("127.0.15.1").get(page).expect(401);
        }
        Answer refused = right.from("127.0.15.1").get(page).expect(429);
        assertThat(refused.text("type")).isEqualTo("urn:tuntas:problem:too-many-attempts");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        Client browser = server.browser("127.0.15.1");
        Map<String, String> form = Map.of(
                "ticketNumber", issue.id(), "trackingCode", issue.trackingCode(), "_csrf", browser.csrf("/track"));
        assertThat(browser.form("/track", form).expect(429).body()).contains("Terlalu banyak percobaan");
        right.from("127.0.15.2").get(page).expect(200);
    }

    @Test
    void wrongTokensEndAndRightOnesPass() {
        for (int i = 0; i < 100; i++) {
            server.as("tuntas_salah" + i)
                    .from("127.0.16.1")
                    .get("/api/search?q=a")
                    .expect(401);
        }
        server.as("tuntas_salah").from("127.0.16.1").get("/api/search?q=a").expect(429);
        server.as("demo-admin").from("127.0.16.1").get("/admin").expect(200);
    }

    private Answer wrong(String account, String network) {
        Client browser = server.browser(network);
        return browser.form("/login", credentials(browser, account, WRONG)).expect(302);
    }

    private Answer change(Client browser, String account, String before, String after) {
        enter(browser, account, before).expect(302);
        return browser.form(
                "/api/account/password",
                Map.of("oldPassword", before, "newPassword", after, "_csrf", browser.csrf("/account")));
    }

    private static Answer enter(Client browser, String account, String password) {
        return browser.form("/login", credentials(browser, account, password));
    }

    private static Map<String, String> credentials(Client browser, String account, String password) {
        return Map.of("username", account, "password", password, "_csrf", browser.csrf("/login"));
    }

    private String account() {
        return account(server);
    }

    /** A new account, known to this test only. */
    static String account(Server server) {
        String account = name();
        server.as("demo-admin")
                .post("/api/accounts", Map.of("account", account, "password", PASSWORD))
                .expect(201);
        return account;
    }

    private static String name() {
        return "uji-" + UUID.randomUUID();
    }

    private double checks() {
        return server.bean(MeterRegistry.class)
                .get("tuntas.password.checks")
                .counter()
                .count();
    }
}
