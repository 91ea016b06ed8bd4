package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What camat, desk, Sekda, auditor and administrator do first, from their own first page, with scripts and without. */
class OtherMorningsTest extends BrowserTest {
    private static final String CAMAT = "demo-camat-tengah";
    private static final String SEKDA = "demo-sekda";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCamatDecidesWhatALurahHandedUp(boolean script) {
        String issue = climbed("Pohon tumbang menutup gang");
        try (Visit camat = morning(PHONE, script).signIn(CAMAT)) {
            assertThat(camat.page().locator("main .sentence").first()).containsText("menunggu keputusan Anda");
            openFromHome(camat, issue);
            camat.act("DISPATCH", form -> form.locator("select").selectOption("DLH"));
            assertThat(status(camat)).hasText("Didisposisikan");
            camat.go("/").assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDeskVerifiesAndPassesOn(boolean script) {
        String issue = api().file(LURAH, "SAMPAH", PADASUKA, "Sampah di tepi rel", "Menumpuk sejak pekan lalu.")
                .number();
        api().awaitSeen(VERIFIER, issue);
        try (Visit desk = morning(DESK, script).signIn(VERIFIER)) {
            assertThat(desk.page().locator("main h2").first()).containsText("Perlu verifikasi");
            desk.go("/issues/" + issue);
            desk.act("VERIFY", form -> {});
            assertThat(status(desk)).hasText("Terverifikasi");
            openFromHome(desk, issue);
            desk.act("DISPATCH", form -> form.locator("select").selectOption("DLH"));
            assertThat(status(desk)).hasText("Didisposisikan");
            desk.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSekdaSettlesWhoseMatterItIs(boolean script) {
        String issue = climbed("Jembatan di batas dua kelurahan retak");
        api().act(CAMAT, issue, "escalation", Map.of("unit", "SETDA", "reason", "Dua dinas saling menunggu."));
        api().awaitState(issue, "SETDA", "FILED");
        try (Visit sekda = morning(DESK, script).signIn(SEKDA)) {
            assertThat(sekda.page().locator("main")).containsText("per perangkat daerah");
            openFromHome(sekda, issue);
            sekda.act("DISPATCH", form -> form.locator("select").selectOption("DPUPR"));
            assertThat(status(sekda)).hasText("Didisposisikan");
            sekda.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAuditorFindsAnIssueAndReadsWhetherItsHistoryIsWhole(boolean script) {
        String issue = climbed("Drainase buntu di depan kantor");
        try (Visit auditor = morning(DESK, script).signIn(AUDITOR)) {
            assertThat(auditor.page().locator("main")).containsText("Riwayat utuh sampai");
            auditor.page().locator("#number").fill(issue);
            auditor.press(auditor.page().locator("form[role=search]:has(#number) button"));
            assertThat(auditor.page().locator(".timeline")).containsText("Dinaikkan");
            auditor.assertQuiet();
        }
    }

    @Test
    void theAdministratorSeesWhetherEveryScreenFollowsTheHistory() {
        try (Visit admin = visit(DESK).signIn("demo-admin")) {
            Locator state = admin.page().locator("main table").first();
            assertThat(state).containsText("Antrean dan beranda");
            assertThat(state).containsText("peristiwa");
            admin.press(admin.page().locator("a[href='/admin/projections']"));
            assertThat(admin.page().locator("main")).containsText("Antrean dan beranda");
            admin.assertQuiet();
        }
    }

    private Visit morning(int width, boolean script) {
        return script ? visit(width) : visitWithoutScript(width);
    }

    private String climbed(String title) {
        String issue = api().file(LURAH, "POHON", PADASUKA, title, "Perlu keputusan di atas kelurahan.")
                .number();
        api().act(LURAH, issue, "escalation", Map.of("reason", "Kelurahan tidak punya alat."));
        api().awaitState(issue, "32.77.02", "FILED");
        return issue;
    }

    private static void openFromHome(Visit visit, String issue) {
        visit.go("/");
        visit.press(visit.page()
                .locator("main a[href='/issues/" + issue + "']:visible")
                .first());
        assertThat(visit.page().locator(".number, .badge.status").first()).isVisible();
    }

    private static Locator status(Visit visit) {
        return visit.page().locator(".badge.status").first();
    }
}
