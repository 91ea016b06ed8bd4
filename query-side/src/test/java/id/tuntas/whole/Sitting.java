package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.MELONG;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.ContactWay;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import id.tuntas.events.sitting.SittingEvent.ComplaintTaken;
import id.tuntas.whole.Issues.Filed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Officers sit in a village: place and day are said once, complaints taken and dispatched there, receipts printed. */
abstract class Sitting {
    private static final String PRESENT = "Camat, dua ketua RW dan Ujang Contoh";
    private static final String OTHER_LURAH = "demo-lurah-melong";

    private final Server server;
    private final Issues issues;

    Sitting(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void complaintsAreTakenOneAfterTheOtherVerifiedAndDispatched() {
        String sitting = open(VERIFIER, PADASUKA);
        Filed first = take(VERIFIER, sitting, "Selokan mampet");
        Filed second = take(VERIFIER, sitting, "Lampu padam");
        String page = page(VERIFIER, sitting, second);
        assertThat(page).contains("Selokan mampet", "Lampu padam", "Balai RW 5", "dua ketua RW");
        server.as(VERIFIER)
                .post("/api/sittings/" + sitting + "/complaints/" + first.id() + "/dispatch", Map.of("unit", "DPUPR"))
                .expect(200);
        assertThat(issues.numbersOf(first, IssueVerified.class)).hasSize(1);
        assertThat(issues.numbersOf(first, IssueDispatched.class)).hasSize(1);
        assertThat(issues.numbersOf(second, IssueDispatched.class)).isEmpty();
        await().untilAsserted(() -> assertThat(page(VERIFIER, sitting, first)).contains("Didisposisikan"));
        await().untilAsserted(() ->
                assertThat(text(VERIFIER, "/issues/" + first.id())).contains("/sittings/" + sitting));
        server.as(VERIFIER).post("/api/sittings/" + sitting + "/end", Map.of()).expect(200);
        Answer late = server.as(VERIFIER)
                .post("/api/sittings/" + sitting + "/complaints", complaint("Terlambat", "JALAN"))
                .expect(409);
        assertThat(late.text("type")).isEqualTo("urn:tuntas:problem:sitting-closed");
    }

    @Test
    void theSameRequestAgainIsTheSameComplaintAtTheSameSitting() {
        String sitting = open(LURAH, PADASUKA);
        Client lurah =
                server.as(LURAH).with("Idempotency-Key", UUID.randomUUID().toString());
        String address = "/api/sittings/" + sitting + "/complaints";
        Answer once = lurah.post(address, complaint("Pohon tumbang", "JALAN")).expect(201);
        Answer twice = lurah.post(address, complaint("Pohon tumbang", "JALAN")).expect(201);
        assertThat(twice.text("id")).isEqualTo(once.text("id"));
        assertThat(server.events().lastSequenceNumberFor(sitting)).contains(1L);
        lurah.post(address, complaint("Pohon lain", "JALAN")).expect(422);
    }

    @Test
    void aDayBeforeCountsAsWhenItWasTold() {
        Answer opened = server.as(LURAH)
                .post(
                        "/api/sittings",
                        Map.of("village", PADASUKA, "place", "Pos ronda", "present", PRESENT, "day", "2001-01-01"))
                .expect(422);
        assertThat(opened.body()).contains("14 hari");
        String yesterday = server.bean(Clock.class)
                .instant()
                .minus(Duration.ofDays(1))
                .toString()
                .substring(0, 10);
        String sitting = server.as(LURAH)
                .post(
                        "/api/sittings",
                        Map.of("village", PADASUKA, "place", "Pos ronda", "present", PRESENT, "day", yesterday))
                .expect(201)
                .text("id");
        Filed filed = take(LURAH, sitting, "Ditulis di kertas");
        ComplaintFiled told =
                (ComplaintFiled) server.events().readEvents(filed.id()).next().getPayload();
        assertThat(told.receivedAt()).hasToString(yesterday + "T05:00:00Z");
        assertThat(told.channel()).isEqualTo(Channel.MEETING);
    }

    @Test
    void whoGotNoAnswerMayAskAgainAfterAColleagueHasClosedTheSitting() {
        String sitting = open(LURAH, PADASUKA);
        String address = "/api/sittings/" + sitting + "/complaints";
        Client lurah = server.as(LURAH).with("Idempotency-Key", "k".repeat(163) + UUID.randomUUID());
        Answer once = lurah.post(address, complaint("Talut longsor", "JALAN")).expect(201);
        server.as(LURAH).post("/api/sittings/" + sitting + "/end", Map.of()).expect(200);
        Answer twice = lurah.post(address, complaint("Talut longsor", "JALAN")).expect(201);
        assertThat(twice.text("id")).isEqualTo(once.text("id"));
        assertThat(server.events().lastSequenceNumberFor(sitting)).contains(2L);
        server.as(LURAH).post(address, complaint("Talut lain", "JALAN")).expect(409);
    }

    @Test
    void atAFullTableNothingIsFiledThatCannotBeNoted() {
        String sitting = open(LURAH, PADASUKA);
        String address = "/api/sittings/" + sitting + "/complaints";
        Client lurah =
                server.as(LURAH).with("Idempotency-Key", UUID.randomUUID().toString());
        Answer last = lurah.post(address, complaint("Yang terakhir", "JALAN")).expect(201);
        List<DomainEventMessage<?>> others = new ArrayList<>();
        for (int i = 0; i < 499; i++) {
            others.add(new GenericDomainEventMessage<>(
                    "sitting",
                    sitting,
                    2 + i,
                    new ComplaintTaken(sitting, sitting + "-" + i),
                    MetaData.with(EventMetadata.ACTOR, EventMetadata.SYSTEM)));
        }
        server.events().publish(others);
        assertThat(lurah.post(address, complaint("Yang terakhir", "JALAN"))
                        .expect(201)
                        .text("id"))
                .isEqualTo(last.text("id"));
        long filed = filed();
        assertThat(filed).isPositive();
        assertThat(server.as(LURAH)
                        .post(address, complaint("Satu lagi", "JALAN"))
                        .expect(409)
                        .text("type"))
                .isEqualTo("urn:tuntas:problem:sitting-full");
        assertThat(filed()).isEqualTo(filed);
    }

    private long filed() {
        return server.db()
                .sql("SELECT COUNT(*) FROM domain_event WHERE payload_type = 'complaint-filed'")
                .query(Long.class)
                .single();
    }

    @Test
    void whoComesIsToldAsTheyWishLikeAnybodyElse() {
        String sitting = open(LURAH, PADASUKA);
        await().untilAsserted(() -> assertThat(text(LURAH, "/sittings")).contains("/sittings/" + sitting));
        assertThat(text(LURAH, "/sittings/" + sitting)).contains("reporter.email", "value=\"EMAIL\"");
        Map<String, Object> complaint = new HashMap<>(complaint("Parit buntu", "JALAN"));
        complaint.put("contactWay", "EMAIL");
        Answer refused = server.as(LURAH)
                .post("/api/sittings/" + sitting + "/complaints", complaint)
                .expect(422);
        assertThat(refused.body()).contains("reporter.email");
        complaint.put("reporter", Map.of("name", "Ujang Contoh", "email", "ujang@contoh.test"));
        Filed filed = taken(LURAH, sitting, complaint);
        ComplaintFiled told =
                (ComplaintFiled) server.events().readEvents(filed.id()).next().getPayload();
        assertThat(told.contactWay()).isEqualTo(ContactWay.EMAIL);
        assertThat(told.reporterEmail()).isNotNull();
    }

    @Test
    void theLurahSendsOnUpwardsAndIsToldSo() {
        assertThat(text(LURAH, "/sittings")).contains("dinaikkan satu tingkat").doesNotContain("didisposisikan");
        assertThat(text(VERIFIER, "/sittings")).contains("didisposisikan di tempat");
        String sitting = open(LURAH, PADASUKA);
        Filed filed = take(LURAH, sitting, "Jembatan retak");
        assertThat(page(LURAH, sitting, filed))
                .contains("/api/issues/" + filed.id() + "/escalation")
                .doesNotContain("/dispatch");
        String back = "/sittings/" + sitting + "?shown=" + filed.id();
        Answer answer = server.as(LURAH)
                .with("Accept", "text/html")
                .form(Issues.path(filed, "escalation"), Map.of("reason", "Milik kota", "returnTo", back))
                .expect(303);
        assertThat(answer.page()).startsWith(back + "&atLeast=");
        assertThat(text(LURAH, answer.page())).doesNotContain("/escalation");
        assertThat(issues.numbersOf(filed, IssueEscalated.class)).hasSize(1);
        String desk = open(VERIFIER, PADASUKA);
        Filed atTheDesk = take(VERIFIER, desk, "Jembatan lain");
        assertThat(page(VERIFIER, desk, atTheDesk)).contains("/dispatch").doesNotContain("/escalation");
    }

    @Test
    void whoMaySitWhereAndSeeWhat() {
        body(MELONG, LURAH, 403);
        body("TIDAK-ADA", LURAH, 422);
        String sitting = open(LURAH, PADASUKA);
        Filed filed = take(LURAH, sitting, "Hanya untuk Padasuka");
        assertThat(page(LURAH, sitting, filed)).contains("Hanya untuk Padasuka");
        assertThat(text(CAMAT, "/sittings/" + sitting)).contains("Balai RW 5", "Hanya untuk Padasuka");
        String stranger = server.as(OTHER_LURAH)
                .with("Accept", "text/html")
                .get("/sittings/" + sitting)
                .expect(404)
                .body();
        assertThat(stranger).doesNotContain("Balai RW 5", "Ujang");
        assertThat(text(OTHER_LURAH, "/sittings")).doesNotContain(sitting);
        for (String other : List.of(OTHER_LURAH, CAMAT)) {
            server.as(other)
                    .post("/api/sittings/" + sitting + "/complaints", complaint("Menyusup", "JALAN"))
                    .expect(404);
            server.as(other).post("/api/sittings/" + sitting + "/end", Map.of()).expect(404);
        }
        server.as(LURAH)
                .post("/api/sittings/" + sitting + "/complaints/" + filed.id() + "/dispatch", Map.of("unit", "DPUPR"))
                .expect(403);
        server.as(VERIFIER)
                .post("/api/sittings/" + sitting + "/complaints/" + filed.id() + "/dispatch", Map.of("unit", "DPUPR"))
                .expect(404);
        assertThat(issues.numbersOf(filed, IssueDispatched.class)).isEmpty();
    }

    @Test
    void aRestrictedMatterIsToldAtTheTableAndShownToNobodyThere() {
        String sitting = open(LURAH, PADASUKA);
        Filed open = take(LURAH, sitting, "Jalan becek");
        Filed levy = taken(LURAH, sitting, complaint("Dimintai uang", "PUNGLI"));
        String page = page(LURAH, sitting, open);
        assertThat(page).contains("Sudah dicatat (1)").doesNotContain(levy.id(), "Dimintai uang");
        assertThat(text(LURAH, "/sittings/" + sitting + "/receipts"))
                .contains(open.id())
                .doesNotContain(levy.id());
    }

    @Test
    void aReceiptCarriesNumberCodeAndTheTrackingPageAsAQrCode() throws NotFoundException {
        String sitting = open(LURAH, PADASUKA);
        Filed filed = take(LURAH, sitting, "Tiang miring");
        Filed other = take(LURAH, sitting, "Got penuh");
        page(LURAH, sitting, other);
        String one = text(LURAH, "/sittings/" + sitting + "/receipts?issue=" + filed.id());
        assertThat(one).contains(filed.id(), filed.trackingCode()).doesNotContain(other.id());
        assertThat(read(one)).endsWith("/track?ticketNumber=" + filed.id()).doesNotContain(filed.trackingCode());
        assertThat(server.anybody()
                        .with("Accept", "text/html")
                        .get("/track?ticketNumber=" + filed.id())
                        .body())
                .contains("value=\"" + filed.id() + "\"");
        assertThat(text(LURAH, "/sittings/" + sitting + "/receipts")).contains(filed.id(), other.id());
        server.as(CAMAT)
                .with("Accept", "text/html")
                .get("/sittings/" + sitting + "/receipts")
                .expect(403);
    }

    @Test
    void receiptsEndADayAfterTheSitting() {
        String sitting = open(LURAH, PADASUKA);
        take(LURAH, sitting, "Pipa bocor");
        Answer closed = server.as(LURAH)
                .post("/api/sittings/" + sitting + "/end", Map.of())
                .expect(200);
        text(LURAH, "/sittings/" + sitting + "?atLeast=" + closed.version());
        assertThat(text(LURAH, "/sittings/" + sitting + "/receipts")).contains("slip");
        Timestamp end = server.db()
                .sql("SELECT closed_at FROM sitting WHERE sitting = ?")
                .param(sitting)
                .query(Timestamp.class)
                .single();
        closedAt(sitting, Timestamp.from(end.toInstant().minus(Duration.ofHours(25))));
        server.as(LURAH)
                .with("Accept", "text/html")
                .get("/sittings/" + sitting + "/receipts")
                .expect(403);
        assertThat(text(LURAH, "/sittings/" + sitting)).doesNotContain("/receipts");
        closedAt(sitting, end);
    }

    @Test
    void isRebuiltFromTheHistoryAlone() {
        String sitting = open(LURAH, PADASUKA);
        take(LURAH, sitting, "Trotoar pecah");
        server.as(LURAH).post("/api/sittings/" + sitting + "/end", Map.of()).expect(200);
        Projections projections = new Projections(server);
        projections.awaitCaughtUp("sitting");
        Map<String, String> shown = projections.rows("sitting");
        assertThat(shown.get("sitting_issue")).contains(sitting);
        server.db()
                .sql("DELETE FROM sitting_issue WHERE sitting = ?")
                .param(sitting)
                .update();
        assertThat(projections.rebuild("sitting").exit()).isZero();
        assertThat(projections.rows("sitting")).isEqualTo(shown);
    }

    private void closedAt(String sitting, Timestamp at) {
        server.db()
                .sql("UPDATE sitting SET closed_at = ? WHERE sitting = ?")
                .params(at, sitting)
                .update();
    }

    /** What a telephone reads from the code on the page. */
    private static String read(String page) throws NotFoundException {
        Matcher side = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(page);
        assertThat(side.find()).isTrue();
        int size = Integer.parseInt(side.group(1));
        int scale = 4;
        int[] pixels = new int[size * scale * size * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(page);
        while (module.find()) {
            int x = Integer.parseInt(module.group(1)) * scale;
            int y = Integer.parseInt(module.group(2)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(pixels, row * size * scale + x, row * size * scale + x + scale, 0);
            }
        }
        RGBLuminanceSource source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private String open(String account, String village) {
        return body(village, account, 201).text("id");
    }

    private Answer body(String village, String account, int status) {
        return server.as(account)
                .post("/api/sittings", Map.of("village", village, "place", "Balai RW 5", "present", PRESENT))
                .expect(status);
    }

    private Filed take(String account, String sitting, String title) {
        return taken(account, sitting, complaint(title, "JALAN"));
    }

    private Filed taken(String account, String sitting, Map<String, ?> complaint) {
        Answer answer = server.as(account)
                .post("/api/sittings/" + sitting + "/complaints", complaint)
                .expect(201);
        return new Filed(answer.text("id"), answer.text("trackingCode"));
    }

    private static Map<String, ?> complaint(String title, String category) {
        return Map.of(
                "title",
                title,
                "description",
                "Diceritakan di balai.",
                "category",
                category,
                "visibility",
                "PUBLIC",
                "reporter",
                Map.of("name", "Ujang Contoh"));
    }

    /** Once it shows this complaint. */
    private String page(String account, String sitting, Filed shown) {
        await().untilAsserted(
                        () -> assertThat(text(account, "/sittings/" + sitting)).contains(shown.id()));
        return text(account, "/sittings/" + sitting);
    }

    private String text(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
