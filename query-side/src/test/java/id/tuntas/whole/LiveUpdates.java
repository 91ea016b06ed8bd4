package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An open page hears that it has changed, and nothing else, and only what its viewer may know. */
abstract class LiveUpdates {
    private static final Pattern ADDRESS = Pattern.compile("data-live=\"([^\"]+)\"");
    private static final String DLH = "demo-dlh-kepala";
    private static final String AUDITOR = "demo-auditor";

    private final Server server;
    private final Issues issues;

    LiveUpdates(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void theQueueOfAUnitHearsOfWhatIsDispatchedToItAndOthersDoNot() {
        Filed issue = issues.file();
        issues.verify(issue);
        caughtUp();
        try (Listening head = listen(HEAD, "/queues/DPUPR");
                Listening other = listen(DLH, "/queues/DLH");
                Listening home = listen(DLH, "/")) {
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/event-stream");
            assertThat(head.header("X-Accel-Buffering")).isEqualTo("no");
            issues.dispatch(issue, "DPUPR");
            head.awaitChange();
            judged();
            assertThat(other.changes()).isZero();
            assertThat(home.changes()).isZero();
            Filed own = issues.file();
            issues.verify(own);
            issues.dispatch(own, "DLH");
            other.awaitChange();
            home.awaitChange();
            assertThat(String.join("\n", head.lines())).doesNotContain("DPUPR", issue.id(), "Lubang");
        }
    }

    @Test
    void anIssuesPageHearsOfItsOwnIssueAndAFollowerIsNoNews() {
        Filed issue = issues.file();
        Filed other = issues.file();
        caughtUp();
        try (Listening page = listen(LURAH, "/issues/" + issue.id())) {
            issues.verify(other);
            issues.act(VERIFIER, issue, "following", Map.of());
            judged();
            assertThat(page.changes()).isZero();
            issues.verify(issue);
            page.awaitChange();
        }
    }

    @Test
    void whatAPageDidNotShowWhenItConnectedIsToldAtOnce() {
        Filed issue = issues.file();
        caughtUp();
        String address = address(LURAH, "/issues/" + issue.id());
        issues.verify(issue);
        caughtUp();
        try (Listening page = server.as(LURAH).listen(address)) {
            page.awaitChange();
        }
    }

    @Test
    void aRestrictedMatterIsToldToNobodyElseButThatItWentAwayIsToldOnce() {
        Filed issue = issues.file();
        caughtUp();
        try (Listening lurah = listen(LURAH, "/queues/" + Issues.PADASUKA);
                Listening inspector = listen(INSPECTOR, "/queues/INSPEKTORAT");
                Listening sekda = listen("demo-sekda", "/queues/INSPEKTORAT");
                Listening page = listen(LURAH, "/issues/" + issue.id())) {
            issues.act(
                    VERIFIER,
                    issue,
                    "verification",
                    Map.of("class", "COMPLAINT", "examination", "ORDINARY", "category", "PUNGLI"));
            lurah.awaitChange();
            inspector.awaitChange();
            page.awaitChange();
            issues.act(INSPECTOR, issue, "acceptance", Map.of());
            judged();
            assertThat(lurah.changes()).isEqualTo(1);
            assertThat(page.changes()).isEqualTo(1);
            assertThat(sekda.changes()).isZero();
        }
    }

    @Test
    void nobodyListensWhereNobodyMayLook() {
        server.anybody().get("/live/home?since=0").expect(401);
        server.as(DLH).get("/live/queues/DPUPR?since=0").expect(403);
        server.as(DLH).get("/live/queues/NONE?since=0").expect(404);
        server.as(DLH).get("/live/home?since=x").expect(422);
        Filed issue = issues.file();
        caughtUp();
        try (Listening stranger = server.as(DLH).listen("/live/issues/" + issue.id() + "?since=" + since(DLH));
                Listening lurah = listen(LURAH, "/issues/" + issue.id())) {
            issues.verify(issue);
            lurah.awaitChange();
            assertThat(stranger.changes()).isZero();
        }
    }

    @Test
    void anAccountHasSoManyConnectionsAndNoMore() {
        String account = "demo-walikota";
        List<Listening> open = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                open.add(listen(account, "/"));
            }
            assertThat(open).allSatisfy(one -> assertThat(one.status()).isEqualTo(200));
            server.as(account).get("/live/home?since=0").expect(503);
            try (Listening another = listen(DLH, "/")) {
                assertThat(another.status()).isEqualTo(200);
            }
        } finally {
            open.forEach(Listening::close);
        }
        // Who has gone is noticed when something is told.
        await().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            issues.file();
            try (Listening again = listen(account, "/")) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }

    @Test
    void aWindowHasOneConnection() {
        String address = address("demo-camat-tengah", "/") + "&tab=w1";
        try (Listening before = server.as("demo-camat-tengah").listen(address);
                Listening after = server.as("demo-camat-tengah").listen(address)) {
            before.awaitEnd();
            assertThat(after.status()).isEqualTo(200);
        }
    }

    @Test
    void theConnectionEndsWithItsSession() {
        Client browser = server.browser().signIn(HEAD);
        String address = find(browser.get("/").expect(200).body());
        try (Listening page = browser.with("Accept", "text/event-stream").listen(address)) {
            assertThat(page.status()).isEqualTo(200);
            browser.form("/logout", Map.of("_csrf", browser.csrf("/"))).expect(302);
            page.awaitEnd();
        }
    }

    @Test
    void anAuditorsPageIsNotReadAgainByItself() {
        assertThat(server.as(AUDITOR)
                        .with("Accept", "text/html")
                        .get("/queues/DPUPR")
                        .expect(200)
                        .body())
                .contains("data-live-asks=\"true\"");
        assertThat(server.as(HEAD)
                        .with("Accept", "text/html")
                        .get("/queues/DPUPR")
                        .expect(200)
                        .body())
                .contains("data-live-asks=\"false\"");
        long events = server.eventCount();
        String address = address(AUDITOR, "/queues/DPUPR");
        try (Listening page = server.as(AUDITOR).listen(address)) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(server.eventCount()).as("listening is no reading").isEqualTo(events);
        }
    }

    private Listening listen(String account, String page) {
        return server.as(account).listen(address(account, page));
    }

    private String since(String account) {
        return address(account, "/").replaceAll(".*since=", "");
    }

    /** Where the page says that it hears of changes. */
    private String address(String account, String page) {
        return find(server.as(account)
                .with("Accept", "text/html")
                .get(page)
                .expect(200)
                .body());
    }

    private static String find(String page) {
        Matcher address = ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private void caughtUp() {
        Projections projections = new Projections(server);
        projections.awaitDeadlinesNoted();
        List.of("issue", "opd-queue", "history", "support", "watch").forEach(projections::awaitCaughtUp);
    }

    /**
     * Until all that is shown by now has been judged for every open page: pages are judged in the order in which they
     * connected, and one that has just connected has been told.
     */
    private void judged() {
        caughtUp();
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("village", Issues.MELONG);
        Filed elsewhere = issues.fileAsCitizen(complaint);
        caughtUp();
        try (Listening last = listen("demo-lurah-melong", "/issues/" + elsewhere.id())) {
            issues.verify(elsewhere);
            last.awaitChange();
        }
    }
}
