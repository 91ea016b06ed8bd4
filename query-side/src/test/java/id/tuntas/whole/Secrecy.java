package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.TENGAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.Act;
import id.tuntas.query.access.Rights;
import id.tuntas.whole.Issues.Filed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Matters that only the unit which holds them may know of (domain rules 9 and 10). */
abstract class Secrecy {
    private static final List<String> OTHERS = List.of(
            LURAH,
            CAMAT,
            VERIFIER,
            HEAD,
            "demo-dpupr-staf",
            "demo-sekda",
            "demo-walikota",
            "demo-auditor",
            "demo-admin");
    private static final Map<String, List<String>> QUEUES = Map.of(
            LURAH,
            List.of(PADASUKA),
            CAMAT,
            List.of(TENGAH, PADASUKA),
            VERIFIER,
            List.of(PADASUKA, TENGAH, "INSPEKTORAT", "DISKOMINFO"),
            "demo-auditor",
            List.of("INSPEKTORAT", PADASUKA),
            "demo-walikota",
            List.of("INSPEKTORAT", PADASUKA));

    private final Server server;
    private final Issues issues;

    Secrecy(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void aMatterOfIntegrityIsKnownToTheInspektoratAlone() {
        Map<String, String> before = countsOfOthers();
        Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        awaitInInspectorsQueue(issue);
        awaitInInspectorsHistory(issue);
        assertThat(countsOfOthers()).isEqualTo(before);
        hiddenFromOthers(issue);
        Answer seen = issues.shown(INSPECTOR, issue).expect(200);
        assertThat(seen.text("unit")).isEqualTo("INSPEKTORAT");
        assertThat(seen.text("title")).startsWith("Lubang");
        issues.act(INSPECTOR, issue, "acceptance", Map.of());
        hiddenFromOthers(issue);
    }

    @Test
    void evenTheLurahWhoTypedItDoesNotSeeItAgain() {
        Filed issue = issues.file(LURAH, Issues.complaint("PUNGLI"));
        issues.shown(INSPECTOR, issue).expect(200);
        server.as(LURAH).get("/api/issues/" + issue.id()).expect(404);
    }

    @Test
    void violenceIsKnownToTheUnitForWomenAndChildrenAlone() {
        Filed issue = issues.fileAsCitizen(Issues.complaint("PPA"));
        issues.shown("demo-ppa-kepala", issue, 0).expect(200);
        hiddenFromOthers(issue);
        server.as(INSPECTOR).get("/api/issues/" + issue.id()).expect(404);
    }

    @Test
    void reclassifyingRemovesItFromEveryScreenAlreadyBuilt() {
        Filed issue = issues.file();
        await().untilAsserted(() -> assertThat(queue(LURAH, PADASUKA, issue)).containsExactly(issue.id()));
        Answer reclassified = issues.act(
                VERIFIER,
                issue,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI"));
        assertThat(reclassified.version()).isEqualTo(issues.newest(issue));
        awaitInInspectorsQueue(issue);
        for (String account : List.of(LURAH, CAMAT, VERIFIER, "demo-auditor")) {
            for (String unit : QUEUES.getOrDefault(account, List.of())) {
                assertThat(queue(account, unit, issue)).as(account + " " + unit).isEmpty();
            }
        }
        hiddenFromOthers(issue);
        assertThat(issues.shown(INSPECTOR, issue).expect(200).text("state")).isEqualTo("VERIFIED");
    }

    @Test
    void whatMustNotBeKnownIsAnsweredLikeWhatDoesNotExist() {
        Filed secret = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.shown(INSPECTOR, secret).expect(200);
        String nothing = secret.id().substring(0, secret.id().length() - 5) + "00000";
        Attempts attempts = new Attempts(server, issues.file().id(), "DPUPR");
        for (String account : List.of(LURAH, VERIFIER, HEAD, "demo-sekda", "demo-auditor")) {
            for (var row : server.bean(Rights.class).all()) {
                if (row.path().contains("/issues/{id}")
                        && row.method().equals("GET")
                        && !row.path().startsWith("/live")) {
                    String path = row.path().replace("{attachment}", "x");
                    Client asking = server.as(account).with("Accept", path.startsWith("/api") ? "*/*" : "text/html");
                    same(secret.id(), nothing, id -> asking.get(path.replace("{id}", id)));
                }
            }
            for (Act act : Act.values()) {
                same(secret.id(), nothing, id -> attempts.attempt(act, account, new Filed(id, "")));
            }
        }
    }

    /** To the letter, but for the number and the tokens of forms. */
    private static void same(String secret, String nothing, Function<String, Answer> ask) {
        Answer hidden = ask.apply(secret);
        Answer absent = ask.apply(nothing);
        assertThat(hidden.status())
                .as(hidden.request())
                .isEqualTo(absent.status())
                .isIn(403, 404);
        assertThat(told(hidden, secret)).as(hidden.request()).isEqualTo(told(absent, nothing));
        assertThat(headers(hidden)).as(hidden.request()).isEqualTo(headers(absent));
    }

    /** All but the one by which a server ends a connection after so many requests. */
    private static Set<String> headers(Answer answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    private static String told(Answer answer, String id) {
        return answer.body().replace(id, "-").replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    @Test
    void whatIsReclassifiedIsGoneFromWhateverShowedIt() {
        String mark = "kolong" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("title", "Pungutan di " + mark);
        Filed issue = issues.fileAsCitizen(complaint);
        issues.shown(LURAH, issue).expect(200);
        issues.act(CAMAT, issue, "following", Map.of());
        issues.act(LURAH, issue, "support", Issues.support("DISHUB"));
        issues.act("demo-dishub-kepala", issue, "following", Map.of());
        String batch = server.as(LURAH)
                .post(
                        "/api/batches",
                        Map.of("act", "ANSWER", "queue", PADASUKA, "issues", List.of(issue.id()), "text", "Dicatat"))
                .expect(200)
                .text("id");
        List<String> screens = List.of(
                "/",
                "/search?q=" + mark,
                "/search?q=" + issue.id(),
                "/history?number=" + issue.id(),
                "/queues/" + PADASUKA + "?q=" + mark,
                "/queues/" + PADASUKA + "?asOf=2099-01-01T08:00",
                "/queues/" + TENGAH + "?q=" + mark,
                "/queues/DISHUB/support",
                "/queues/DISHUB?q=" + mark,
                "/batches/" + batch,
                "/findings",
                "/readings?subject=" + issue.id(),
                "/notices",
                "/exchange",
                "/public",
                "/api/public/issues",
                "/api/search?q=" + mark,
                "/issues/similar?category=JALAN&village=" + PADASUKA + "&title=" + mark);
        Projections projections = new Projections(server);
        projections.awaitCaughtUp();
        assertThat(screensWith(screens, mark, issue)).hasSizeGreaterThan(4);
        issues.act(
                VERIFIER,
                issue,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI"));
        projections.awaitCaughtUp();
        assertThat(screensWith(screens, mark, issue)).isEmpty();
    }

    /** Where it is told of, as who: by its title, or by its number as a way to it. */
    private List<String> screensWith(List<String> screens, String mark, Filed issue) {
        List<String> found = new ArrayList<>();
        for (String account : List.of(LURAH, CAMAT, "demo-dishub-kepala", "demo-auditor")) {
            for (String screen : screens) {
                Answer answer = server.as(account)
                        .with("Accept", screen.startsWith("/api") ? "*/*" : "text/html")
                        .get(screen);
                String way = "/issues/" + issue.id();
                boolean told = answer.body().replace("q=" + mark, "").contains("di " + mark)
                        || (!screen.startsWith("/batches") && answer.body().contains("href=\"" + way))
                        || answer.header("Location").contains(way);
                if (told) {
                    found.add(account + " " + screen);
                }
            }
        }
        return found;
    }

    @Test
    void aRestrictedMatterCannotBeSentDownTheLadder() {
        Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Answer refused = issues.attempt(INSPECTOR, issue, "dispatch", Map.of("unit", "DPUPR"));
        assertThat(refused.expect(422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("unit");
    }

    /** Not by number, not by page, not by act, not in a list: as if it were not there. */
    private void hiddenFromOthers(Filed issue) {
        for (String account : OTHERS) {
            Client other = server.as(account);
            // An administrator reads no complaints, and is told so before anybody asks which.
            int hidden = account.equals("demo-admin") ? 403 : 404;
            String title = hidden == 403 ? "Bukan wewenang jabatan Anda" : "Tidak ditemukan";
            String resource = "/api/issues/" + issue.id();
            for (String path : List.of("", "/history", "/state", "/attachments/x")) {
                Answer answer = other.get(resource + path);
                assertThat(answer.expect(hidden).text("title"))
                        .as(account + path)
                        .isEqualTo(title);
            }
            other.with("Accept", "text/html").get("/issues/" + issue.id()).expect(hidden);
            other.with("Accept", "text/html")
                    .get("/issues/" + issue.id() + "/history")
                    .expect(hidden);
            for (String ending : List.of("csv", "json", "pdf")) {
                other.get("/issues/" + issue.id() + "/history." + ending).expect(hidden);
            }
            assertThat(other.with("Accept", "text/html")
                            .get("/history?type=complaint-filed")
                            .expect(200)
                            .body())
                    .as("newest steps for " + account)
                    .doesNotContain(issue.id());
            Answer act = other.post(resource + "/comments", Map.of("text", "Ada apa?", "visibility", "INTERNAL"));
            assertThat(act.expect(hidden).text("title")).isEqualTo(title);
            assertThat(other.with("Accept", "text/html").get("/").expect(200).body())
                    .as("first page of " + account)
                    .doesNotContain(issue.id());
        }
    }

    private Map<String, String> countsOfOthers() {
        Map<String, String> counts = new LinkedHashMap<>();
        QUEUES.forEach((account, units) -> units.forEach(unit -> counts.put(
                account + " " + unit,
                server.as(account)
                                .get("/api/queues/" + unit + "?size=1")
                                .expect(200)
                                .json()
                                .path("counts")
                                .toString()
                        + server.as(account)
                                .get("/api/queues/" + unit + "?size=1")
                                .json()
                                .path("total"))));
        return counts;
    }

    private void awaitInInspectorsHistory(Filed issue) {
        await().untilAsserted(() -> assertThat(server.as(INSPECTOR)
                        .with("Accept", "text/html")
                        .get("/history?type=complaint-filed")
                        .expect(200)
                        .body())
                .contains(issue.id()));
    }

    private void awaitInInspectorsQueue(Filed issue) {
        await().untilAsserted(
                        () -> assertThat(queue(INSPECTOR, "INSPEKTORAT", issue)).containsExactly(issue.id()));
    }

    private List<String> queue(String account, String unit, Filed issue) {
        return server.as(account)
                .get("/api/queues/" + unit + "?q=" + issue.id())
                .expect(200)
                .ids();
    }
}
