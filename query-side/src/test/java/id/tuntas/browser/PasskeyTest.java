package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;

/** Somebody makes a passkey with a device, signs in with it, and takes it away again; the device is Chromium's own. */
class PasskeyTest extends BrowserTest {
    private static final String ACCOUNT = "demo-lurah-melong";

    @Test
    void isMadeSignsInAndIsTakenAway() {
        try (Visit owner = visit(PHONE)) {
            addDevice(owner);
            owner.signIn(ACCOUNT).go("/account");
            owner.page().locator("#passkey-label").fill("Ponsel dinas");
            owner.press(owner.page().locator("#passkey-form button"));
            assertThat(owner.page().locator("[role=status]").first()).containsText("Kunci sandi sudah ditambahkan");
            assertThat(owner.page().locator("main")).containsText("Ponsel dinas");
            owner.page().context().clearCookies();
            owner.go("/login");
            owner.press(owner.page().locator("#passkey-sign-in button"));
            assertThat(owner.page().locator("main")).containsText("Perlu tindakan Anda");
            owner.go("/account");
            assertThat(owner.page().locator("main .number").first()).hasText(ACCOUNT);
            owner.press(owner.page().locator("form[action$='/removal'] button"));
            assertThat(owner.page().locator("main")).containsText("Belum ada kunci sandi");
            owner.page().context().clearCookies();
            owner.go("/login");
            owner.press(owner.page().locator("#passkey-sign-in button"));
            assertThat(owner.page().locator("#passkey-state")).containsText("Tidak berhasil masuk");
            owner.assertQuiet();
            assertThat(owner.page().locator("#username")).isVisible();
        }
    }

    /** A phone with a finger on it that is always the right one. */
    private static void addDevice(Visit visit) {
        CDPSession chromium = visit.page().context().newCDPSession(visit.page());
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
