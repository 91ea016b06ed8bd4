package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import id.tuntas.command.issue.TakingIn;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Oddity;
import id.tuntas.events.issue.Visibility;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each screen on a phone and on a desk: open to all, nothing refused by the policy, no scrolling sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest extends BrowserTest {
    private @Nullable Story told;

    /** Told once, when the first screen needs it. */
    private Story story() {
        if (told == null) {
            told = Story.tell(api());
        }
        return told;
    }

    @ParameterizedTest
    @CsvSource({
        "lurah, demo-lurah-padasuka, Perlu tindakan Anda",
        "lurah-without-work, demo-lurah-melong, Perlu tindakan Anda",
        "camat, demo-camat-tengah, menunggu keputusan Anda",
        "verifier, demo-verifikator, Perlu verifikasi",
        "opd-head, demo-dpupr-kepala, Menunggu persetujuan",
        "staff, demo-dpupr-staf, Tugas saya",
        "sekda, demo-sekda, per perangkat daerah",
        "wali-kota, demo-walikota, per perangkat daerah",
        "inspektorat, demo-inspektorat, Perlu tindakan Anda",
        "auditor, demo-auditor, Aduan terbaru",
        "admin, demo-admin, Keadaan sistem",
    })
    void firstScreenOf(String name, String account, String says) {
        story();
        try (Visit officer = visit(PHONE).signIn(account)) {
            assertThat(officer.page().locator("main")).containsText(says);
            judge(officer, "home-" + name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "home-citizen, /",
        "filing, /issues/new",
        "track, /track",
        "login, /login",
        "login-wrong, /login?error",
        "login-wait, /login/wait",
        "password-reset, /password-reset?token=x"
    })
    void openPage(String name, String path) {
        try (Visit citizen = visit(PHONE).go(path)) {
            judge(citizen, name);
        }
    }

    @Test
    void figuresAndMapForEverybody() {
        story();
        try (Visit citizen = visit(PHONE)) {
            judge(citizen.go("/public"), "public");
            judge(citizen.go("/public?year=2001"), "public-empty");
            judge(citizen.go("/public/data"), "open-data");
            citizen.go("/public/map").page().locator("#public-map path").first().waitFor();
            judge(citizen, "public-map");
            citizen.page().locator("#public-map path").first().focus();
            assertThat(citizen.page().locator("#public-map-said")).containsText("aduan");
            citizen.assertQuiet();
        }
        try (Visit citizen = visitWithoutScript(PHONE)) {
            citizen.go("/public/map");
            assertThat(citizen.page().locator("tr[data-place='" + PADASUKA + "']"))
                    .isVisible();
            assertThat(citizen.page().locator("#public-map")).isHidden();
        }
    }

    @Test
    void surveys() {
        try (Visit head = visit(PHONE).signIn(HEAD)) {
            judge(head.go("/surveys"), "surveys-empty");
            api().importSurvey(HEAD, "DPUPR", "2026-S1", "85,10");
            judge(head.go("/surveys?unit=DPUPR&period=2026-S1&atLeast=0"), "surveys-one");
            judge(head.go("/surveys?unit=DPUPR&period=2026-S1&weights=TWO_DECIMALS"), "surveys-rounded");
        }
    }

    /** Two meetings in a row: called, briefed, minuted and closed, with what comes back in the second brief. */
    @Test
    void meetings() {
        story();
        try (Visit sekda = visit(PHONE).signIn("demo-sekda");
                Visit head = visit(PHONE).signIn(HEAD)) {
            String first = meeting(sekda, "Rakor mingguan pengaduan");
            judge(sekda, "meeting-planned");
            sekda.press(sekda.page().locator("#brief form button"));
            assertThat(sekda.page().locator("#brief")).containsText("Angka dibekukan");
            judge(sekda.go(first + "/brief"), "brief-first");
            Map<String, Object> task = Map.of(
                    "task",
                    "Perbaiki saluran di tiga titik genangan",
                    "unit",
                    "DPUPR",
                    "dueOn",
                    soon().plusDays(30).toString());
            api().tell("demo-sekda", "/api" + first + "/follow-ups", task);
            api().tell("demo-sekda", "/api" + first + "/decisions", Map.of("text", "Rapat diadakan tiap Senin."));
            head.go(first + "?atLeast=3");
            judge(head, "meeting-unit");
            judge(head.go("/"), "home-follow-up");
            head.go(first);
            head.page().locator("#report-1").fill("Sudah dibersihkan.");
            head.press(head.page().locator("#item-1 form button").first());
            judge(sekda.go(first + "?atLeast=4"), "meeting-decided");
            sekda.press(sekda.page().locator("#close button"));
            assertThat(sekda.page().locator("main")).containsText("tidak dapat berubah lagi");
            judge(sekda.go(first + "/minutes"), "minutes");
            String second = meeting(sekda, "Rakor mingguan kedua");
            sekda.press(sekda.page().locator("#brief form button"));
            judge(sekda.go(second), "meeting-second");
            assertThat(sekda.go(second + "/brief").page().locator("#carried")).containsText("Perbaiki saluran");
            judge(sekda, "brief-second");
            judge(sekda.go("/meetings"), "meetings");
        }
        try (Visit other = visit(PHONE).signIn("demo-dishub-kepala")) {
            judge(other.go("/meetings"), "meetings-none");
        }
    }

    private static LocalDate soon() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(7);
    }

    /** Calls a meeting by its form; the answer is its address. */
    private static String meeting(Visit sekda, String title) {
        sekda.go("/meetings");
        sekda.page().locator("#meeting-title").fill(title);
        sekda.page().locator("#meeting-date").fill(soon().toString());
        sekda.page().locator("#meeting-place").fill("Ruang rapat Setda");
        sekda.page().locator("input[name=participants][value='DPUPR:OPD_HEAD']").check();
        sekda.page().locator("input[name=participants][value='DLH:OPD_HEAD']").check();
        sekda.press(sekda.page().locator("#plan button"));
        assertThat(sekda.page().locator("h1")).containsText(title);
        return URI.create(sekda.page().url()).getPath();
    }

    @Test
    void sittings() {
        try (Visit lurah = visit(PHONE).signIn(VERIFIER)) {
            judge(lurah.go("/sittings"), "sittings");
            lurah.page().locator("#village").selectOption(PADASUKA);
            lurah.page().locator("#place").fill("Balai RW 5");
            lurah.page().locator("#present").fill("Camat, lurah, dua ketua RW");
            lurah.press(lurah.page().locator("form[action='/api/sittings'] button"));
            judge(lurah, "sitting-begun");
            for (String title : new String[] {"Got mampet", "Jalan berlubang"}) {
                lurah.page().keyboard().type("Warga Contoh"); // the first field has the focus
                lurah.page().locator("#category").selectOption("JALAN");
                lurah.page().locator("#title").fill(title);
                lurah.page().locator("#description").fill("Diceritakan di balai.");
                lurah.page().locator("#description").press("Tab");
                lurah.press(lurah.page().locator("#take button"));
                assertThat(lurah.page().locator("#tracking-code")).isVisible();
                assertThat(lurah.page().locator(".cards")).containsText(title);
            }
            lurah.press(lurah.page().locator("form[action$='/dispatch'] button").first());
            assertThat(lurah.page().locator(".cards .badge").first()).hasText("Didisposisikan");
            judge(lurah, "sitting-taken");
            lurah.press(lurah.page().locator("a[href$='/receipts']"));
            assertThat(lurah.page().locator(".slip")).hasCount(2);
            judge(lurah, "sitting-receipts");
        }
        try (Visit lurah = visit(PHONE).signIn(LURAH)) {
            lurah.go("/sittings");
            lurah.page().locator("#place").fill("Pos ronda RW 2");
            lurah.page().locator("#present").fill("Lurah dan ketua RW");
            lurah.press(lurah.page().locator("form[action='/api/sittings'] button"));
            lurah.page().keyboard().type("Warga Contoh");
            lurah.page().locator("#category").selectOption("JALAN");
            lurah.page().locator("#title").fill("Jembatan retak");
            lurah.page().locator("#description").fill("Diceritakan di pos ronda.");
            lurah.press(lurah.page().locator("#take button"));
            judge(lurah, "sitting-of-the-lurah");
            lurah.page().locator("form[action$='/escalation'] [name=reason]").fill("Jembatan milik kota");
            lurah.press(lurah.page().locator("form[action$='/escalation'] button"));
            assertThat(lurah.page().locator("form[action$='/escalation']")).hasCount(0);
        }
    }

    @Test
    void notices() {
        story();
        try (Visit head = visit(PHONE).signIn(HEAD)) {
            judge(head.go("/notices"), "notices");
        }
    }

    @Test
    void ownAccount() {
        try (Visit auditor = visit(PHONE).signIn(AUDITOR)) {
            judge(auditor.go("/account"), "account");
            auditor.page().locator("#label").fill("Laporan malam");
            auditor.press(auditor.page().locator("form[action='/api/account/tokens']:has(#label) button"));
            assertThat(auditor.page().locator("#secret")).containsText("tuntas_");
            judge(auditor, "account-token");
            auditor.press(auditor.page().locator("form:has([value=CALENDAR]) button"));
            assertThat(auditor.page().locator("#calendar")).containsText(".ics");
            judge(auditor, "account-calendar");
            auditor.page().locator("#oldPassword").fill(AUDITOR);
            auditor.page().locator("#newPassword").fill("password1234");
            auditor.press(auditor.page().locator("form[action='/api/account/password'] button"));
            assertThat(auditor.page().locator("[role=alert]").first()).containsText("mudah ditebak");
            judge(auditor, "account-refused");
            auditor.go("/account-changes?atLeast=0");
            judge(auditor, "account-changes");
        }
        try (Visit admin = visit(PHONE).signIn("demo-admin")) {
            judge(admin.go("/password-links"), "password-links");
            judge(admin.go("/admin/open311"), "open311-keys");
            admin.page().locator("#client").fill("lapor-warga");
            admin.press(admin.page().locator("form[action='/api/open311-keys'] button"));
            assertThat(admin.page().locator("#secret")).containsText("tuntas_");
            judge(admin, "open311-keys-made");
            admin.go("/admin/webhooks");
            admin.page().locator("#label").fill("Gerbang WhatsApp");
            admin.page().locator("#purpose-EVENTS").check();
            admin.page().locator("#address").fill("https://gerbang.contoh.test/tuntas");
            admin.press(admin.page().locator("form[action='/api/webhooks'] button"));
            assertThat(admin.page().locator("#secret")).containsText("whsec_");
            judge(admin, "webhook-made");
            admin.press(admin.page().locator("form[action$='/closure'] button"));
        }
    }

    @Test
    void whatWasSentAndWhatMayHaveArrived(@Autowired JdbcClient db) {
        try (Visit admin = visit(PHONE).signIn("demo-admin")) {
            judge(admin.go("/admin/deliveries?state=SENT"), "deliveries-none");
            db.sql("""
                            INSERT INTO delivery (id, event_identifier, channel, recipient, issue, kind, leaf, digest,
                                state, tries, made_at, next_try_at, cause)
                            VALUES ('screens', 'screens', 'MAIL', 'reporter', 'screens', 'RECEIVED', 0, FALSE,
                                'UNCLEAR', 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'connection')""").update();
            judge(admin.go("/admin/deliveries?state=UNCLEAR"), "deliveries");
        } finally {
            db.sql("DELETE FROM delivery WHERE id = 'screens'").update();
        }
    }

    @Test
    void receiptAndTracking() {
        try (Visit citizen = visit(PHONE)) {
            Filing.fill(citizen, "Sampah menumpuk di ujung gang");
            citizen.page().locator("main form button").last().click();
            judge(citizen, "receipt");
            citizen.page().locator("main form button").click();
            assertThat(citizen.page().locator("[aria-current=step]")).hasText("Menunggu");
            judge(citizen, "tracking-filed");
            judge(citizen.track(story().inProgress()), "tracking-in-progress");
            judge(citizen.track(story().responded()), "tracking-rating");
        }
    }

    @Test
    void requestsAboutPersonalData() {
        Api.Receipt issue = story().responded();
        String request = issue.number() + "-P1";
        try (Visit desk = visit(PHONE).signIn(VERIFIER);
                Visit sekda = visit(PHONE).signIn("demo-sekda");
                Visit citizen = visit(PHONE).track(issue)) {
            judge(desk.go("/privacy?issue=" + issue.number()), "privacy-desk");
            citizen.go("/track/" + issue.number() + "/privacy");
            citizen.page().locator("#wish").fill("Mohon salinan semua data saya.");
            citizen.press(citizen.page().locator("main form button"));
            judge(citizen, "privacy-own");
            judge(desk.go("/privacy/" + request + "?atLeast=0"), "privacy-received");
            desk.press(desk.page().locator("main form button").first());
            judge(desk, "privacy-identified");
            desk.page().locator("#reason").fill("Salinan diberikan sesuai permintaan.");
            desk.press(desk.page().locator("main form button").first());
            judge(sekda.go("/privacy/" + request + "?atLeast=0"), "privacy-proposed");
            sekda.press(sekda.page().locator("main form button").first());
            assertThat(sekda.page().locator("main")).containsText("Keputusan ditegaskan");
            judge(citizen.go("/track/" + issue.number() + "/copy"), "privacy-copy");
            api().act(VERIFIER, issue.number(), "privacy-requests", Map.of("right", "REDACTION", "wish", "Nama saya"));
            api().handle(VERIFIER, issue.number() + "-P2", "identification", Map.of("proof", "CARD_SHOWN"));
            judge(desk.go("/privacy/" + issue.number() + "-P2?atLeast=0"), "privacy-redaction");
            judge(desk.go("/privacy"), "privacy-list");
            judge(desk.go("/privacy/retention?day=2099-12-31"), "privacy-retention");
        }
    }

    @Test
    void issuePages() {
        issue(LURAH, story().filed(), "issue-lurah");
        issue("demo-camat-tengah", story().escalated(), "issue-camat");
        issue(VERIFIER, story().filed(), "issue-verifier");
        issue(HEAD, story().dispatched(), "issue-opd-head");
        issue(STAFF, story().inProgress(), "issue-staff");
        issue(AUDITOR, story().responded(), "issue-auditor");
    }

    @Test
    void helpAndFollowing() {
        issue(HEAD, story().inProgress(), "issue-help-asked");
        issue("demo-dlh-kepala", story().inProgress(), "issue-help-wanted");
        issue("demo-dishub-kepala", story().inProgress(), "issue-help-given");
        issue(VERIFIER, story().inProgress(), "issue-followed");
        try (Visit helper = visit(PHONE).signIn("demo-dlh-kepala")) {
            assertThat(helper.page().locator("#asked-support")).containsText("Angkut sampah");
            judge(helper, "home-help");
            judge(helper.go("/queues/DLH"), "queue-help");
            judge(helper.go("/queues/DLH/support"), "support");
        }
        try (Visit head = visit(PHONE).signIn(HEAD)) {
            judge(head.go("/queues/DPUPR/support"), "support-empty");
        }
        try (Visit follower = visit(PHONE).signIn(VERIFIER)) {
            assertThat(follower.page().locator("#followed")).containsText("Bantuan unit lain diminta");
            judge(follower, "home-followed");
        }
    }

    @Test
    void queueHistoryAndFilingOfOfficers() {
        try (Visit head = visit(PHONE).signIn(HEAD)) {
            judge(head.go("/queues/DPUPR"), "queue");
            judge(head.go("/queues/DPUPR?tab=SETTLED"), "queue-empty");
            judge(head.go("/queues/DPUPR?tab=OVERDUE"), "queue-overdue");
            judge(head.go("/queues/DPUPR?tab=DUE_TODAY"), "queue-due-today");
            judge(head.go("/queues/DPUPR?tab=NEW&category=JALAN&assignedTo=-&sort=priority"), "queue-filtered");
            judge(head.go("/queues/DPUPR?picked=all"), "queue-picked");
            judge(head.go("/queues/DPUPR/bulk"), "bulk-nothing");
            judge(
                    head.go("/queues/DPUPR/bulk?act=ASSIGN&issue=TIDAK-ADA&issue="
                            + story().dispatched().number()),
                    "bulk-mixed");
            judge(head.go("/queues/DPUPR/templates"), "templates");
            judge(head.go("/issues/new"), "filing-officer");
            judge(head.go("/satisfaction/DPUPR"), "satisfaction-unit");
            judge(head.go("/satisfaction"), "satisfaction");
            judge(head.go("/satisfaction?from=2001-01-01&to=2001-12-31"), "satisfaction-empty");
        }
        try (Visit auditor = visit(PHONE).signIn(AUDITOR)) {
            judge(auditor.go("/issues/" + story().responded().number() + "/history"), "history");
            judge(auditor.go("/history?number=CMH-TIDAK-ADA"), "history-unknown");
        }
        try (Visit admin = visit(PHONE).signIn("demo-admin")) {
            judge(admin.go("/clock-rules"), "clock-rules");
            judge(admin.go("/what-if"), "what-if");
            judge(admin.go("/what-if?policy=2026-1&since=2026-01-01&until=2099-01-01"), "what-if-counted");
            judge(admin.go("/what-if/moves?calendar=2026-09-15"), "what-if-moves");
            judge(admin.go("/admin/projections"), "projections");
        }
    }

    @Test
    void whatCouldNotBeShown(@Autowired JdbcClient db) {
        String issue = story().responded().number();
        try (Visit admin = visit(PHONE).signIn("demo-admin")) {
            judge(admin.go("/admin/dead-letters"), "dead-letters-none");
            db.sql("""
                            INSERT INTO dead_letter (letter, projection, aggregate_identifier, sequence_number, leaf_index,
                                payload_type, since, tries, next_try_at, cause)
                            VALUES ('screens', 'opd-queue', ?, 3, 17, 'issue-accepted', CURRENT_TIMESTAMP, 12, NULL, ?)""")
                    .param(issue)
                    .param(
                            "org.h2.jdbc.JdbcSQLIntegrityConstraintViolationException [23513, 23513] @ OpdQueueProjection.java:120")
                    .update();
            judge(admin.go("/admin/dead-letters"), "dead-letters");
            judge(admin.go("/admin/projections"), "projections-waiting");
        }
        try (Visit head = visit(PHONE).signIn(HEAD)) {
            judge(head.go("/issues/" + issue), "issue-behind");
            judge(head.go("/queues/DPUPR"), "queue-behind");
        } finally {
            db.sql("DELETE FROM dead_letter WHERE letter = 'screens'").update();
        }
    }

    @Test
    void officesAndWhoHoldsThem() {
        try (Visit admin = visit(PHONE).signIn("demo-admin")) {
            judge(admin.go("/admin?office=DPUPR:OPD_HEAD"), "offices");
            admin.page().locator("#holder").fill("demo-dlh-kepala");
            admin.page().locator("#decree").fill("800/17-BKPSDM/2026");
            admin.press(admin.page().locator("form:has(#holder) button"));
            judge(admin, "appointments");
            judge(admin.go("/admin/units?unit=DLH"), "units");
            judge(admin.go("/admin/delegations"), "delegations");
            judge(admin.go("/admin/offices/import"), "office-import");
            judge(admin.go("/officeholders?q=DPUPR"), "officeholders");
        }
    }

    @Test
    void searchAndWhatMayTellTheSame() {
        Api.Receipt same = api().file(
                        LURAH,
                        "SAMPAH",
                        PADASUKA,
                        "Karung-karung sampah menumpuk di ujung gang",
                        "Setiap malam ada yang membuang sampah di tanah kosong, baunya menyengat.");
        String first = story().filed().number();
        try (Visit lurah = visit(PHONE).signIn(LURAH)) {
            judge(lurah.go("/search"), "search");
            lurah.page().locator("#find").fill("karung smpah menumpuk");
            lurah.press(lurah.page().locator("header .find button"));
            assertThat(lurah.page().locator("main")).containsText("Tidak ada aduan yang memuat semua kata itu");
            judge(lurah, "search-some-words");
            judge(lurah.go("/search?q=sampah+menumpuk&category=SAMPAH"), "search-found");
            assertThat(lurah.page().locator("main .cards")).containsText("Karung");
            judge(lurah.go("/search?q=qqqqq"), "search-nothing");
            judge(lurah.go("/issues/" + same.number()), "issue-similar");
            lurah.press(lurah.page().locator("#similar li:has-text('" + first + "') .btn"));
            assertThat(lurah.page().locator("#merge-into")).hasValue(first);
            judge(lurah, "issue-similar-merge");
            lurah.go("/issues/new").page().locator("#category").selectOption("SAMPAH");
            assertThat(lurah.page().locator("#similar")).containsText(first);
            judge(lurah, "filing-officer-similar");
        }
    }

    @Test
    void whoeverFilesSeesWhatMayBeTheSameWithScriptsAndWithout() {
        story();
        try (Visit citizen = visit(PHONE)) {
            Filing.fill(citizen, "Sampah menumpuk");
            assertThat(citizen.page().locator("#similar")).containsText("Mirip dengan ini?");
            assertThat(citizen.page().locator("#title")).hasValue("Sampah menumpuk");
            judge(citizen, "filing-similar");
        }
        try (Visit citizen = visitWithoutScript(PHONE).go("/issues/new")) {
            citizen.press(citizen.page().locator(".check-first > summary"));
            citizen.page().locator("#check-category").selectOption("SAMPAH");
            citizen.page().locator("#check-village").selectOption(PADASUKA);
            citizen.press(citizen.page().locator(".check-first button"));
            assertThat(citizen.page().locator("#similar")).containsText("Mirip dengan ini?");
            assertThat(citizen.page().locator("#village")).hasValue(PADASUKA);
            citizen.screenshot("filing-similar-without-script-" + PHONE).assertNoSideways();
        }
    }

    @Test
    void auditorsPages() {
        String number = story().responded().number();
        String history = "/issues/" + number + "/history";
        try (Visit auditor = visit(PHONE).signIn(AUDITOR)) {
            judge(auditor.go(history + "?step=3"), "history-step");
            judge(auditor.go(history + "?asOf=2020-01-01T08:00&and=2099-01-01T08:00"), "history-compared");
            judge(auditor.go("/history"), "history-search");
            judge(auditor.go("/history?officer=" + STAFF), "history-found");
            judge(auditor.go("/history?officer=tidak-ada"), "history-nothing");
            judge(auditor.go("/queues/DPUPR?asOf=2099-01-01T08:00"), "past-queue");
            judge(auditor.go("/queues/DPUPR?asOf=2020-01-01T08:00"), "past-queue-empty");
            judge(auditor.go("/queues/DPUPR?asOf=2020-01-01T08:00&and=2099-01-01T08:00"), "past-compared");
            judge(auditor.go("/findings"), "findings-empty");
            judge(auditor.go("/findings?kind=IDENTITY_VIEWED"), "findings");
            judge(auditor.go("/readings"), "readings");
            judge(auditor.go("/readings?account=tidak-ada"), "readings-empty");
        }
    }

    @Test
    void theSliderGoesThroughAnIssuesLife() {
        String history = "/issues/" + story().responded().number() + "/history";
        try (Visit auditor = visit(PHONE).signIn(AUDITOR)) {
            auditor.go(history).page().locator("#step").focus();
            auditor.page().keyboard().press("Home");
            assertThat(auditor.page().locator(".timeline > li")).hasCount(1);
            assertThat(auditor.page().locator("#moment")).containsText("no. 1");
            auditor.assertQuiet();
        }
        try (Visit auditor = visitWithoutScript(PHONE).signIn(AUDITOR)) {
            auditor.go(history).page().locator("#step").fill("2");
            auditor.press(auditor.page().locator("#by-step button"));
            assertThat(auditor.page().locator(".timeline > li")).hasCount(2);
        }
    }

    @Test
    void errorPagesStandInTheFrame() {
        try (Visit lurah = visit(PHONE).signIn(LURAH)) {
            judge(lurah.go("/tidak-ada"), "error-404");
            assertThat(lurah.page().locator("h1")).hasText("Tidak ditemukan");
            assertThat(lurah.page().locator("header")).containsText("Lurah");
            judge(lurah.go("/issues/TIDAK-ADA"), "problem-404");
            assertThat(lurah.page().locator("main")).containsText("bukan untuk Anda");
            judge(lurah.go("/queues/DPUPR"), "problem-403");
            assertThat(lurah.page().locator("main")).containsText("Bukan wewenang");
            judge(lurah.go("/queues/" + PADASUKA + "?page=x"), "problem-422");
        }
    }

    @Test
    void rightsAndRestrictedCases() {
        Api.Receipt levy = api().file(
                        null,
                        "PUNGLI",
                        PADASUKA,
                        "Diminta uang supaya nomor antrean maju",
                        "Diminta tunai di loket dua.");
        String inspector = "demo-inspektorat";
        api().act(inspector, levy.number(), "knowledge", Map.of("account", inspector, "reason", "Memeriksa berkas."));
        api().act(inspector, levy.number(), "ending", Map.of("reason", "Saksi mencabut keterangannya."));
        api().awaitSeen("demo-walikota", levy.number());
        issue(inspector, levy, "issue-restricted");
        issue("demo-walikota", levy, "issue-second-person");
        try (Visit lurah = visit(PHONE).signIn(LURAH)) {
            judge(lurah.go("/rights"), "rights");
            assertThat(lurah.page().locator("main")).containsText("Lurah");
            judge(lurah.go("/rights?role=ANYBODY"), "rights-anybody");
            judge(lurah.go("/admin"), "door-403");
            assertThat(lurah.page().locator("main")).containsText("Bukan wewenang");
        }
    }

    @Test
    void photosForEverybody() {
        try (Visit desk = visit(PHONE).signIn(VERIFIER)) {
            desk.go("/issues/" + story().responded().number() + "?act=CLEAR_PHOTOS");
            judge(desk, "issue-clear-photos");
            desk.act(
                    "CLEAR_PHOTOS",
                    form -> form.locator("[name=photos]").first().check());
            assertThat(desk.page().locator(".timeline")).containsText("Foto untuk umum ditetapkan");
        }
        try (Visit citizen = visit(PHONE)) {
            Locator photo = citizen.page().locator(".photos img");
            await().until(() ->
                    citizen.go("/public").page().locator(".photos img").count() == 1);
            photo.scrollIntoViewIfNeeded();
            await().until(() -> photo.evaluate("shown => shown.naturalWidth").equals(40));
            judge(citizen, "public-photo");
        }
    }

    @Test
    void exchange(@Autowired TakingIn takingIn) {
        String closed = sp4n(takingIn, "9100001", true);
        sp4n(takingIn, "9100002", false);
        sp4n(takingIn, "9100002", true);
        api().awaitSeen(VERIFIER, closed);
        try (Visit desk = visit(PHONE).signIn(VERIFIER)) {
            judge(desk.go("/issues/" + closed), "issue-imported");
            judge(desk.go("/issues/" + story().filed().number() + "?act=ADD_NUMBER"), "issue-add-number");
            judge(desk.go("/exchange"), "exchange");
            assertThat(desk.page().locator("main")).containsText("9100002");
            judge(desk.go("/exchange?kind=NOT_SEEN"), "exchange-empty");
            judge(desk.go("/issues/" + closed + "/history"), "history-imported");
        }
    }

    private static String sp4n(TakingIn takingIn, String number, boolean closed) {
        Instant opened = Instant.parse("2024-03-05T02:00:00Z");
        takingIn.take(
                new TakingIn.Matter(
                        "SP4N_LAPOR",
                        number,
                        Channel.SP4N,
                        "Lampu jalan padam di depan pasar",
                        "Tiga lampu berurutan padam sejak hari raya.",
                        "PJU",
                        PADASUKA,
                        "DISHUB",
                        null,
                        null,
                        Visibility.PUBLIC,
                        "Ujang Contoh",
                        null,
                        opened,
                        closed ? opened.minusSeconds(3600) : null,
                        closed,
                        closed ? "Selesai" : "Diproses",
                        "Klasifikasi: Pengaduan\nInstansi di SP4N: Dinas Perhubungan",
                        closed ? List.of(Oddity.CLOSED_BEFORE_OPENED) : List.of()),
                true,
                false);
        return takingIn.issueOf("SP4N_LAPOR", number).orElseThrow();
    }

    private void issue(String account, Api.Receipt receipt, String name) {
        try (Visit officer = visit(PHONE).signIn(account)) {
            judge(officer.go("/issues/" + receipt.number()), name);
        }
    }

    private static void judge(Visit visit, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            visit.width(width).screenshot(name + "-" + width).assertNoSideways();
            Axe.assertOpenToAll(visit.page());
        }
        visit.width(PHONE).assertQuiet();
    }
}
