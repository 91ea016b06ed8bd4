package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands around a queue: filters, kept views, who has how much, replies kept ready, notes among officers. */
abstract class QueueDesk {
    private static final String QUEUE = "/queues/DPUPR";
    private static final String REPLIES = "/api/units/DPUPR/templates";

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    QueueDesk(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void filtersNarrowTheQueueAndEachCanBeTakenOff() {
        Filed mine = issues.inProgress();
        Filed nobodys = issues.dispatched();
        projections.awaitCaughtUp("opd-queue");
        assertThat(listed("assignedTo=" + STAFF)).contains(mine.id()).doesNotContain(nobodys.id());
        assertThat(listed("assignedTo=-")).contains(nobodys.id()).doesNotContain(mine.id());
        assertThat(listed("village=" + Issues.PADASUKA)).contains(nobodys.id());
        assertThat(listed("village=" + Issues.MELONG)).doesNotContain(nobodys.id(), mine.id());
        String filtered = page(HEAD, QUEUE + "?tab=NEW&category=JALAN&assignedTo=-&q=" + nobodys.id());
        assertThat(filtered)
                .contains("Petugas: Belum ditunjuk", "Dicari: " + nobodys.id(), "/issues/" + nobodys.id())
                .contains("/queues/DPUPR?tab=NEW&amp;assignedTo=-&amp;q=" + nobodys.id() + "&amp;sort=due")
                .contains("/queues/DPUPR?tab=NEW&amp;category=JALAN&amp;assignedTo=-&amp;sort=due");
    }

    @Test
    void emergenciesStandFirstWhereTheyAreWanted() {
        Filed road = taken("SAMPAH");
        Filed flood = taken("BANJIR");
        Filed settled = issues.responded();
        projections.awaitCaughtUp("opd-queue");
        List<String> urgent = listed("sort=priority&size=200");
        assertThat(urgent.indexOf(flood.id())).isNotNegative().isLessThan(urgent.indexOf(road.id()));
        assertThat(urgent.indexOf(settled.id())).isGreaterThan(urgent.indexOf(road.id()));
        List<String> due = listed("sort=due&size=200");
        assertThat(due.indexOf(road.id())).isNotNegative().isLessThan(due.indexOf(flood.id()));
    }

    private Filed taken(String category) {
        Filed issue = issues.file(LURAH, Issues.complaint(category));
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.act(HEAD, issue, "acceptance", Map.of("officer", STAFF));
        issues.act(STAFF, issue, "progress", Map.of("percent", 5, "note", "Ditinjau"));
        return issue;
    }

    @Test
    void aViewIsKeptForItsAccountAloneAndMayOpenTheQueue() {
        Client head = server.as(HEAD);
        deleteViews(head);
        Map<String, Object> wish =
                new HashMap<>(Map.of("name", "Belum ada petugas", "filters", "assignedTo=-&sort=due"));
        String view = head.post("/api/queues/DPUPR/views", wish).expect(201).text("id");
        assertThat(page(HEAD, QUEUE)).contains("Belum ada petugas");
        assertThat(page(STAFF, QUEUE)).doesNotContain("Belum ada petugas");
        String opening = "/api/queues/DPUPR/views/" + view + "/opening";
        server.as(STAFF).post(opening, Map.of("first", true)).expect(404);
        server.as(STAFF)
                .post("/api/queues/DPUPR/views/" + view + "/deletion", Map.of())
                .expect(404);
        head.post(opening, Map.of("first", true)).expect(200);
        Answer opened = head.with("Accept", "text/html").get(QUEUE).expect(302);
        assertThat(opened.header("Location")).endsWith("/queues/DPUPR?assignedTo=-&sort=due");
        assertThat(page(HEAD, QUEUE + "?sort=due")).contains("Belum ada petugas");
        assertThat(server.db()
                        .sql("SELECT name FROM queue_view WHERE view_id = ?")
                        .param(view)
                        .query(String.class)
                        .single())
                .doesNotContain("petugas");
        head.post("/api/queues/DPUPR/views", Map.of("name", "x", "filters", "\"><script>"))
                .expect(422);
        for (int more = 2; more <= 12; more++) {
            head.post("/api/queues/DPUPR/views", wish).expect(201);
        }
        assertThat(head.post("/api/queues/DPUPR/views", wish).expect(409).text("detail"))
                .contains("12");
        deleteViews(head);
        assertThat(page(HEAD, QUEUE)).doesNotContain("Belum ada petugas");
    }

    /** Other tests keep views of this account too. */
    private void deleteViews(Client head) {
        List<String> views = server.db()
                .sql("SELECT view_id FROM queue_view WHERE account = ?")
                .param(HEAD)
                .query((row, n) -> row.getString(1))
                .list();
        views.forEach(id -> head.post("/api/queues/DPUPR/views/" + id + "/deletion", Map.of())
                .expect(200));
    }

    @Test
    void whoHasHowMuchIsWhatTheQueueLists() {
        issues.inProgress();
        projections.awaitCaughtUp("opd-queue");
        String shown = page(HEAD, QUEUE + "?sort=due");
        Matcher load = Pattern.compile("sort=due&amp;assignedTo=" + STAFF + "\">.*?(\\d+) terbuka", Pattern.DOTALL)
                .matcher(shown);
        assertThat(load.find()).isTrue();
        long open = List.of("WORKING", "APPROVAL", "REPORTER", "NEW").stream()
                .mapToLong(tab -> server.as(HEAD)
                        .get("/api/queues/DPUPR?assignedTo=" + STAFF + "&tab=" + tab)
                        .expect(200)
                        .json()
                        .path("total")
                        .asLong())
                .sum();
        assertThat(Long.parseLong(load.group(1))).isEqualTo(open);
    }

    @Test
    void repliesAreTheUnitsOwnWordsAndItsHistory() {
        Filed issue = issues.inProgress();
        Map<String, String> words =
                Map.of("title", "Sudah dijadwalkan", "text", "Aduan {nomor} kami kerjakan pekan ini.");
        server.as(STAFF).post(REPLIES, words).expect(403);
        server.as("demo-dlh-kepala").post(REPLIES, words).expect(403);
        Answer unknown = server.as(HEAD).post(REPLIES, Map.of("title", "Salah", "text", "Halo {nama}"));
        assertThat(unknown.expect(422).body()).contains("kurung kurawal");
        long before = server.eventCount();
        String reply = server.as(HEAD).post(REPLIES, words).expect(201).text("id");
        server.as(HEAD)
                .post(REPLIES + "/" + reply, Map.of("title", "Sudah dijadwalkan", "text", "{nomor}: Senin."))
                .expect(200);
        assertThat(server.eventCount()).isEqualTo(before + 2);
        projections.awaitCaughtUp();
        String path = "/issues/" + issue.id();
        assertThat(page(STAFF, path)).contains("Sudah dijadwalkan", path + "?act=COMMENT&amp;template=" + reply);
        assertThat(page(STAFF, path + "?act=COMMENT&template=" + reply)).contains(issue.id() + ": Senin.");
        assertThat(page(VERIFIER, path + "?act=COMMENT&template=" + reply)).doesNotContain(": Senin.");
        assertThat(page(HEAD, QUEUE + "/bulk?act=ANSWER&issue=" + issue.id() + "&template=" + reply))
                .contains(">{nomor}: Senin.</textarea>", issue.id() + ": Senin.");
        assertThat(page(STAFF, QUEUE + "/templates"))
                .contains("{nomor}: Senin.", HEAD)
                .doesNotContain("<textarea");
        server.as(LURAH).with("Accept", "text/html").get(QUEUE + "/templates").expect(403);
        assertThat(projections.rebuildAsAdministrator("reply-template")).isZero();
        server.as(HEAD).post(REPLIES + "/" + reply + "/withdrawal", Map.of()).expect(200);
        server.as(HEAD).post(REPLIES + "/" + reply + "/withdrawal", Map.of()).expect(404);
        projections.awaitCaughtUp("reply-template");
        assertThat(page(STAFF, path)).doesNotContain("Sudah dijadwalkan");
        assertThat(projections.rebuildAsAdministrator("reply-template")).isZero();
    }

    @Test
    void aNoteAmongOfficersIsSeenByNobodyElse() {
        Filed issue = issues.inProgress();
        issues.act(STAFF, issue, "comments", Map.of("text", "Hubungi mandor dulu", "visibility", "INTERNAL"));
        issues.shown(HEAD, issue).expect(200);
        assertThat(page(HEAD, "/issues/" + issue.id())).contains("Catatan internal", "Hubungi mandor dulu");
        await().untilAsserted(
                        () -> assertThat(page(LURAH, "/issues/" + issue.id())).contains("Hubungi mandor dulu"));
        server.as("demo-dlh-kepala").get("/api/issues/" + issue.id()).expect(404);
        Client reporter = server.reporter(issue.trackingCode());
        assertThat(reporter.get("/api/track/" + issue.id()).expect(200).body()).doesNotContain("mandor");
        assertThat(reporter.with("Accept", "text/html")
                        .get("/track/" + issue.id())
                        .expect(200)
                        .body())
                .doesNotContain("mandor");
    }

    private List<String> listed(String question) {
        return server.as(HEAD)
                .get("/api/queues/DPUPR?size=200&" + question)
                .expect(200)
                .ids();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
