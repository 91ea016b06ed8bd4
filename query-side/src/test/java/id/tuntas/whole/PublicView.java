package id.tuntas.whole;

import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.MELONG;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.issue.Visibility;
import id.tuntas.whole.Issues.Filed;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody sees who has not signed in. */
abstract class PublicView {
    private static final int SMALLEST = 5;

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    PublicView(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void figuresAreWhatTheEventsTell() {
        issues.responded();
        issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Filed concealed = issues.file(Issues.LURAH, Issues.complaint("PASAR"));
        shown();
        issues.act(
                VERIFIER,
                concealed,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI"));
        shown();
        Map<String, Long> told = new TreeMap<>();
        server.db()
                .sql("SELECT filed_month, place, category, total, done FROM public_view_cell")
                .query(row -> {
                    String cell = row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
                    told.put(cell, row.getLong(4));
                    told.put(cell + " done", row.getLong(5));
                });
        assertThat(told).isEqualTo(recomputed());
    }

    /** Slowly, and straight from each history. */
    private Map<String, Long> recomputed() {
        Map<String, Long> counts = new TreeMap<>();
        for (String id : server.db()
                .sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE payload_type = 'complaint-filed'")
                .query((row, n) -> row.getString(1))
                .list()) {
            Situation issue = new Situation();
            List<? extends DomainEventMessage<?>> history =
                    server.events().readEvents(id).asStream().toList();
            history.forEach(message -> issue.evolve((IssueEvent) message.getPayload()));
            boolean concealed = issue.confidentiality().isRestricted() || issue.visibility() == Visibility.CONFIDENTIAL;
            Instant filed = ((IssueEvent.ComplaintFiled) history.getFirst().getPayload()).receivedAt();
            String cell = YearMonth.from(filed.atOffset(ZoneOffset.UTC)) + " " + (concealed ? "" : issue.village())
                    + " " + (concealed ? "" : issue.category());
            counts.merge(cell, 1L, Long::sum);
            boolean done = switch (issue.status()) {
                case RESPONDED, CLOSED, ARCHIVED, MERGED, REFERRED_OUT, ANSWERED_PLANNED -> true;
                default -> false;
            };
            counts.merge(cell + " done", done ? 1L : 0L, Long::sum);
        }
        return counts;
    }

    @Test
    void thePublicSeesMatterPlaceDayAndStageAndNothingElse() {
        Map<String, Object> complaint = Issues.complaint();
        Filed filed = issues.fileAsCitizen(complaint);
        shown();
        JsonNode latest = server.anybody()
                .get("/api/public/issues?size=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(latest.propertyNames()).isSubsetOf("category", "place", "status", "filedOn", "photos");
        assertThat(latest.path("photos")).isEmpty();
        assertThat(latest.path("category").asString()).isEqualTo("JALAN");
        for (String path : List.of("/public", "/public/map", "/api/public/issues?size=200", "/api/public/statistics")) {
            assertThat(server.anybody().get(path).expect(200).body())
                    .as(path)
                    .doesNotContain(filed.id(), String.valueOf(complaint.get("title")), "Ujang", "pos ronda");
        }
    }

    /** Which no list tells, not even by its length. */
    @Test
    void whatIsConcealedCountsInOneTotalOnly() {
        shown();
        JsonNode before = statistics();
        long listed = listed();
        for (int i = 0; i < SMALLEST; i++) {
            issues.fileAsCitizen(Issues.complaint("PUNGLI"));
            Map<String, Object> secret = Issues.complaint();
            secret.put("visibility", "CONFIDENTIAL");
            issues.fileAsCitizen(secret);
        }
        shown();
        JsonNode after = statistics();
        assertThat(after.path("districts")).isEqualTo(before.path("districts"));
        assertThat(after.path("categories")).isEqualTo(before.path("categories"));
        assertThat(listed()).isEqualTo(listed);
        assertThat(after.path("concealed").asLong())
                .isGreaterThanOrEqualTo(before.path("concealed").asLong() + SMALLEST);
        assertThat(server.anybody()
                        .get("/api/public/issues?category=PUNGLI")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatTurnsOutToBeAnIntegrityMatterIsGone() {
        Filed issue = issues.file();
        shown();
        long before = listed();
        issues.act(
                VERIFIER,
                issue,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI"));
        shown();
        assertThat(listed()).isEqualTo(before - 1);
        issues.shown(INSPECTOR, issue).expect(200);
    }

    /** Enough of one matter in one place to be told apart, and too few of another. */
    @Test
    void aPlaceIsNamedOnlyWhereManyTellTheSame() {
        for (int i = 0; i < SMALLEST; i++) {
            issues.file(VERIFIER, complaint("PASAR", PADASUKA));
            issues.file(VERIFIER, complaint("PASAR", PADASUKA));
            issues.file(VERIFIER, complaint("PASAR", MELONG)); // hidden together with a smaller one, if there is one
        }
        issues.file(VERIFIER, complaint("HEWAN", PADASUKA));
        shown();
        assertThat(places("PASAR")).contains(PADASUKA);
        assertThat(places("HEWAN")).doesNotContain(PADASUKA);
        JsonNode statistics = statistics();
        assertThat(statistics.path("smallest").asInt()).isEqualTo(SMALLEST);
        assertThat(statistics.path("categories").valueStream())
                .filteredOn(row -> row.has("counts"))
                .allSatisfy(row ->
                        assertThat(row.path("counts").path("total").asLong()).isGreaterThanOrEqualTo(SMALLEST));
        assertThat(statistics.path("categories").valueStream())
                .filteredOn(row -> row.path("code").asString().equals("HEWAN"))
                .allSatisfy(row -> assertThat(row.has("counts")).isFalse());
    }

    private List<String> places(String category) {
        return server.anybody()
                .get("/api/public/issues?size=200&category=" + category)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("place").asString(""))
                .toList();
    }

    @Test
    void otherYearsAndWrongQuestionsAreAnswered() {
        assertThat(server.anybody()
                        .get("/api/public/statistics?year=2001")
                        .expect(200)
                        .json()
                        .path("total")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(server.anybody().get("/public?year=2001").expect(200).body()).contains("Tidak ada aduan");
        server.anybody().get("/api/public/statistics?year=-1").expect(200);
        server.anybody().get("/api/public/statistics?year=x").expect(422);
        assertThat(server.anybody()
                        .get("/api/public/issues?page=2000000000&size=200")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void everyKelurahanOfThePackIsOnTheMapAndInTheList() {
        Answer outlines = server.anybody().get("/public/boundaries.geojson").expect(200);
        assertThat(outlines.header("Cache-Control")).contains("public", "max-age=86400");
        List<String> drawn = outlines.json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties").path("code").asString())
                .sorted()
                .toList();
        assertThat(drawn)
                .isEqualTo(server.db()
                        .sql("SELECT unit FROM organisation_unit WHERE kind IN ('KELURAHAN', 'DESA') ORDER BY unit")
                        .query((row, n) -> row.getString(1))
                        .list());
        String page = server.anybody().get("/public/map").expect(200).body();
        assertThat(drawn).allSatisfy(code -> assertThat(page).contains("data-place=\"" + code + "\""));
        assertThat(server.anybody()
                        .get("/webjars/leaflet/dist/leaflet.js")
                        .expect(200)
                        .body())
                .contains("Leaflet 1.9.4");
        assertThat(server.anybody().get("/").expect(200).body()).contains("href=\"/public\"");
    }

    private static Map<String, Object> complaint(String category, String village) {
        Map<String, Object> complaint = Issues.complaint(category);
        complaint.put("village", village);
        return complaint;
    }

    private void shown() {
        projections.awaitCaughtUp("public-view");
        projections.awaitCaughtUp("organisation");
    }

    private JsonNode statistics() {
        return server.anybody().get("/api/public/statistics").expect(200).json();
    }

    private long listed() {
        return server.anybody()
                .get("/api/public/issues")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
