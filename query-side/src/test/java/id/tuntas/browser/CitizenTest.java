package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a citizen does without an account, and what happens when something is wrong. */
class CitizenTest extends BrowserTest {
    @Test
    void filesAndFollowsWithoutAnAccount() {
        try (Visit citizen = visit(PHONE)) {
            filesAndFollows(citizen);
            citizen.assertQuiet();
        }
    }

    @Test
    void filesAndFollowsWithoutJavaScript() {
        try (Visit citizen = visitWithoutScript(PHONE)) {
            filesAndFollows(citizen);
        }
    }

    @Test
    void officersActWithoutJavaScript() {
        Api.Receipt receipt =
                api().file(null, "DRAINASE", PADASUKA, "Selokan penuh lumpur", "Air hujan masuk ke teras rumah.");
        api().awaitSeen(LURAH, receipt.number());
        try (Visit lurah = visitWithoutScript(PHONE).signIn(LURAH)) {
            lurah.press(lurah.page()
                    .locator("a[href='/issues/" + receipt.number() + "']")
                    .first());
            lurah.act("ESCALATE", form -> form.locator("textarea").fill("Perlu alat berat."));
            assertThat(lurah.page().locator(".timeline")).containsText("Perlu alat berat.");
        }
    }

    @Test
    void aRefusedFilingComesBackWithWhatWasTyped() {
        try (Visit citizen = visit(PHONE)) {
            Filing.fill(citizen, "Lampu padam");
            Page page = citizen.page();
            page.locator("#visibility-ANONYMOUS").check();
            page.locator("#reporter-phone").evaluate("field => field.removeAttribute('pattern')");
            page.locator("#reporter-phone").fill("bukan nomor");
            page.locator("main form button").last().click();
            assertThat(page.locator("[role=alert]:visible")).containsText("Isian belum benar");
            assertThat(page.locator("[role=alert]:visible")).containsText("Nomor telepon");
            assertThat(page.locator("#reporter-phone")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#title")).hasValue("Lampu padam");
            assertThat(page.locator("#category")).hasValue("SAMPAH");
            assertThat(page.locator("#visibility-ANONYMOUS")).isChecked();
            citizen.screenshot("refused-filing").assertQuiet();
            Axe.assertOpenToAll(page);
        }
    }

    @Test
    void aRefusedActComesBackUnfoldedWithWhatWasTyped() {
        Api.Receipt receipt = api().file(LURAH, "JALAN", PADASUKA, "Jalan ambles", "Ambles sejak hujan semalam.");
        api().awaitSeen(LURAH, receipt.number());
        try (Visit lurah = visit(PHONE).signIn(LURAH).go("/issues/" + receipt.number())) {
            lurah.act("ESCALATE", form -> {
                // Typed before the other's act: a page on which somebody is typing does not renew itself.
                form.locator("textarea").fill("Perlu alat berat.");
                api().act(LURAH, receipt.number(), "acceptance", java.util.Map.of());
            });
            Page page = lurah.page();
            assertThat(page.locator("[role=alert]")).containsText("Aduan sudah berubah");
            assertThat(page.locator("[data-act=ESCALATE] textarea")).hasValue("Perlu alat berat.");
            assertThat(page.locator("[data-act=ESCALATE] textarea")).isVisible();
            lurah.screenshot("refused-act").assertQuiet();
        }
    }

    @Test
    void anEndedSessionLeadsToTheSignIn() {
        Api.Receipt receipt = api().file(LURAH, "JALAN", PADASUKA, "Jalan retak", "Retak memanjang.");
        api().awaitSeen(LURAH, receipt.number());
        try (Visit lurah = visit(PHONE).signIn(LURAH).go("/issues/" + receipt.number())) {
            lurah.page().context().clearCookies();
            lurah.act("ESCALATE", form -> form.locator("textarea").fill("Perlu alat berat."));
            assertThat(lurah.page().locator("h1")).hasText("Masuk sebagai petugas");
            assertThat(lurah.page().locator("[role=alert]")).containsText("berakhir");
            lurah.screenshot("session-ended");
            lurah.go("/issues/" + receipt.number());
            assertThat(lurah.page().locator("h1")).hasText("Masuk sebagai petugas");
        }
    }

    private static void filesAndFollows(Visit citizen) {
        citizen.go("/");
        citizen.press(citizen.page().locator("main a[href='/issues/new']"));
        Filing.fill(citizen, "Sampah menumpuk di ujung gang");
        citizen.press(citizen.page().locator("main form button").last());
        Api.Receipt receipt = new Api.Receipt(
                citizen.text("#ticket-number").trim(),
                citizen.text("#tracking-code").trim());
        citizen.page().context().clearCookies();
        citizen.track(receipt);
        assertThat(citizen.page().locator("h1")).hasText("Sampah menumpuk di ujung gang");
        assertThat(citizen.page().locator("[aria-current=step]")).hasText("Menunggu");
    }
}
