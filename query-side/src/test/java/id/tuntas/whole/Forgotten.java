package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.sealing.Vault;
import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When a reporter's keys are destroyed, then every page and file says so in the text's place, and none fails. */
abstract class Forgotten {
    private static final String AUDITOR = "demo-auditor";
    private static final String FORGOTTEN = "[dihapus]";
    private static final List<String> TOLD =
            List.of("Lupakanjudul", "Lupakanuraian", "Lupakannama", "Lupakancatatan", "Lupakanalasan", "Lupakanpesan");

    private final Server server;
    private final Issues issues;

    Forgotten(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void everyPageAndFileSaysThatTheTextIsGone() throws IOException {
        Filed issue = told();
        String before = proof(issue);
        String photo = issues.attach(STAFF, issue);
        issues.shown(AUDITOR, issue).expect(200);
        assertThat(page(AUDITOR, "/issues/" + issue.id() + "/history")).contains("Lupakanjudul", "Lupakancatatan");
        assertThat(page(AUDITOR, "/search?q=Lupakanjudul")).contains(issue.id());
        forget(issue);
        String moment = "2099-01-01T00:00";
        for (String path : List.of(
                "/issues/" + issue.id(),
                "/issues/" + issue.id() + "/history",
                "/issues/" + issue.id() + "/history?step=1",
                "/issues/" + issue.id() + "/history?asOf=" + moment,
                "/issues/" + issue.id() + "/history?asOf=2020-01-01T00:00&and=" + moment,
                "/queues/DPUPR?q=" + issue.id(),
                "/findings?kind=IDENTITY_VIEWED")) {
            assertThat(page(AUDITOR, path)).as(path).contains(FORGOTTEN);
            assertThat(page(AUDITOR, path)).as(path).doesNotContain(TOLD);
        }
        for (String queue : List.of("?asOf=" + moment, "?asOf=2020-01-01T00:00&and=" + moment)) {
            assertThat(pages(AUDITOR, "/queues/DPUPR" + queue))
                    .as(queue)
                    .contains(FORGOTTEN)
                    .doesNotContain(TOLD);
        }
        for (String word : TOLD) {
            assertThat(page(AUDITOR, "/search?q=" + word)).as(word).doesNotContain(issue.id());
        }
        for (String path : List.of("/", "/history?number=" + issue.id() + "&officer=" + STAFF, "/readings")) {
            assertThat(page(AUDITOR, path)).as(path).doesNotContain(TOLD);
        }
        assertThat(page(HEAD, "/issues/" + issue.id())).contains(FORGOTTEN).doesNotContain(TOLD);
        assertThat(page(LURAH, "/")).doesNotContain(TOLD);
        programsReadTheSame(issue, photo);
        assertThat(proof(issue)).as("the proof of the first step").isEqualTo(before);
    }

    private void programsReadTheSame(Filed issue, String photo) throws IOException {
        String resource = "/api/issues/" + issue.id();
        Client auditor = server.as(AUDITOR);
        for (String path : List.of(
                resource,
                resource + "/history",
                resource + "/state",
                "/api/queues/DPUPR?q=" + issue.id(),
                "/api/queues/DPUPR?asOf=2099-01-01T00:00:00Z&q=" + issue.id(),
                "/issues/" + issue.id() + "/history.csv",
                "/issues/" + issue.id() + "/history.json")) {
            assertThat(auditor.get(path).expect(200).body())
                    .as(path)
                    .contains(FORGOTTEN)
                    .doesNotContain(TOLD);
        }
        auditor.get(resource + "/attachments/" + photo).expect(404);
        byte[] document = auditor.get("/issues/" + issue.id() + "/history.pdf")
                .expect(200)
                .content();
        try (var read = Loader.loadPDF(document)) {
            assertThat(new PDFTextStripper().getText(read)).contains(FORGOTTEN).doesNotContain(TOLD);
        }
        assertThat(server.reporter(issue.trackingCode())
                        .get("/api/track/" + issue.id())
                        .expect(200)
                        .body())
                .doesNotContain(TOLD);
    }

    private Filed told() {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("title", "Lupakanjudul");
        complaint.put("description", "Lupakanuraian");
        complaint.put("reporter", Map.of("name", "Lupakannama"));
        Filed issue = issues.file(LURAH, complaint);
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.accept(issue);
        issues.act(STAFF, issue, "progress", Map.of("percent", 10, "note", "Lupakancatatan"));
        issues.act(STAFF, issue, "comments", Map.of("text", "Lupakanpesan", "visibility", "REPORTER"));
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Lupakanalasan"));
        return issue;
    }

    private void forget(Filed issue) {
        ComplaintFiled filed =
                (ComplaintFiled) server.events().readEvents(issue.id()).next().getPayload();
        Vault vault = server.bean(Vault.class);
        vault.destroyKey("identity:" + filed.reporterId());
        vault.destroyKey("content:" + filed.reporterId());
    }

    /** The hash of the issue's first leaf with the path from it to a root that never changes any more. */
    private String proof(Filed issue) {
        await().until(() -> !leaf(issue).isMissingNode());
        long leaf = leaf(issue).asLong();
        return server.anybody()
                .get("/ledger/proof/inclusion?leafIndex=" + leaf + "&treeSize=" + (leaf + 1))
                .expect(200)
                .body();
    }

    private JsonNode leaf(Filed issue) {
        return server.as(AUDITOR)
                .get("/api/issues/" + issue.id() + "/history?atLeast=" + issues.newest(issue))
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("leafIndex");
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    /** All pages of a list, however many issues others put into it. */
    private String pages(String account, String path) {
        StringBuilder all = new StringBuilder();
        for (int page = 0; ; page++) {
            String one = page(account, path + "&page=" + page);
            if (!one.contains("class=\"issue-card\"")) {
                return all.toString();
            }
            all.append(one);
        }
    }
}
