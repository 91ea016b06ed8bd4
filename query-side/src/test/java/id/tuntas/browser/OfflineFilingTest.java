package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lurah takes complaints where there is no network; each is filed once, and by nobody else. */
class OfflineFilingTest extends BrowserTest {
    private static final String OTHER = "demo-lurah-melong";
    private static final String SHELL_IS_KEPT = "async () => { await navigator.serviceWorker.ready;"
            + " return (await caches.match('/issues/new/shell')) !== undefined; }";
    /** Waits by itself: what is asked again and again is evaluated by the page, whose policy forbids that. */
    private static final String MARKED_FOR =
            "async owner => { while (localStorage.getItem('tuntas-drafts-of') !== owner)"
                    + " { await new Promise(done => setTimeout(done, 50)); } return true; }";

    private static final String KEYS_LEFT = "async () => { const open = indexedDB.open('tuntas-drafts');"
            + " await new Promise(done => { open.onsuccess = done; });"
            + " const asked = open.result.transaction('own').objectStore('own').count();"
            + " await new Promise(done => { asked.onsuccess = done; }); open.result.close(); return asked.result; }";

    /** As in a browser in which the worker cannot send by itself. */
    private static final String WITHOUT_SYNC =
            "() => { navigator.serviceWorker.getRegistration = async () => undefined; }";

    private static final String ANSWERS =
            "{\"patterns\": [{\"urlPattern\": \"*/api/issues\", \"requestStage\": \"Response\"}]}";

    @Autowired
    private JdbcClient db;

    /** The demonstration files complaints of its own while it tells its story. */
    @BeforeEach
    void letTheDemonstrationEnd() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("demo-issues")));
    }

    @Test
    void threeComplaintsToldWithoutANetworkAreThreeIssues() {
        long before = filed();
        try (Visit lurah = lurah()) {
            Page page = ready(lurah);
            page.context().setOffline(true);
            page.reload();
            assertThat(page.locator("#drafts-offline")).isVisible();
            assertThat(page.locator("#village")).hasValue(PADASUKA);
            for (String title : new String[] {"Selokan tersumbat", "Lampu jalan padam", "Pohon miring"}) {
                tell(page, title);
                assertThat(page.locator("#title")).hasValue("");
                assertThat(page.locator("#drafts-said")).containsText("Disimpan di HP");
            }
            assertThat(page.locator("#drafts-title")).hasText("Draf di HP (3)");
            judge(lurah, "filing-offline");
            assertThat(page.locator("body")).not().containsText(LURAH);
            assertThat(filed()).isEqualTo(before);

            page.close();
            page.context().setOffline(false);
            Page later = lurah.page().context().newPage();
            later.navigate("/issues/new");
            assertThat(states(later, "sent")).hasCount(3);
            assertThat(later.locator("#drafts-title")).hasText("Draf di HP (0)");
            later.reload();
            assertThat(states(later, "sent")).hasCount(3);
            assertThat(filed()).isEqualTo(before + 3);
            states(later, "sent").first().locator("button").click();
            assertThat(states(later, "sent")).hasCount(2);
        }
    }

    @Test
    void aLostAnswerDoesNotFileTwice() {
        long before = filed();
        AtomicInteger asked = new AtomicInteger();
        try (Visit lurah = lurah()) {
            Page page = ready(lurah);
            page.evaluate(WITHOUT_SYNC);
            CDPSession network = loseAnswers(page, asked);
            page.locator("#photo").setInputFiles(new FilePayload("foto.png", "image/png", Pictures.png()));
            tell(page, "Jembatan retak");
            assertThat(states(page, "waiting")).containsText("Mungkin sudah sampai");
            assertThat(filed()).isEqualTo(before + 1);
            network.send("Fetch.disable");
            page.locator("#drafts-send").click();
            assertThat(states(page, "sent")).hasCount(1);
            assertThat(asked).hasValueGreaterThan(0);
            assertThat(filed()).isEqualTo(before + 1);
        }
    }

    @Test
    void whatTheWorkerSendsAgainIsNotFiledTwice() {
        long before = filed();
        AtomicInteger asked = new AtomicInteger();
        try (Visit lurah = lurah()) {
            Page page = ready(lurah);
            loseAnswers(page, asked);
            tell(page, "Gorong-gorong ambles");
            assertThat(states(page, "sent")).hasCount(1);
            assertThat(asked).hasValue(1);
            assertThat(filed()).isEqualTo(before + 1);
        }
    }

    @Test
    void nobodyElseSeesOrSendsADraft() {
        long before = filed();
        try (Visit lurah = lurah()) {
            Page page = ready(lurah);
            page.context().setOffline(true);
            tell(page, "Rahasia warga Padasuka");
            assertThat(page.locator("#drafts-said")).containsText("Disimpan di HP");
            page.context().clearCookies();
            page.context().setOffline(false);
            assertThat(page.locator("#drafts-said")).containsText("Sesi Anda sudah berakhir");

            lurah.signIn(OTHER).go("/issues/new");
            page.waitForFunction(MARKED_FOR, OTHER);
            page.waitForFunction(SHELL_IS_KEPT);
            assertThat(page.locator("#drafts")).isHidden();
            assertThat(page.locator("body")).not().containsText("Rahasia warga");
            lurah.press(page.locator("form[data-account] button"));
            page.waitForURL("**/");
            assertThat(page.evaluate(KEYS_LEFT)).isEqualTo(0);
            assertThat(page.evaluate("async () => (await caches.keys()).length"))
                    .isEqualTo(0);
            lurah.go("/issues/new");
            assertThat(page.locator("#drafts-locked")).isVisible();
            assertThat(page.locator("#drafts-list")).isEmpty();
            assertThat(filed()).isEqualTo(before);

            lurah.signIn(LURAH).go("/issues/new");
            assertThat(states(page, "sent")).containsText("Rahasia warga Padasuka");
            assertThat(filed()).isEqualTo(before + 1);
        }
    }

    @Test
    void aRefusedDraftSaysWhyStaysAndIsSentOnceItIsRight() {
        long before = filed();
        try (Visit lurah = lurah()) {
            Page page = ready(lurah);
            page.context().setOffline(true);
            page.locator("#category").evaluate("element => element.add(new Option('Lain', 'TIDAK-ADA'))");
            page.locator("#category").selectOption("TIDAK-ADA");
            fill(page, "Kabel menjuntai");
            page.locator("#filing [type=submit]").click();
            assertThat(states(page, "waiting")).isVisible();
            page.context().setOffline(false);
            assertThat(states(page, "refused")).containsText("Ditolak");
            judge(lurah, "filing-refused-draft");
            states(page, "refused").locator("button").first().click();
            assertThat(page.locator("#drafts-said")).containsText("Draf sedang diubah");
            assertThat(page.locator("#title")).hasValue("Kabel menjuntai");
            page.locator("#category").selectOption("PJU");
            page.locator("#filing [type=submit]").click();
            assertThat(page.locator("#ticket-number")).isVisible();
            judge(lurah, "filing-sent");
            assertThat(page.locator("#drafts")).isHidden();
            assertThat(filed()).isEqualTo(before + 1);
        }
    }

    /** The server gets each complaint and answers, and the answer never arrives. */
    private static CDPSession loseAnswers(Page page, AtomicInteger asked) {
        CDPSession network = page.context().newCDPSession(page);
        network.on("Fetch.requestPaused", paused -> {
            asked.incrementAndGet();
            JsonObject lost = new JsonObject();
            lost.add("requestId", paused.get("requestId"));
            lost.addProperty("errorReason", "ConnectionReset");
            network.send("Fetch.failRequest", lost);
        });
        network.send("Fetch.enable", JsonParser.parseString(ANSWERS).getAsJsonObject());
        return network;
    }

    private Visit lurah() {
        return visit(PHONE).signIn(LURAH);
    }

    /** The filing page, once the device has what it needs without a network. */
    private static Page ready(Visit lurah) {
        Page page = lurah.go("/issues/new").page();
        page.waitForFunction(SHELL_IS_KEPT);
        return page;
    }

    private static void tell(Page page, String title) {
        fill(page, title);
        page.locator("#category").selectOption("DRAINASE");
        page.locator("#filing [type=submit]").click();
    }

    private static void fill(Page page, String title) {
        page.locator("#title").fill(title);
        page.locator("#description").fill("Diceritakan warga di pos ronda.");
        page.locator("#reporter-name").fill("Warga Contoh");
    }

    private static Locator states(Page page, String state) {
        return page.locator("#drafts-list > [data-state=" + state + "]");
    }

    private long filed() {
        return db.sql("SELECT COUNT(*) FROM domain_event WHERE payload_type = 'complaint-filed'")
                .query(Long.class)
                .single();
    }

    private static void judge(Visit visit, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            visit.width(width).screenshot(name + "-" + width).assertNoSideways();
            Axe.assertOpenToAll(visit.page());
        }
        visit.width(PHONE);
    }
}
