package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the program tells officers on its own page: who is told of which step, and what has been seen. */
abstract class Noticing {
    private static final Pattern NEWEST = Pattern.compile("name=\"upTo\" value=\"(\\d+)\"");

    private final Server server;
    private final Issues issues;

    Noticing(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void whoeverLeadsAUnitOrDoesTheWorkIsToldAndNobodyElse() {
        Filed issue = issues.dispatched();
        awaitTold(HEAD, issue, "Masuk ke unit Anda");
        assertThat(told(STAFF, issue)).isEmpty();
        assertThat(told("demo-dlh-kepala", issue)).isEmpty();
        issues.accept(issue);
        awaitTold(STAFF, issue, "Ditugaskan kepada Anda");
        issues.propose(STAFF, issue);
        awaitTold(HEAD, issue, "Menunggu persetujuan Anda");
        assertThat(told(STAFF, issue)).doesNotContain("Menunggu persetujuan Anda");
    }

    @Test
    void whatIsSeenIsCountedNoMoreAndWhatComesAfterIsAgain() {
        Filed first = issues.dispatched();
        awaitTold(HEAD, first, "Masuk ke unit Anda");
        Matcher newest = NEWEST.matcher(page(HEAD, "/notices"));
        assertThat(newest.find()).isTrue();
        assertThat(page(HEAD, "/notices")).containsPattern("Pemberitahuan \\(\\d+\\+?\\)");
        server.as(HEAD)
                .post("/api/notices/look", Map.of("upTo", Long.parseLong(newest.group(1))))
                .expect(200);
        assertThat(page(HEAD, "/account")).doesNotContain("Pemberitahuan (");
        server.as(HEAD).post("/api/notices/look", Map.of("upTo", 0)).expect(200);
        assertThat(page(HEAD, "/account")).doesNotContain("Pemberitahuan (");
        Filed second = issues.dispatched();
        awaitTold(HEAD, second, "Masuk ke unit Anda");
        assertThat(page(HEAD, "/account")).contains("Pemberitahuan (1)");
    }

    @Test
    void whoeverFollowsIsToldOfWhatOthersDo() {
        Filed issue = issues.file();
        issues.act(LURAH, issue, "following", Map.of());
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        awaitTold(LURAH, issue, "Aduan yang Anda ikuti");
        issues.act(LURAH, issue, "following/end", Map.of());
        await().untilAsserted(() -> assertThat(told(LURAH, issue)).doesNotContain("Aduan yang Anda ikuti"));
    }

    @Test
    void whatBecomesRestrictedIsToldOnlyToThoseWhoMustKnow() {
        Filed issue = issues.fileAsCitizen(Issues.complaint());
        awaitTold(LURAH, issue, "Masuk ke unit Anda");
        issues.act(
                VERIFIER,
                issue,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "ORDINARY", "category", "PUNGLI"));
        awaitTold(INSPECTOR, issue, "Masuk ke unit Anda");
        assertThat(told(LURAH, issue)).isEmpty();
    }

    private void awaitTold(String account, Filed issue, String why) {
        await().untilAsserted(() -> assertThat(told(account, issue)).contains(why));
    }

    /** The cards that name this issue, on all pages. */
    private String told(String account, Filed issue) {
        StringBuilder cards = new StringBuilder();
        String path = "/notices";
        while (!path.isEmpty()) {
            String page = page(account, path);
            for (String card : page.split("<li class=\"issue-card", -1)) {
                if (card.contains("/issues/" + issue.id() + "\"")) {
                    cards.append(card);
                }
            }
            Matcher older = Pattern.compile("href=\"(/notices\\?before=\\d+)\"").matcher(page);
            path = older.find() ? older.group(1) : "";
        }
        return cards.toString();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
