package id.tuntas.whole;

import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.CompletionProposed;
import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the auditor asks of the past, and what is answered. */
abstract class Auditing {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String AUDITOR = "demo-auditor";
    private static final String LURAH_OFFICE = "32.77.02.1005:LURAH";

    private final Server server;
    private final Issues issues;
    private final Client page;

    Auditing(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.page = server.as(AUDITOR).with("Accept", "text/html");
    }

    @Test
    void stepsAreFoundByOfficerOfficeUnitDayAndKind() {
        Filed issue = issues.proposed();
        awaitSteps(issue);
        String proposed = step(issue, CompletionProposed.class);
        String accepted = step(issue, IssueAccepted.class);
        String filed = step(issue, ComplaintFiled.class);
        assertThat(search("officer=" + STAFF)).contains(proposed, "Diusulkan selesai");
        assertThat(search("office=dpupr:staff")).contains(proposed);
        assertThat(search("office=CAMAT&number=" + issue.id())).contains("Tidak ada peristiwa");
        assertThat(search("office=staf%20dinas%20pekerjaan")).contains(proposed);
        assertThat(search("unit=DPUPR&type=issue-accepted")).contains(accepted).doesNotContain(proposed);
        String today = LocalDateTime.ofInstant(MovedClock.CLOCK.instant(), ZONE)
                .toLocalDate()
                .toString();
        assertThat(search("number=" + issue.id() + "&since=" + today + "&until=" + today))
                .contains(filed, proposed);
        assertThat(search("number=" + issue.id() + "&until=2020-01-01")).contains("Tidak ada peristiwa");
    }

    @Test
    void aNumberAloneLeadsToItsHistory() {
        Filed issue = issues.file();
        issues.shown(AUDITOR, issue).expect(200);
        Answer found = page.get("/history?number=" + issue.id().toLowerCase(java.util.Locale.ROOT));
        assertThat(found.expect(302).header("Location")).endsWith("/issues/" + issue.id() + "/history");
        assertThat(page.get("/history?number=CMH-TIDAK-ADA").expect(200).body()).contains("CMH-TIDAK-ADA");
    }

    @Test
    void theOfficeIsShownAsItWasHeldThen() {
        String account = "demo-dishub-kepala";
        appoint(account, LURAH_OFFICE, "PLT");
        Filed issue = issues.file();
        await().until(() ->
                issues.attempt(account, issue, "escalation", Issues.reason()).accepted());
        release(account, LURAH_OFFICE);
        appoint(account, LURAH_OFFICE, "DEFINITIVE");
        issues.shown(AUDITOR, issue).expect(200);
        await().untilAsserted(() ->
                assertThat(history(issue, "")).contains("Lurah Padasuka", "Pelaksana tugas", "821/17-BKPSDM/2026"));
        release(account, LURAH_OFFICE);
    }

    @Test
    void aStepShowsWhatItChangedAndWhereItIsProven() {
        Filed issue = issues.dispatched();
        issues.shown(AUDITOR, issue).expect(200);
        await().untilAsserted(() -> assertThat(history(issue, "")).contains("Semua peristiwa aduan ini"));
        String shown = text(history(issue, ""));
        assertThat(shown)
                .contains("Keadaan Terverifikasi → menjadi Didisposisikan")
                .contains("Unit Kelurahan Padasuka → menjadi Dinas Pekerjaan Umum dan Penataan Ruang")
                .contains("Riwayat utuh sampai");
        long leaf = server.as(AUDITOR)
                .get("/api/issues/" + issue.id() + "/history")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("type").asString().equals("issue-dispatched"))
                .findFirst()
                .orElseThrow()
                .path("leafIndex")
                .asLong();
        assertThat(shown).contains("Daun " + leaf);
    }

    @Test
    void anIssueIsShownAfterAnyStepAndAtAnyMinute() {
        Filed issue = issues.file();
        Instant filed = later();
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        Instant dispatched = later();
        issues.accept(issue);
        issues.shown(AUDITOR, issue).expect(200);
        assertThat(stood(history(issue, "step=" + number(issue, IssueVerified.class))))
                .isEqualTo("Terverifikasi");
        assertThat(stood(history(issue, "step=99"))).isEqualTo("Dikerjakan");
        assertThat(stood(history(issue, "asOf=" + minute(filed)))).isEqualTo("Baru masuk");
        assertThat(stood(history(issue, "asOf=" + minute(dispatched)))).isEqualTo("Didisposisikan");
        long after = issues.newest(issue) + 2 - number(issue, IssueVerified.class);
        assertThat(text(history(issue, "asOf=" + minute(filed)))).contains(after + " peristiwa terjadi sesudah");
        assertThat(history(issue, "asOf=2020-01-01T08:00")).contains("belum ada");
        page.get("/issues/" + issue.id() + "/history?asOf=kemarin").expect(422);
    }

    @Test
    void twoMomentsAreCompared() {
        Filed issue = issues.file();
        Instant filed = later();
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        Instant dispatched = later();
        issues.shown(AUDITOR, issue).expect(200);
        long happened = issues.newest(issue) + 2 - number(issue, IssueVerified.class);
        for (String query : new String[] {
            "asOf=" + minute(filed) + "&and=" + minute(dispatched),
            "asOf=" + minute(dispatched) + "&and=" + minute(filed)
        }) {
            String shown = text(history(issue, query));
            assertThat(shown)
                    .contains("Keadaan Baru masuk → menjadi Didisposisikan")
                    .contains("Peristiwa (" + happened + ")")
                    .doesNotContain("Aduan masuk no. 1");
        }
        assertThat(history(issue, "asOf=" + minute(filed) + "&and=" + minute(filed)))
                .contains("Tidak ada yang terjadi");
        assertThat(history(issue, "asOf=2020-01-01T08:00&and=" + minute(filed))).contains("aduan ini belum ada");
    }

    private void appoint(String account, String office, String acting) {
        Appointing.appoint(
                server, office, Map.of("account", account, "acting", acting, "decree", "821/17-BKPSDM/2026"));
    }

    private void release(String account, String office) {
        server.as("demo-admin")
                .post("/api/offices/" + office + "/holders/" + account + "/release", Map.of())
                .expect(200);
    }

    private String search(String query) {
        return page.get("/history?" + query).expect(200).body();
    }

    private String history(Filed issue, String query) {
        return page.get("/issues/" + issue.id() + "/history?" + query)
                .expect(200)
                .body();
    }

    /** Waits until the issue and all its steps are shown. */
    private void awaitSteps(Filed issue) {
        issues.shown(AUDITOR, issue).expect(200);
        await().until(() -> server.db()
                        .sql("SELECT COUNT(*) FROM history_step WHERE issue = ?")
                        .param(issue.id())
                        .query(Long.class)
                        .single()
                > issues.newest(issue));
    }

    private int number(Filed issue, Class<? extends IssueEvent> kind) {
        return issues.numbersOf(issue, kind).getFirst();
    }

    private String step(Filed issue, Class<? extends IssueEvent> kind) {
        return issue.id() + ", no. " + number(issue, kind) + "<";
    }

    /** The state in the panel of how the issue stood. */
    private static String stood(String page) {
        String panel = page.substring(page.indexOf("<dl class=\"facts\">"));
        return text(panel.substring(panel.indexOf("<dd>"), panel.indexOf("</dd>")));
    }

    static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    /** Now, with all that follows in a later minute. */
    private static Instant later() {
        Instant now = MovedClock.CLOCK.instant();
        MovedClock.CLOCK.forward(Duration.ofMinutes(2));
        return now;
    }

    private static String minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
