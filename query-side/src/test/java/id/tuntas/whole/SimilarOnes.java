package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which issues may tell the same is suggested to those who may say so, and nothing else is told by it. */
abstract class SimilarOnes {
    /** Some 31 m further north; a thousandth of a degree is 111 m. */
    private static final double NORTH = 0.00028;

    /** A kelurahan where no other test files, so that nothing else can be more alike. */
    private static final String PASIRKALIKI = "32.77.03.1001";

    private static final String SUGGESTED = "Mungkin sama dengan";

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    /** A place and a word of this test's own. */
    private final double lat = -6.5 - Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000) / 5_000_000.0;

    private final String mark =
            "tanda" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    SimilarOnes(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void withinFiftyMetresAndSevenDaysItIsSuggestedWhateverItSays() {
        Filed first = at(lat, "JALAN", "Lubang besar " + mark);
        Filed near = at(lat + NORTH, "JALAN", "Aspal mengelupas");
        Filed far = at(lat + 2 * NORTH, "JALAN", "Lubang besar " + mark);
        Filed other = at(lat, "SAMPAH", "Lubang besar " + mark);
        String page = page(VERIFIER, first);
        assertThat(page).contains(SUGGESTED, near.id(), "berjarak 31 m", "masuk pada hari yang sama");
        assertThat(page).doesNotContain(far.id(), other.id());
        assertThat(page(VERIFIER, near)).contains(first.id(), far.id());
        assertThat(apart(near, 6, first)).contains(near.id(), "selisih 6 hari");
        assertThat(apart(near, 8, first)).doesNotContain(near.id());
    }

    @Test
    void whatIsMoreAlikeComesFirst() {
        Filed first = at(lat, "JALAN", "Jembatan kayu lapuk " + mark);
        Filed unlike = at(lat, "JALAN", "Aspal mengelupas");
        Filed alike = at(lat, "JALAN", "Jembatan papan lapuk " + mark);
        String page = page(VERIFIER, first);
        assertThat(page).containsSubsequence(alike.id(), unlike.id());
        assertThat(page).contains("teks kurang mirip").containsPattern("teks (sangat )?mirip");
    }

    @Test
    void withoutAPointOnlyWhatIsAlikeInTheSameKelurahan() {
        Filed first = at(null, "HEWAN", "Anjing liar " + mark);
        Filed alike = at(null, "HEWAN", "Anjing liar menggigit " + mark);
        Filed placed = at(lat, "HEWAN", "Anjing liar di " + mark);
        Filed unlike = at(null, "HEWAN", "Kandang ayam");
        Map<String, Object> melong = told(null, "HEWAN", "Anjing liar " + mark);
        melong.put("village", Issues.MELONG);
        Filed elsewhere = issues.fileAsCitizen(melong);
        awaitShown();
        assertThat(page(VERIFIER, first))
                .contains(alike.id(), placed.id(), "titiknya tidak diketahui")
                .doesNotContain(unlike.id(), elsewhere.id());
        assertThat(page(VERIFIER, placed)).contains(alike.id(), first.id());
    }

    @Test
    void theButtonOpensTheMergeFormWithTheNumber() {
        Filed first = at(lat, "JALAN", "Lubang " + mark);
        Filed near = at(lat, "JALAN", "Lubang " + mark);
        assertThat(page(VERIFIER, first)).contains("/issues/" + first.id() + "?act=MERGE&amp;into=" + near.id());
        assertThat(html(VERIFIER, "/issues/" + first.id() + "?act=MERGE&into=" + near.id()))
                .containsPattern("id=\"merge-into\"[^>]*value=\"" + near.id() + "\"");
        issues.act(VERIFIER, near, "merge", Map.of("into", first.id()));
        awaitShown();
        assertThat(page(VERIFIER, first)).doesNotContain(SUGGESTED);
        assertThat(html(VERIFIER, "/issues/" + near.id())).doesNotContain(SUGGESTED);
    }

    @Test
    void onlyWhatTheViewerMaySeeIsSuggestedToThoseWhoMayMerge() {
        Filed mine = at(lat, "JALAN", "Lubang " + mark);
        Filed hidden = at(lat, "JALAN", "Lubang " + mark);
        issues.verify(mine);
        issues.dispatch(mine, "DPUPR");
        awaitShown();
        assertThat(html(HEAD, "/issues/" + mine.id())).doesNotContain(hidden.id());
        assertThat(html(VERIFIER, "/issues/" + mine.id())).contains(hidden.id());
        assertThat(html("demo-auditor", "/issues/" + mine.id())).doesNotContain(SUGGESTED, hidden.id());
        Filed levy = at(lat, "PUNGLI", "Lubang " + mark);
        Filed other = at(lat, "PUNGLI", "Lubang " + mark);
        assertThat(html(Issues.INSPECTOR, "/issues/" + levy.id())).doesNotContain(SUGGESTED, other.id());
    }

    @Test
    void whoeverFilesLearnsOnlyTheFactsOfWhatIsOpenToAll() {
        String place = "category=PARKIR&village=" + Issues.PADASUKA;
        Filed open = at(null, "PARKIR", "Parkir liar " + mark);
        Map<String, Object> quiet = told(null, "PARKIR", "Parkir diam " + mark);
        quiet.put("visibility", "CONFIDENTIAL");
        issues.fileAsCitizen(quiet);
        awaitShown();
        for (Client citizen : List.of(server.anybody(), server.as("demo-auditor"))) {
            String panel = citizen.with("Accept", "text/html")
                    .get("/issues/similar?" + place + "&title=" + mark)
                    .expect(200)
                    .body();
            assertThat(panel).contains("Mirip dengan ini?", "Parkir", "Padasuka", "Menunggu");
            assertThat(panel).doesNotContain(mark, open.id(), "diam");
            assertThat(panel.split("<time", -1)).hasSize(2);
        }
        String form = server.anybody()
                .with("Accept", "text/html")
                .get("/issues/new?" + place)
                .expect(200)
                .body();
        assertThat(form)
                .contains("Mirip dengan ini?", "value=\"PARKIR\" selected")
                .doesNotContain(mark);
        assertThat(similar("category=PARKIR&village=")).doesNotContain("Mirip dengan ini?");
        assertThat(similar("category=PUNGLI&village=" + Issues.PADASUKA)).doesNotContain("Mirip dengan ini?");
        assertThat(similar("category=x&village=y")).doesNotContain("Mirip dengan ini?");
        server.anybody().get("/issues/similar?lat=x").expect(422);
    }

    @Test
    void anOfficerWhoFilesSeesTheIssuesThemselves() {
        Filed issue = at(null, "LALIN", "Rambu hilang " + mark);
        Filed other = at(null, "LALIN", "Truk besar");
        String place = "/issues/similar?category=LALIN&village=" + Issues.PADASUKA;
        assertThat(html(LURAH, place)).contains(issue.id(), other.id(), "Rambu hilang " + mark);
        assertThat(html(LURAH, place + "&title=" + URLEncoder.encode("rambu di " + mark, StandardCharsets.UTF_8)))
                .contains(issue.id())
                .doesNotContain(other.id());
        assertThat(html("demo-lurah-melong", place)).doesNotContain(issue.id(), other.id());
    }

    private String similar(String query) {
        return server.anybody()
                .with("Accept", "text/html")
                .get("/issues/similar?" + query)
                .expect(200)
                .body();
    }

    /** The first one's page when the other had been filed so many days before; then all is as it was. */
    private String apart(Filed other, int days, Filed first) {
        String move = "UPDATE search_issue SET filed_at = filed_at %s INTERVAL '" + days + "' DAY WHERE id = ?";
        server.db().sql(move.formatted("-")).param(other.id()).update();
        try {
            return page(VERIFIER, first);
        } finally {
            server.db().sql(move.formatted("+")).param(other.id()).update();
        }
    }

    private static Map<String, Object> told(@Nullable Double lat, String category, String title) {
        Map<String, Object> complaint = Issues.complaint(category);
        complaint.put("title", title);
        complaint.put("description", "Sejak Senin.");
        if (List.of("JALAN", "SAMPAH", "PUNGLI").contains(category)) {
            complaint.put("village", PASIRKALIKI);
        }
        if (lat != null) {
            complaint.put("lat", lat);
            complaint.put("lng", 107.54);
        }
        return complaint;
    }

    private Filed at(@Nullable Double latitude, String category, String title) {
        Filed issue = issues.fileAsCitizen(told(latitude, category, title));
        awaitShown();
        return issue;
    }

    private void awaitShown() {
        List.of("search", "opd-queue", "issue").forEach(projections::awaitCaughtUp);
    }

    private String page(String account, Filed issue) {
        return html(account, "/issues/" + issue.id());
    }

    private String html(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
