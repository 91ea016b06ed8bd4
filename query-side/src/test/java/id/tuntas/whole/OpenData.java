package id.tuntas.whole;

import static id.tuntas.whole.Issues.MELONG;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.sealing.SealedFiles;
import id.tuntas.ledger.sealing.Vault;
import id.tuntas.whole.Issues.Filed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What anybody takes along and follows: of public matters what is public, and of the others nothing. */
abstract class OpenData {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SECOND = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    private static final List<String> PLACES_OF_TEXT = List.of(
            "/public",
            "/api/public/issues?size=200",
            "/open311/v2/requests.json",
            "/public/data/issues.csv",
            "/public/data/issues.geojson",
            "/public/feeds/categories/JALAN.atom");

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    OpenData(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void theTableTellsOfEachIssueWhatIsPublicAndNothingThatWasWritten() throws IOException {
        Map<String, Object> complaint = complaint("PASAR", MELONG);
        complaint.put("address", "Gang Cendrawasih nomor 12");
        complaint.put("lat", -6.92345);
        complaint.put("lng", 107.55432);
        Filed issue = issues.fileAsCitizen(complaint);
        shown();
        Answer answer = server.anybody().get("/public/data/issues.csv").expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).contains("aduan.csv");
        assertThat(answer.body())
                .doesNotContain(
                        String.valueOf(complaint.get("title")), "Cendrawasih", "Ujang", "92345", issue.trackingCode());
        CSVRecord row = rows("").stream()
                .filter(one -> one.get("nomor").equals(issue.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("kode_hal")).isEqualTo("PASAR");
        assertThat(row.get("tahap")).isEqualTo("WAITING");
        assertThat(row.get("masuk")).matches(SECOND);
        assertThat(row.get("tempat")).endsWith("Kota Cimahi");
    }

    @Test
    void theMapsPointsAreMiddlesOfAreasWithLongitudeFirst() {
        List<Filed> many = several("KESEHATAN", MELONG);
        shown();
        JsonNode all = server.anybody()
                .get("/public/data/issues.geojson?category=KESEHATAN")
                .expect(200)
                .json();
        assertThat(all.path("type").asString()).isEqualTo("FeatureCollection");
        JsonNode told = all.path("features")
                .valueStream()
                .filter(feature ->
                        feature.path("id").asString().equals(many.getFirst().id()))
                .findFirst()
                .orElseThrow();
        assertThat(told.path("properties").path("place").asString()).isEqualTo(MELONG);
        JsonNode point = told.path("geometry").path("coordinates");
        assertThat(point.path(0).asDouble()).isBetween(107.4, 107.7);
        assertThat(point.path(1).asDouble()).isBetween(-7.0, -6.7);
        assertThat(all.path("features").valueStream())
                .filteredOn(feature -> feature.path("properties").path("place").isNull())
                .allSatisfy(
                        feature -> assertThat(feature.path("geometry").isNull()).isTrue());
    }

    /** Otherwise whoever asks kelurahan by kelurahan would learn what every single answer withholds. */
    @Test
    void askingForAPlaceFindsOnlyWhatIsToldWithIt() throws IOException {
        Filed few = issues.file(VERIFIER, complaint("LALIN", PADASUKA));
        List<Filed> many = several("PENDIDIKAN", PADASUKA);
        shown();
        assertThat(numbers("?category=LALIN")).contains(few.id());
        assertThat(numbers("?place=" + PADASUKA)).contains(many.getFirst().id()).doesNotContain(few.id());
        assertThat(numbers("?place=" + PADASUKA.substring(0, 8)))
                .contains(many.getFirst().id())
                .doesNotContain(few.id());
        assertThat(numbers("?place=" + MELONG)).doesNotContain(many.getFirst().id());
        assertThat(numbers("?place=DPUPR")).isEmpty();
    }

    @Test
    void filtersAreHonouredAndWhatCannotBeAskedIsRefused() throws IOException {
        Filed waiting = issues.file();
        Filed done = issues.responded();
        shown();
        assertThat(numbers("?stage=DONE&category=JALAN")).contains(done.id()).doesNotContain(waiting.id());
        assertThat(numbers("?stage=&category=&place=&from=&until=")).contains(done.id(), waiting.id());
        assertThat(numbers("?category=SAMPAH")).doesNotContain(done.id(), waiting.id());
        assertThat(numbers("?until=" + LocalDate.now(MovedClock.CLOCK).minusDays(3)))
                .doesNotContain(waiting.id());
        for (String wrong : List.of(
                "from=2026-01-01&until=2027-01-02",
                "from=2026-02-01&until=2026-01-01",
                "from=kemarin",
                "from=%2B999999999-12-31",
                "stage=SELESAI")) {
            server.anybody().get("/public/data/issues.csv?" + wrong).expect(422);
            server.anybody().get("/public/data/issues.geojson?" + wrong).expect(422);
        }
    }

    @Test
    void whatIsConcealedIsInNoTableAndInNoFeed() {
        Map<String, Object> secret = Issues.complaint();
        secret.put("visibility", "CONFIDENTIAL");
        Filed confidential = issues.fileAsCitizen(secret);
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Filed turned = issues.file();
        Map<String, Object> found = Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI");
        issues.act(VERIFIER, turned, "verification", found);
        shown();
        for (String path : List.of(
                "/public/data/issues.csv",
                "/public/data/issues.geojson",
                "/public/data/issues.csv?category=PUNGLI",
                "/public/feeds/categories/JALAN.atom",
                "/public/feeds/places/" + PADASUKA + ".atom")) {
            assertThat(server.anybody().get(path).expect(200).body())
                    .as(path)
                    .doesNotContain(confidential.id(), levy.id(), turned.id());
        }
        server.anybody().get("/public/feeds/categories/PUNGLI.atom").expect(404);
    }

    @Test
    void feedsAreAtomWhoseEntriesAreKnownAgain() throws Exception {
        List<Filed> many = several("PARKIR", PADASUKA);
        Filed issue = many.getLast();
        shown();
        for (String path :
                List.of("/public/feeds/places/" + PADASUKA + ".atom", "/public/feeds/categories/PARKIR.atom")) {
            Answer answer = server.anybody().get(path).expect(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
            Element feed = xml(answer);
            assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(feed.getTagName()).isEqualTo("feed");
            assertThat(children(feed)).contains("id", "title", "updated", "link", "author", "entry");
            Element entry = entries(feed).stream()
                    .filter(one -> text(one, "id").endsWith(":issue:" + issue.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(children(entry)).contains("title", "updated", "published", "link", "category", "summary");
            assertThat(text(entry, "id")).startsWith("tag:");
            assertThat(text(entry, "updated")).matches(SECOND);
            List<String> times =
                    entries(feed).stream().map(one -> text(one, "updated")).toList();
            assertThat(times).hasSizeLessThanOrEqualTo(50).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(text(feed, "updated")).isEqualTo(times.getFirst());
        }
        server.anybody().get("/public/feeds/places/DPUPR.atom").expect(404);
        server.anybody().get("/public/feeds/categories/TIDAK-ADA.atom").expect(404);
    }

    @Test
    void aFeedThatIsStillTheSameIsNotSentAgain() {
        String path = "/public/feeds/categories/IZIN.atom";
        shown();
        Answer first = server.anybody().get(path).expect(200);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).contains("public");
        Answer again = server.anybody().with("If-None-Match", tag).get(path).expect(304);
        assertThat(again.body()).isEmpty();
        issues.file(VERIFIER, complaint("IZIN", PADASUKA));
        shown();
        server.anybody().with("If-None-Match", tag).get(path).expect(200);
    }

    @Test
    void thePageOffersEveryFeedThatThereIs() {
        String page = server.anybody().get("/public/data").expect(200).body();
        assertThat(page).contains("/public/feeds/categories/JALAN.atom", "/public/feeds/places/" + PADASUKA + ".atom");
        assertThat(page).doesNotContain("categories/PUNGLI.atom");
        assertThat(server.anybody().get("/public").expect(200).body()).contains("href=\"/public/data\"");
    }

    @Test
    void whatTheDeskClearsIsReadByEverybodyEverywhereUntilItIsTakenBack() throws IOException {
        Map<String, Object> complaint = complaint("JALAN", PADASUKA);
        Filed issue = issues.file(VERIFIER, complaint);
        String words = "Lubang di tikungan " + issue.id();
        issues.act(VERIFIER, issue, "cleared-text", Map.of("text", words));
        shown();
        assertThat(description(issue)).isEqualTo(words);
        for (String path : PLACES_OF_TEXT) {
            assertThat(server.anybody().get(path).expect(200).body())
                    .as(path)
                    .contains(words)
                    .doesNotContain(String.valueOf(complaint.get("title")));
        }
        assertThat(server.reporter(issue.trackingCode())
                        .get("/api/track/" + issue.id())
                        .expect(200)
                        .body())
                .contains(words);
        issues.act(VERIFIER, issue, "cleared-text", Map.of("text", " "));
        shown();
        assertThat(description(issue)).isEmpty();
        assertNowhere(words);
    }

    @Test
    void aPhotoThatTheDeskClearsIsSeenByEverybodyUntilItIsTakenBack() {
        Filed issue = issues.file(VERIFIER, complaint("JALAN", PADASUKA));
        String shownPhoto = issues.attach(VERIFIER, issue);
        String keptPhoto = issues.attach(VERIFIER, issue);
        String path = "/public/photos/" + shownPhoto;
        server.anybody().get(path).expect(404);
        issues.act(VERIFIER, issue, "cleared-photos", Map.of("photos", List.of(shownPhoto)));
        shown();
        Answer photo = server.anybody().get(path).expect(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/png");
        assertThat(photo.header("Content-Disposition")).startsWith("inline");
        assertThat(mediaUrl(issue)).endsWith(path);
        assertThat(server.anybody()
                        .get("/open311/v2/requests/" + issue.id() + ".xml")
                        .expect(200)
                        .body())
                .contains(path + "</media_url>");
        for (String place : PLACES_OF_TEXT) {
            assertThat(server.anybody().get(place).expect(200).body())
                    .as(place)
                    .contains(place.endsWith(".atom") ? issue.id() : path)
                    .doesNotContain(keptPhoto);
        }
        server.anybody().get("/public/photos/" + keptPhoto).expect(404);
        assertThat(server.as(VERIFIER)
                        .with("Accept", "text/html")
                        .get("/issues/" + issue.id())
                        .expect(200)
                        .body())
                .contains("Foto untuk umum ditetapkan", "1 foto");
        issues.act(VERIFIER, issue, "cleared-photos", Map.of("photos", List.of()));
        shown();
        server.anybody().get(path).expect(404);
        assertThat(mediaUrl(issue)).isEmpty();
        assertNowhere(path);
    }

    @Test
    void aPhotoOfWhatIsRestrictedOrForgottenIsSeenByNobodyAnyMore() {
        Filed restricted = issues.file();
        String one = issues.attach(VERIFIER, restricted);
        issues.act(VERIFIER, restricted, "cleared-photos", Map.of("photos", List.of(one)));
        Filed forgotten = issues.file(VERIFIER, complaint("JALAN", PADASUKA));
        String other = issues.attach(VERIFIER, forgotten);
        issues.act(VERIFIER, forgotten, "cleared-photos", Map.of("photos", List.of(other)));
        shown();
        server.anybody().get("/public/photos/" + one).expect(200);
        server.anybody().get("/public/photos/" + other).expect(200);
        Map<String, Object> found = Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI");
        issues.act(VERIFIER, restricted, "verification", found);
        server.bean(SealedFiles.class).destroy(other);
        shown();
        server.anybody().get("/public/photos/" + one).expect(404);
        server.anybody().get("/public/photos/" + other).expect(404);
        assertThat(mediaUrl(forgotten)).isEmpty();
        assertNowhere(other);
    }

    /** And is not public again when it turns out that it was none: whoever restricted it had a reason. */
    @Test
    void clearedWordsAreGoneForGoodOnceTheMatterIsRestricted() {
        Filed issue = issues.file();
        String words = "Pungutan di loket " + issue.id();
        issues.act(VERIFIER, issue, "cleared-text", Map.of("text", words));
        shown();
        assertThat(description(issue)).isEqualTo(words);
        Map<String, Object> found = Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI");
        issues.act(VERIFIER, issue, "verification", found);
        shown();
        assertNowhere(words);
        assertThat(server.db()
                        .sql("SELECT COUNT(*) FROM open311_request WHERE id = ? AND cleared IS NULL")
                        .param(issue.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsForgottenIsReadByNobodyAnyMore() {
        Map<String, Object> complaint = complaint("JALAN", PADASUKA);
        complaint.put("reporter", Map.of("name", "Orang yang dilupakan"));
        Filed issue = issues.file(VERIFIER, complaint);
        String words = "Pohon tumbang di " + issue.id();
        issues.act(VERIFIER, issue, "cleared-text", Map.of("text", words));
        shown();
        assertThat(description(issue)).isEqualTo(words);
        ComplaintFiled filed =
                (ComplaintFiled) server.events().readEvents(issue.id()).next().getPayload();
        server.bean(Vault.class).destroyKey("content:" + filed.reporterId());
        assertThat(description(issue)).isEmpty();
        assertNowhere(words);
    }

    @Test
    void onlyTheDeskClearsAndNothingThatTheReporterWantsKept() {
        Map<String, Object> secret = Issues.complaint();
        secret.put("visibility", "CONFIDENTIAL");
        Filed confidential = issues.fileAsCitizen(secret);
        Map<String, String> words = Map.of("text", "Apa saja");
        assertThat(issues.attempt(VERIFIER, confidential, "cleared-text", words)
                        .expect(409)
                        .text("type"))
                .isEqualTo("urn:tuntas:problem:not-for-everybody");
        Filed issue = issues.inProgress();
        issues.attempt(Issues.HEAD, issue, "cleared-text", words).expect(403);
        issues.attempt(Issues.LURAH, issue, "cleared-text", words).expect(403);
        issues.attempt(VERIFIER, issue, "cleared-text", Map.of("text", "x".repeat(4_001)))
                .expect(422);
    }

    private String mediaUrl(Filed issue) {
        return server.anybody()
                .get("/open311/v2/requests/" + issue.id() + ".json")
                .expect(200)
                .json()
                .path(0)
                .path("media_url")
                .asString("");
    }

    private String description(Filed issue) {
        return server.anybody()
                .get("/open311/v2/requests/" + issue.id() + ".json")
                .expect(200)
                .json()
                .path(0)
                .path("description")
                .asString("");
    }

    private void assertNowhere(String words) {
        for (String path : PLACES_OF_TEXT) {
            assertThat(server.anybody().get(path).expect(200).body()).as(path).doesNotContain(words);
        }
    }

    private List<Filed> several(String category, String village) {
        return IntStream.range(0, 6)
                .mapToObj(i -> issues.file(VERIFIER, complaint(category, village)))
                .toList();
    }

    private static Map<String, Object> complaint(String category, String village) {
        Map<String, Object> complaint = Issues.complaint(category);
        complaint.put("village", village);
        return complaint;
    }

    private void shown() {
        projections.awaitCaughtUp("public-view");
        projections.awaitCaughtUp("open311");
        projections.awaitCaughtUp("organisation");
    }

    private List<CSVRecord> rows(String question) throws IOException {
        Answer answer =
                server.anybody().get("/public/data/issues.csv" + question).expect(200);
        try (var table = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body()))) {
            return table.getRecords();
        }
    }

    private List<String> numbers(String question) throws IOException {
        return rows(question).stream().map(row -> row.get("nomor")).toList();
    }

    private static Element xml(Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.content()));
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        List<Element> entries = new ArrayList<>();
        var found = feed.getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < found.getLength(); i++) {
            entries.add((Element) found.item(i));
        }
        return entries;
    }

    private static List<String> children(Element parent) {
        List<String> names = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getNodeName());
        }
        return names;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
