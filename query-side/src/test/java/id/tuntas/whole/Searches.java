package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.sealing.Vault;
import id.tuntas.whole.Issues.Filed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Officers find what they may see by the words that were told, and nobody finds anything else. */
abstract class Searches {
    private static final String MELONG_LURAH = "demo-lurah-melong";
    private static final List<String> ALL = List.of(
            LURAH,
            MELONG_LURAH,
            CAMAT,
            VERIFIER,
            HEAD,
            STAFF,
            "demo-dlh-kepala",
            "demo-sekda",
            "demo-walikota",
            "demo-auditor",
            "demo-admin");

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    /** A word that no other test's issue has. */
    private final String mark =
            "tanda" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    Searches(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void spokenAndInflectedWordsFindWhatWasTold() {
        Filed issue = file("Lampu di jln " + mark + " tdk menyala", "Gorong2 mampet, airnya meluap.");
        for (String words : List.of(
                mark,
                mark.toUpperCase(java.util.Locale.ROOT),
                "jalan " + mark,
                "jln yg gak nyala " + mark,
                "saluran tersumbat " + mark,
                "luapan air " + mark)) {
            assertThat(found(LURAH, words).ids()).as(words).containsExactly(issue.id());
            assertThat(found(LURAH, words).text("matched")).as(words).isEqualTo("ALL_WORDS");
        }
    }

    @Test
    void whatTheListOfSpokenWordsDoesNotEquateStaysTwoWords() {
        Filed issue = file("Penerangan di gang " + mark + " padam", "Sejak Senin.");
        assertThat(found(LURAH, "penerangan mati " + mark).text("matched")).isEqualTo("ALL_WORDS");
        Answer some = found(LURAH, "lampu mati " + mark);
        assertThat(some.text("matched")).isEqualTo("SOME_WORDS");
        assertThat(some.ids()).first().isEqualTo(issue.id());
        assertThat(page(LURAH, "lampu mati " + mark)).contains("Tidak ada aduan yang memuat semua kata itu");
    }

    @Test
    void namesOfCategoryPlaceAndHolderFindItToo() {
        Filed issue = file("Sesuatu " + mark, "Sejak Senin.");
        assertThat(found(LURAH, "padasuka rusak " + mark).ids()).containsExactly(issue.id());
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        await().untilAsserted(
                        () -> assertThat(found(HEAD, "pekerjaan umum " + mark).text("matched"))
                                .isEqualTo("ALL_WORDS"));
        issues.act(VERIFIER, issue, "dispatch", Map.of("unit", "DLH", "reason", "Sesuai tugasnya"));
        await().untilAsserted(() -> assertThat(
                        found(VERIFIER, "lingkungan hidup " + mark).text("matched"))
                .isEqualTo("ALL_WORDS"));
        assertThat(found(VERIFIER, "pekerjaan umum " + mark).text("matched")).isEqualTo("SOME_WORDS");
    }

    @Test
    void theTitleWeighsMoreThanTheTextAndTheNewerComesFirst() {
        Filed titled = file("Sesuatu " + mark, "Sejak Senin.");
        Filed older = file("Sesuatu", "Di " + mark);
        MovedClock.CLOCK.forward(java.time.Duration.ofSeconds(1));
        Filed newer = file("Sesuatu", "Di " + mark);
        await().untilAsserted(() -> assertThat(found(LURAH, mark).ids()).hasSize(3));
        assertThat(found(LURAH, mark).ids()).containsExactly(titled.id(), newer.id(), older.id());
        Answer second = server.as(LURAH)
                .get("/api/search?size=2&page=1&q=" + encoded(mark))
                .expect(200);
        assertThat(second.ids()).containsExactly(older.id());
        assertThat(second.json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void filtersNarrowWhatWasFoundAndStandInTheAddress() {
        Filed street = file("Sesuatu " + mark, "Sejak Senin.");
        Map<String, Object> other = Issues.complaint("SAMPAH");
        other.put("title", "Sesuatu " + mark);
        Filed waste = issues.file(LURAH, other);
        issues.verify(waste);
        await().untilAsserted(() -> assertThat(filtered("status=VERIFIED")).containsExactly(waste.id()));
        assertThat(filtered("category=JALAN")).containsExactly(street.id());
        assertThat(filtered("unit=" + PADASUKA)).containsExactlyInAnyOrder(street.id(), waste.id());
        assertThat(filtered("unit=" + Issues.TENGAH)).hasSize(2);
        assertThat(filtered("unit=DLH")).isEmpty();
        server.as(VERIFIER).get("/api/search?status=x&q=" + mark).expect(422);
        assertThat(html(VERIFIER, "/search?category=SAMPAH&status=VERIFIED&q=" + mark))
                .contains("value=\"" + mark + "\"", "value=\"SAMPAH\" selected", "value=\"VERIFIED\" selected")
                .contains(waste.id())
                .doesNotContain(street.id());
    }

    @Test
    void aNumberOrItsBeginningLeadsThere() {
        Filed issue = file("Sesuatu " + mark, "Sejak Senin.");
        Answer straight = server.as(LURAH)
                .with("Accept", "text/html")
                .get("/search?q=" + issue.id().toLowerCase(java.util.Locale.ROOT));
        assertThat(straight.expect(302).header("Location")).endsWith("/issues/" + issue.id());
        Answer beginning = found(LURAH, issue.id().substring(0, issue.id().length() - 1));
        assertThat(beginning.text("matched")).isEqualTo("NUMBER");
        assertThat(beginning.ids()).contains(issue.id());
        assertThat(found(MELONG_LURAH, issue.id()).text("matched")).isEqualTo("NOTHING");
    }

    @Test
    void whatCannotFindAnythingIsSaidClearly() {
        assertThat(found(LURAH, "yang di dan " + "mohon").text("matched")).isEqualTo("COMMON_WORDS");
        assertThat(found(LURAH, "!?'\"%_\\").text("matched")).isEqualTo("COMMON_WORDS");
        assertThat(found(LURAH, "x".repeat(201)).text("matched")).isEqualTo("TOO_LONG");
        assertThat(found(LURAH, "a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 n1 o1 p1 q1 r1 s1 t1 u1")
                        .text("matched"))
                .isEqualTo("TOO_LONG");
        assertThat(found(LURAH, mark).text("matched")).isEqualTo("NOTHING");
        assertThat(page(LURAH, "yang dan")).contains("Sebutkan masalah atau tempatnya");
        assertThat(page(LURAH, mark)).contains("Tidak ada aduan yang cocok");
        assertThat(page(LURAH, "x".repeat(300))).contains("Terlalu panjang");
        assertThat(page(LURAH, "")).contains("Misalnya").doesNotContain("role=\"status\"");
        server.as(LURAH).get("/api/search").expect(422);
    }

    @Test
    void nobodyFindsWhatIsNotTheirs() {
        Filed issue = file("Sesuatu " + mark, "Sejak Senin.");
        assertThat(found(CAMAT, mark).ids()).containsExactly(issue.id());
        for (String other : List.of(MELONG_LURAH, HEAD, STAFF, "demo-dlh-kepala")) {
            Answer answer = found(other, mark);
            assertThat(answer.json().path("total").asInt()).as(other).isZero();
            assertThat(answer.text("matched")).as(other).isEqualTo("NOTHING");
        }
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        await().untilAsserted(() -> assertThat(found(HEAD, mark).ids()).containsExactly(issue.id()));
        server.anybody().get("/api/search?q=" + mark).expect(401);
        server.reporter(issue.trackingCode()).get("/api/search?q=" + mark).expect(401);
    }

    @Test
    void aRestrictedMatterIsFoundByThoseAloneWhoHoldIt() {
        Map<String, Object> levy = Issues.complaint("PUNGLI");
        levy.put("title", "Sesuatu " + mark);
        Filed issue = issues.fileAsCitizen(levy);
        await().untilAsserted(() -> assertThat(found(INSPECTOR, mark).ids()).containsExactly(issue.id()));
        Filed open = file("Sesuatu " + mark, "Sejak Senin.");
        await().untilAsserted(() -> assertThat(found(LURAH, mark).ids()).containsExactly(open.id()));
        issues.act(
                VERIFIER,
                open,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "KORUPSI"));
        await().untilAsserted(() -> assertThat(found(INSPECTOR, mark).ids()).hasSize(2));
        String unknown = issue.id().substring(0, issue.id().lastIndexOf('-')) + "-00000";
        for (String other : ALL) {
            assertThat(found(other, mark).json().path("total").asInt())
                    .as(other)
                    .isZero();
            assertThat(found(other, issue.id()).body())
                    .as("as a number that nobody has, to " + other)
                    .isEqualTo(found(other, unknown).body())
                    .doesNotContain(issue.id());
            assertThat(page(other, mark + " pungli")).as(other).doesNotContain(issue.id(), open.id());
        }
    }

    @Test
    void whatWasSaidLaterIsFoundAndWhyTheReporterWasLookedAtIsNot() {
        Filed issue = issues.inProgress();
        issues.act(STAFF, issue, "comments", Map.of("text", "Catatan " + mark, "visibility", "INTERNAL"));
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Intip" + mark));
        projections.awaitCaughtUp("search");
        assertThat(found(STAFF, mark).ids()).containsExactly(issue.id());
        assertThat(found(HEAD, "Intip" + mark).ids()).isEmpty();
    }

    @Test
    void whatWasForgottenIsFoundNoMoreAndARebuildDoesNotBringItBack() {
        Filed issue = file("Sesuatu " + mark, "Sejak Senin.");
        assertThat(terms(issue)).isEqualTo(5);
        ComplaintFiled filed =
                (ComplaintFiled) server.events().readEvents(issue.id()).next().getPayload();
        server.bean(Vault.class).destroyKey("content:" + filed.reporterId());
        assertThat(found(LURAH, mark).text("matched")).isEqualTo("NOTHING");
        assertThat(terms(issue))
                .as("names of category, kelurahan and kecamatan")
                .isEqualTo(3);
        assertThat(projections.compare("search").exit()).isZero();
        assertThat(projections.rebuildAsAdministrator("search")).isZero();
        assertThat(terms(issue)).isEqualTo(3);
    }

    @Test
    void aQueueIsSearchedByTheSameWords() {
        Filed issue = issues.file(LURAH, titled("Selokan mampet " + mark));
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        await().untilAsserted(
                        () -> assertThat(inQueue("saluran tersumbat " + mark)).containsExactly(issue.id()));
        assertThat(inQueue(issue.id().substring(0, issue.id().length() - 1))).contains(issue.id());
        assertThat(inQueue("pohon " + mark)).isEmpty();
        assertThat(inQueue("yang")).isEmpty();
        assertThat(html(HEAD, "/queues/DPUPR?q=" + mark)).contains(issue.id());
    }

    private List<String> inQueue(String words) {
        return server.as(HEAD)
                .get("/api/queues/DPUPR?q=" + encoded(words))
                .expect(200)
                .ids();
    }

    private List<String> filtered(String filter) {
        return server.as(VERIFIER)
                .get("/api/search?" + filter + "&q=" + mark)
                .expect(200)
                .ids();
    }

    private long terms(Filed issue) {
        return server.db()
                .sql("SELECT COUNT(*) FROM search_term WHERE issue_id = ?")
                .param(issue.id())
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> titled(String title) {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("title", title);
        return complaint;
    }

    /** Filed by the lurah of Padasuka, and in the index. */
    private Filed file(String title, String description) {
        Map<String, Object> complaint = titled(title);
        complaint.put("description", description);
        Filed issue = issues.file(LURAH, complaint);
        issues.shown(LURAH, issue).expect(200);
        projections.awaitCaughtUp("search");
        return issue;
    }

    private Answer found(String account, String words) {
        return server.as(account).get("/api/search?q=" + encoded(words)).expect(200);
    }

    private String page(String account, String words) {
        return html(account, "/search?q=" + encoded(words));
    }

    private String html(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
