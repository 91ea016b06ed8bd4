package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A complaint from the lurah's phone to the auditor, each step by the person whose step it is. */
abstract class WholeLife extends BrowserTest {
    private static final String TITLE = "Lubang di turunan dekat pos ronda";

    private String number = "";
    private String code = "";

    @Test
    void fromTheLurahsPhoneToTheAuditor() {
        lurahFilesAndEscalates();
        verifierVerifiesAndDispatches();
        headAcceptsAndNamesTheStaff();
        staffWorksAndProposes();
        headApproves();
        citizenRates();
        auditorLooksBack();
    }

    private void lurahFilesAndEscalates() {
        try (Visit lurah = visit(PHONE).signIn(LURAH)) {
            Page page = lurah.page();
            page.locator("main a[href='/issues/new']").first().click();
            page.locator("#title").fill(TITLE);
            page.locator("#description").fill("Lubang sedalam mata kaki, dua motor sudah jatuh minggu ini.");
            page.locator("#category").selectOption("JALAN");
            assertThat(page.locator("#village")).hasValue(PADASUKA);
            page.locator("#reporter-name").fill("Warga Contoh");
            page.locator("main form button").last().click();
            number = lurah.text("#ticket-number").trim();
            code = lurah.text("#tracking-code").trim();
            lurah.screenshot("life-1-receipt");
            page.locator("main a[href^='/issues/']").first().click();
            lurah.act("ESCALATE", form -> form.locator("textarea").fill("Perlu alat berat dari dinas."));
            assertThat(page.locator(".timeline")).containsText("Dinaikkan");
            lurah.screenshot("life-2-escalated").assertQuiet();
        }
    }

    private void verifierVerifiesAndDispatches() {
        try (Visit verifier = visit(DESK).signIn(VERIFIER)) {
            verifier.go("/issues/" + number);
            verifier.act("VERIFY", form -> {});
            assertThat(verifier.page().locator(".badge.status").first()).hasText("Terverifikasi");
            verifier.act("DISPATCH", form -> form.locator("select").selectOption("DPUPR"));
            assertThat(verifier.page().locator(".badge.status").first()).hasText("Didisposisikan");
            verifier.screenshot("life-3-dispatched").assertQuiet();
        }
    }

    private void headAcceptsAndNamesTheStaff() {
        try (Visit head = visit(DESK).signIn(HEAD)) {
            head.go("/queues/DPUPR?tab=NEW");
            head.page().locator("tbody a[href='/issues/" + number + "']").click();
            head.act("ACCEPT", form -> form.locator("select").selectOption(STAFF));
            assertThat(head.page().locator(".badge.status").first()).hasText("Dikerjakan");
            head.screenshot("life-4-accepted").assertQuiet();
        }
    }

    private void staffWorksAndProposes() {
        try (Visit staff = visit(PHONE).signIn(STAFF)) {
            staff.page()
                    .locator("a[href='/issues/" + number + "']:visible")
                    .first()
                    .click();
            staff.act("REPORT_PROGRESS", form -> {
                form.locator("input[name=percent]").fill("60");
                form.locator("textarea").fill("Lubang sudah dibersihkan dan dipadatkan.");
            });
            assertThat(staff.page().locator(".timeline")).containsText("dipadatkan");
            FilePayload photo = new FilePayload("bukti.png", "image/png", Pictures.png());
            staff.act("ATTACH", form -> form.locator("input[type=file]").setInputFiles(photo));
            assertThat(staff.page().locator(".attachments")).containsText("PNG");
            staff.act(
                    "PROPOSE_COMPLETION",
                    form -> form.locator("textarea").fill("Ditambal aspal, sudah bisa dilewati."));
            assertThat(staff.page().locator(".badge.status").first()).hasText("Menunggu persetujuan");
            staff.screenshot("life-5-proposed").assertQuiet();
        }
    }

    private void headApproves() {
        try (Visit head = visit(DESK).signIn(HEAD)) {
            head.go("/queues/DPUPR?tab=APPROVAL");
            head.page().locator("tbody a[href='/issues/" + number + "']").click();
            head.act("APPROVE_COMPLETION", form -> {});
            assertThat(head.page().locator(".badge.status").first()).containsText("menunggu pelapor");
            head.screenshot("life-6-approved").assertQuiet();
        }
    }

    private void citizenRates() {
        try (Visit citizen = visit(PHONE)) {
            Page page = citizen.track(new Api.Receipt(number, code)).page();
            citizen.screenshot("life-7-asked");
            page.locator("label[for=solved-true]").click();
            for (String question : new String[] {"speed", "conduct", "handling"}) {
                page.locator("label[for=" + question + "-4]").click();
            }
            page.locator("form[action$='/rating'] button").click();
            assertThat(page.locator("main")).containsText("Sudah selesai");
            citizen.screenshot("life-8-rated").assertQuiet();
        }
    }

    private void auditorLooksBack() {
        try (Visit auditor = visit(DESK).signIn(AUDITOR)) {
            Page page = auditor.page();
            page.locator("#number").fill(number);
            page.locator("main form[role=search] button").click();
            assertThat(page.locator(".timeline")).containsText("Lurah");
            Locator done = page.locator(".timeline > li").filter(new Locator.FilterOptions().setHasNotText("Sistem"));
            assertThat(done).hasCount(11);
            assertThat(page.locator(".timeline")).containsText("Tenggat mulai dihitung");
            auditor.screenshot("life-9-history");
            page.locator("#asOf").fill(minuteAfterNext());
            page.locator("#by-time button").click();
            assertThat(done).hasCount(11);
            page.locator("#asOf").fill("2020-01-01T08:00");
            page.locator("#by-time button").click();
            assertThat(page.locator("main")).containsText("belum ada");
            auditor.screenshot("life-10-before").assertQuiet();
        }
    }

    private static String minuteAfterNext() {
        return ZonedDateTime.now(ZoneId.of("Asia/Jakarta"))
                .plusMinutes(1)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
