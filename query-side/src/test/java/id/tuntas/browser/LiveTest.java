package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An open page shows what somebody else does, and takes nothing from whoever is working on it. */
class LiveTest extends BrowserTest {
    private static final Map<String, String> VERIFIED = Map.of("class", "COMPLAINT", "examination", "ORDINARY");

    @Test
    void theHeadsOpenQueueShowsWhatTheVerifierDispatchesInAnotherBrowser() {
        Api.Receipt first = verified("Aspal mengelupas di depan balai warga");
        api().act(VERIFIER, first.number(), "dispatch", Map.of("unit", "DPUPR"));
        api().awaitState(first.number(), "DPUPR", "DISPATCHED");
        Api.Receipt second = verified("Trotoar amblas dekat halte");
        try (Visit head = visit(DESK).signIn(HEAD);
                Visit verifier = visit(DESK).signIn(VERIFIER)) {
            head.go("/queues/DPUPR");
            mark(head);
            Locator link = row(head, first);
            Locator box = head.page().locator("form input[name=issue][value^='" + first.number() + "']");
            box.check();
            link.focus();
            head.page().locator("details.filter-fold summary").first().press("Enter");
            link.focus();

            verifier.go("/issues/" + second.number())
                    .act("DISPATCH", form -> form.locator("#dispatch-unit").selectOption("DPUPR"));

            assertThat(row(head, second)).isVisible();
            assertThat(link).isFocused();
            assertThat(head.page().locator("details.filter-fold").first()).hasAttribute("open", "");
            assertThat(head.page().locator("#live-state")).hasText("Antrean diperbarui.");
            assertThat(head.page().locator("#live-load")).isHidden();
            assertThat(box).isChecked();
            assertThat(head.page().locator("form [data-picked]")).hasText("1 dipilih");
            assertThat(head.page().locator("#shortcuts-open")).isVisible();
            assertThat(isSamePage(head)).as("nothing was loaded anew").isTrue();
            head.assertQuiet();
            verifier.assertQuiet();
        }
    }

    @Test
    void whoeverIsTypingIsOnlyToldAndKeepsTheText() {
        Api.Receipt issue = verified("Pagar jembatan hilang");
        api().act(VERIFIER, issue.number(), "dispatch", Map.of("unit", "DPUPR"));
        api().awaitState(issue.number(), "DPUPR", "DISPATCHED");
        try (Visit head = visit(PHONE).signIn(HEAD)) {
            head.go("/issues/" + issue.number());
            mark(head);
            unfold(head, "COMMENT");
            Locator text = head.page().locator("#comment-text");
            text.pressSequentially("Sedang kami ukur");
            api().act(VERIFIER, issue.number(), "comments", Map.of("text", "Mohon segera", "visibility", "INTERNAL"));
            assertThat(head.page().locator("#live-state")).hasText("Ada perubahan.");
            assertThat(head.page().locator(".timeline")).not().containsText("Mohon segera");
            assertThat(text).isFocused();
            Axe.assertOpenToAll(head.page());
            head.screenshot("live-waiting-390");

            head.page().locator("#live-load").click();
            assertThat(head.page().locator(".timeline")).containsText("Mohon segera");
            assertThat(text).hasValue("Sedang kami ukur");
            assertThat(isSamePage(head)).isTrue();
            head.press(head.page().locator("[data-act=COMMENT] button"));
            assertThat(head.page().locator(".timeline")).containsText("Sedang kami ukur");
            head.assertQuiet();
        }
    }

    @Test
    void homeAndIssuePageFollowAndWhatIsHiddenGoesAway() {
        Api.Receipt issue = api().file(LURAH, "JALAN", PADASUKA, "Batu di tengah jalan", "Sejak subuh.");
        api().awaitSeen(LURAH, issue.number());
        try (Visit home = visit(PHONE).signIn(LURAH);
                Visit page = visit(PHONE).signIn(LURAH)) {
            mark(home);
            page.go("/issues/" + issue.number());
            mark(page);
            assertThat(home.page().locator("main")).containsText(issue.number());
            api().act(
                            VERIFIER,
                            issue.number(),
                            "verification",
                            Map.of("class", "COMPLAINT", "examination", "ORDINARY", "category", "PUNGLI"));
            assertThat(home.page().locator("main")).not().containsText(issue.number());
            assertThat(page.page().locator("main")).containsText("bukan untuk Anda");
            assertThat(isSamePage(home) && isSamePage(page)).isTrue();
            home.assertQuiet();
        }
    }

    @Test
    void anAuditorIsAskedBeforeThePageIsReadAgain() {
        Api.Receipt issue = verified("Saluran tersumbat di samping masjid");
        api().awaitSeen(AUDITOR, issue.number());
        try (Visit auditor = visit(DESK).signIn(AUDITOR)) {
            auditor.go("/issues/" + issue.number());
            mark(auditor);
            api().act(VERIFIER, issue.number(), "dispatch", Map.of("unit", "DPUPR"));
            assertThat(auditor.page().locator("#live-state")).hasText("Ada perubahan.");
            assertThat(auditor.page().locator(".status").first()).hasText("Terverifikasi");
            auditor.page().locator("#live-load").click();
            assertThat(auditor.page().locator(".status").first()).not().hasText("Terverifikasi");
            auditor.assertQuiet();
        }
    }

    private Api.Receipt verified(String title) {
        Api.Receipt receipt = api().file(null, "JALAN", "32.77.01.1001", title, "Berbahaya bagi pengguna jalan.");
        api().act(VERIFIER, receipt.number(), "verification", VERIFIED);
        api().awaitSeen(VERIFIER, receipt.number());
        return receipt;
    }

    private static Locator row(Visit visit, Api.Receipt receipt) {
        return visit.page().locator("table a[href='/issues/" + receipt.number() + "']");
    }

    private static void unfold(Visit visit, String act) {
        Locator form = visit.page().locator("[data-act=" + act + "]");
        if (!form.isVisible()) {
            visit.press(visit.page().locator("details.others:has([data-act=" + act + "]) > summary"));
        }
        visit.press(form.locator("> summary"));
    }

    /** Loading the page anew would lose this. */
    private static void mark(Visit visit) {
        visit.page().evaluate("() => { window.kept = true; }");
    }

    private static boolean isSamePage(Visit visit) {
        Page page = visit.page();
        return Boolean.TRUE.equals(page.evaluate("() => window.kept === true"));
    }
}
