package id.tuntas.whole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody new with an account, a token of the same name, and offices that are given back. */
final class Newcomer implements AutoCloseable {
    private static final String ADMIN = "demo-admin";
    private static final String PASSWORD = "sandi-untuk-uji-saja";

    private final Server server;
    private final String account;
    private final List<String> offices = new ArrayList<>();

    private Newcomer(Server server, String account) {
        this.server = server;
        this.account = account;
    }

    /** Without any office. */
    static Newcomer to(Server server) {
        String account = "baru-" + UUID.randomUUID();
        server.as(ADMIN)
                .post("/api/accounts", Map.of("account", account, "password", PASSWORD))
                .expect(201);
        server.db()
                .sql("INSERT INTO api_token (sha256, account) VALUES (?, ?)")
                .params(sha256(account), account)
                .update();
        return new Newcomer(server, account);
    }

    Newcomer in(String office) {
        Appointing.appoint(server, office, Map.of("account", account));
        offices.add(office);
        return this;
    }

    String account() {
        return account;
    }

    /** Signs in as a browser does. */
    Client browser() {
        Client browser = server.browser();
        browser.form("/login", Map.of("username", account, "password", PASSWORD, "_csrf", browser.csrf("/login")))
                .expect(302);
        return browser;
    }

    @Override
    public void close() {
        for (String office : offices) {
            server.as(ADMIN)
                    .post("/api/offices/" + office + "/holders/" + account + "/release", Map.of())
                    .expect(200);
        }
        offices.clear();
    }

    private static String sha256(String token) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
