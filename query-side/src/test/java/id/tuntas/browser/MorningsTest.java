package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the first hour of a Monday needs of each of those who work on complaints. */
class MorningsTest extends BrowserTest {
    private static final String QUEUE = "/queues/DPUPR";
    private static final int PRESSES_MAX = 40;

    @Test
    void theHeadClearsTenIssuesByKeyboardAlone() {
        api().keepReady(HEAD, "DPUPR", "Sudah dijadwalkan", "Aduan {nomor} kami kerjakan pekan ini.");
        List<String> numbers = dispatched(10);
        try (Visit head = visit(DESK).signIn(HEAD)) {
            Page page = head.go(QUEUE + "?tab=NEW&sort=filed").page();
            for (String ignored : numbers.subList(0, 6)) {
                page.keyboard().press("j");
                page.keyboard().press("x");
            }
            assertThat(page.locator("form [data-picked]")).hasText("6 dipilih");
            head.screenshot("morning-picked-1280");
            page.keyboard().press("t");
            assertThat(page.locator("#officer")).isFocused();
            judge(head, "bulk-assign");
            chooseByKeyboard(page, "Staf", STAFF);
            pressUntilFocused(page, "form[action='/api/batches'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".sentence")).hasText("6 berhasil, 0 ditolak, 0 belum dijalankan.");
            judge(head, "bulk-result");
            assertThat(page.locator("main a.btn-primary")).isFocused();
            page.keyboard().press("Enter");
            await(numbers, 6);

            head.go(QUEUE + "?tab=NEW&sort=filed");
            for (int more = 0; more < 4; more++) {
                page.keyboard().press("j");
                page.keyboard().press("x");
            }
            page.keyboard().press("b");
            pressUntilFocused(page, "#template", "Shift+Tab");
            chooseByKeyboard(page, "Sudah", null);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#text")).hasValue("Aduan {nomor} kami kerjakan pekan ini.");
            judge(head, "bulk-answer");
            pressUntilFocused(page, "form[action='/api/batches'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".sentence")).hasText("4 berhasil, 0 ditolak, 0 belum dijalankan.");
            head.assertQuiet();
        }
    }

    @Test
    void theKeysAreListedAndMaySleep() {
        dispatched(2);
        try (Visit head = visit(DESK).signIn(HEAD)) {
            Page page = head.go(QUEUE + "?tab=NEW&sort=filed").page();
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("jx?");
            assertThat(page.locator("#q")).hasValue("jx?");
            page.keyboard().press("Tab");
            page.locator("tbody a").first().focus();
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).isVisible();
            judge(head, "shortcuts");
            page.locator("#shortcuts-on").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Escape");
            page.reload();
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("tbody input:checked")).hasCount(0);
            page.locator("#shortcuts-open").click();
            page.locator("#shortcuts-on").check();
            page.locator("#shortcuts-close").click();
            page.keyboard().press("p");
            assertThat(page.locator("tbody input:not(:checked)")).hasCount(0);
            head.assertQuiet();
        }
    }

    @Test
    void theHeadClearsTenIssuesWithoutScript() {
        List<String> numbers = dispatched(10);
        try (Visit head = visitWithoutScript(DESK).signIn(HEAD)) {
            Page page = head.go(QUEUE + "?tab=NEW&sort=filed").page();
            head.press(page.locator("form [data-all]"));
            for (Locator box : page.locator("tbody input[name=issue]").all()) {
                if (!numbers.contains(box.inputValue())) {
                    box.uncheck();
                }
            }
            head.press(page.locator("form button[value=ASSIGN]"));
            page.locator("#officer").selectOption(STAFF);
            head.press(page.locator("form[action='/api/batches'] button"));
            assertThat(page.locator(".sentence")).hasText("10 berhasil, 0 ditolak, 0 belum dijalankan.");
            assertThat(page.locator("#lines > li[data-state=DONE]")).hasCount(10);
        }
    }

    @Test
    void aViewIsKeptAndTakenAwayWithoutScript() {
        try (Visit staff = visitWithoutScript(PHONE).signIn(STAFF)) {
            Page page = staff.go(QUEUE + "?assignedTo=" + STAFF + "&sort=due").page();
            staff.press(page.locator(".views summary"));
            page.locator("#view-name").fill("Pekerjaan saya");
            page.locator("#view-first").check();
            staff.press(page.locator(".views form[action$='/views'] button"));
            staff.go(QUEUE);
            assertThat(page).hasURL(Pattern.compile(".*assignedTo=" + STAFF + ".*"));
            assertThat(page.locator(".views > ul a")).hasText("Pekerjaan saya");
            staff.press(page.locator(".views summary"));
            staff.press(page.locator(".views form[action$='/deletion'] button"));
            assertThat(page.locator(".views > ul")).hasCount(0);
        }
    }

    @Test
    void theOfficersMorningGoesOutFromTheFirstPage() {
        String number = dispatched(1).getFirst();
        api().act(HEAD, number, "acceptance", Map.of("officer", STAFF));
        api().awaitState(number, "DPUPR", "IN_PROGRESS");
        try (Visit staff = visit(PHONE).signIn(STAFF)) {
            Page page = staff.page();
            Locator card = card(page, number);
            assertThat(card.locator("a", new Locator.LocatorOptions().setHasText("Mulai")))
                    .isVisible();
            staff.screenshot("morning-staff-390").assertNoSideways();
            card.locator("a", new Locator.LocatorOptions().setHasText("Mulai")).click();
            Locator progress = page.locator("[data-act=REPORT_PROGRESS]");
            progress.locator("input[name=percent]").fill("20");
            progress.locator("textarea").fill("Mulai diukur.");
            progress.locator("button").click();
            assertThat(page.locator(".timeline")).containsText("Mulai diukur.");

            staff.go("/");
            card(page, number)
                    .locator("a", new Locator.LocatorOptions().setHasText("Selesai dan bukti"))
                    .click();
            page.locator("#proof-file").setInputFiles(new FilePayload("bukti.png", "image/png", Pictures.png()));
            page.locator("#proof-first button").click();
            Locator done = page.locator("[data-act=PROPOSE_COMPLETION]");
            assertThat(done.locator("input[name=attachments]")).isChecked();
            done.locator("textarea").fill("Sudah ditambal.");
            done.locator("form button").click();
            assertThat(page.locator(".badge.status").first()).hasText("Menunggu persetujuan");
            staff.assertQuiet();
        }
        String asked = dispatched(1).getFirst();
        api().act(HEAD, asked, "acceptance", Map.of("officer", STAFF));
        api().awaitState(asked, "DPUPR", "IN_PROGRESS");
        try (Visit staff = visit(PHONE).signIn(STAFF)) {
            card(staff.page(), asked)
                    .locator("a", new Locator.LocatorOptions().setHasText("Minta info"))
                    .click();
            Locator question = staff.page().locator("[data-act=ASK_REPORTER]");
            question.locator("textarea").fill("Di depan rumah nomor berapa?");
            question.locator("button").click();
            assertThat(staff.page().locator(".badge.status").first()).hasText("Menunggu jawaban pelapor");
            staff.assertQuiet();
        }
    }

    @Test
    void theLurahFilesInUnderSixTapsAfterTheText() {
        try (Visit lurah = visit(PHONE).signIn(LURAH)) {
            Page page = lurah.go("/issues/new").page();
            page.locator("#title").fill("Selokan tersumbat di depan balai RW");
            page.locator("#description").fill("Air meluap ke jalan setiap hujan sejak pekan lalu.");
            int taps = 0;
            page.locator("#category").click();
            taps++;
            page.locator("#category").selectOption("DRAINASE");
            taps++;
            page.locator("#reporter-name").click();
            taps++;
            page.keyboard().type("Warga Contoh");
            page.locator("main form button").last().click();
            taps++;
            assertThat(page.locator("#ticket-number")).isVisible();
            assertThat(taps).isLessThan(6);
            lurah.assertQuiet();
        }
    }

    private static Locator card(Page page, String number) {
        return page.locator(".issue-card").filter(new Locator.FilterOptions().setHasText(number));
    }

    /** With DPUPR and seen in its queue. */
    private List<String> dispatched(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Api.Receipt receipt = Story.dispatched(api(), "Lubang ke-" + (i + 1) + " di jalan menuju pasar");
            numbers.add(receipt.number());
        }
        api().awaitState(numbers.getLast(), "DPUPR", "DISPATCHED");
        return numbers;
    }

    private void await(List<String> numbers, int count) {
        numbers.reversed().subList(0, count).forEach(number -> api().awaitState(number, "DPUPR", "IN_PROGRESS"));
    }

    /** Types the first letters of an option, as a person does whose hands stay on the keys. */
    private static void chooseByKeyboard(Page page, String letters, @Nullable String value) {
        page.keyboard().type(letters);
        if (value != null) {
            assertThat(page.locator("#officer")).hasValue(value);
        }
    }

    private static void pressUntilFocused(Page page, String selector) {
        pressUntilFocused(page, selector, "Tab");
    }

    private static void pressUntilFocused(Page page, String selector, String key) {
        for (int presses = 0; presses < PRESSES_MAX; presses++) {
            page.keyboard().press(key);
            boolean there = (Boolean) page.locator(selector).evaluate("element => element === document.activeElement");
            if (there) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached by " + key);
    }

    private static void judge(Visit visit, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            visit.width(width).screenshot(name + "-" + width).assertNoSideways();
            Axe.assertOpenToAll(visit.page());
        }
    }
}
