package id.tuntas.whole;

import static id.tuntas.whole.GeoReport.assertWrong;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What anybody's program reads of requests: to the letter of the specification, and nothing that nobody cleared. */
abstract class Open311Reading {
    private static final String LEUWIGAJAH = "32.77.01.1004";
    private static final String SECOND = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    private final Server server;
    private final Issues issues;
    private final GeoReport client;
    private final Projections projections;

    Open311Reading(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.client = new GeoReport(server);
        this.projections = new Projections(server);
    }

    @Test
    void everyAnswerHasItsRootAndItsMediaType() {
        Filed issue = issues.file();
        Map<String, String> roots = Map.of(
                "discovery",
                "discovery",
                "services",
                "services",
                "services/JALAN",
                "service_definition",
                "requests",
                "service_requests",
                "requests/" + issue.id(),
                "service_requests",
                "tokens/" + issue.id(),
                "service_requests",
                "servicerequestupdates",
                "service_request_updates");
        roots.forEach((path, root) -> {
            Answer xml = client.get(path + ".xml").expect(200);
            assertThat(GeoReport.xml(xml).getTagName()).as(path).isEqualTo(root);
            Answer json = client.get(path + ".json").expect(200);
            assertThat(json.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
            boolean one = path.equals("discovery") || path.equals("services/JALAN");
            assertThat(json.json().isArray()).as(path).isEqualTo(!one);
        });
    }

    @Test
    void discoveryNamesTheEndpointAndItsFormats() {
        JsonNode endpoint = client.get("discovery.json")
                .expect(200)
                .json()
                .path("endpoints")
                .path(0);
        assertThat(endpoint.path("url").asString()).endsWith("/open311/v2");
        assertThat(endpoint.path("type").asString()).isEqualTo("test");
        assertThat(endpoint.path("formats").valueStream().map(JsonNode::asString))
                .containsExactly("text/xml", "application/json");
    }

    @Test
    void servicesAreTheCategoriesThatMayBePublic() {
        List<JsonNode> services = client.list("services.json?jurisdiction_id=32.77");
        assertThat(services)
                .extracting(service -> service.path("service_code").asString())
                .contains("JALAN", "DRAINASE", "LAINNYA")
                .doesNotContain("PPA", "PUNGLI", "GRATIFIKASI", "KORUPSI", "DISIPLIN");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("metadata").isBoolean()).isTrue();
            assertThat(service.path("type").asString()).isEqualTo("realtime");
            assertThat(service.path("group").asString()).isNotBlank();
        });
        JsonNode size =
                client.get("services/JALAN.json").json().path("attributes").path(0);
        assertThat(size.path("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(size.path("order").asInt()).isEqualTo(1);
        assertThat(size.path("values").path(0).path("key").asString()).isEqualTo("KECIL");
        Element air = GeoReport.xml(client.get("services/PENCEMARAN.xml"));
        assertThat(GeoReport.text(air, "required")).isEqualTo("true");
        assertThat(air.getElementsByTagName("value").getLength()).isEqualTo(4);
        assertThat(client.get("services/DRAINASE.json").json().path("attributes"))
                .isEmpty();
    }

    @Test
    void aRequestTellsWhereItStandsAndNothingThatWasWritten() {
        // a matter and a place of which no other test files so many that the place is told
        Map<String, Object> complaint = Issues.complaint("TENAGA-KERJA");
        complaint.put("village", LEUWIGAJAH);
        complaint.put("address", "Gang Cendrawasih nomor 12");
        complaint.put("lat", -6.92345);
        complaint.put("lng", 107.55432);
        Filed issue = issues.fileAsCitizen(complaint);
        JsonNode told = client.one(issue.id());
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
        assertThat(told.path("service_request_id").isString()).isTrue();
        assertThat(told.path("status").asString()).isEqualTo("open");
        assertThat(told.path("requested_datetime").asString()).matches(SECOND);
        assertThat(told.path("expected_datetime").asString()).matches(SECOND);
        assertThat(told.path("description").isNull()).isTrue();
        for (String path : List.of("requests/" + issue.id() + ".json", "requests.xml", "servicerequestupdates.json")) {
            assertThat(client.get(path).expect(200).body())
                    .as(path)
                    .doesNotContain(
                            String.valueOf(complaint.get("title")),
                            "pos ronda",
                            "Ujang",
                            "Cendrawasih",
                            "6.92345",
                            "5543");
        }
        // too few tell the same there: neither the place nor the office that would give it away
        assertThat(told.path("address_id").asString("")).isNotEqualTo(LEUWIGAJAH);
        assertThat(told.path("agency_responsible").asString()).isEqualTo("Kota Cimahi");
        assertThat(told.path("lat").isNumber()).isTrue();
        JsonNode more = client.list("requests.json?extensions=true&service_request_id=" + issue.id())
                .getFirst();
        assertThat(more.path("extended_attributes").path("stage").asString()).isEqualTo("WAITING");
    }

    @Test
    void filtersAreHonouredAndANumberOverridesThem() {
        Filed road = issues.file();
        Filed park = issues.file(LURAH, Issues.complaint("PARKIR"));
        Filed done = issues.responded();
        shown();
        assertThat(client.numbers("service_code=PARKIR,PASAR"))
                .contains(park.id())
                .doesNotContain(road.id());
        assertThat(client.numbers("status=closed")).contains(done.id()).doesNotContain(road.id());
        assertThat(client.numbers("status=open")).contains(road.id()).doesNotContain(done.id());
        assertThat(client.numbers("status=open,closed")).contains(road.id(), done.id());
        assertThat(client.numbers("service_code=SAMPAH&status=closed&start_date=2001-01-01T00:00:00Z"
                        + "&service_request_id=" + road.id() + "," + park.id()))
                .containsExactlyInAnyOrder(road.id(), park.id());
        Instant filed =
                Instant.parse(client.one(road.id()).path("requested_datetime").asString());
        String before = filed.minusSeconds(1).toString();
        String after = filed.plusSeconds(1).toString();
        assertThat(client.numbers("start_date=" + before + "&end_date=" + after))
                .contains(road.id());
        assertThat(client.numbers("end_date=" + before)).doesNotContain(road.id());
        assertThat(client.numbers("start_date=" + filed.plus(1, ChronoUnit.DAYS)))
                .isEmpty();
        assertThat(client.numbers("updated_after=" + before)).contains(done.id());
        assertThat(client.numbers("updated_before=" + before)).doesNotContain(done.id());
        assertThat(client.numbers("status=open&status=closed")).contains(road.id(), done.id());
        assertThat(client.numbers("service_code=PARKIR&service_code=JALAN")).contains(park.id(), road.id());
        assertThat(client.numbers("service_request_id=" + road.id() + "&service_request_id=" + park.id()))
                .containsExactlyInAnyOrder(road.id(), park.id());
        List<String> first = client.numbers("page_size=2");
        List<String> second = client.numbers("page_size=2&page=2");
        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
    }

    @Test
    void whatIsToldToTheSecondIsFoundByThatSecond() {
        Filed issue = issues.inProgress();
        issues.act(HEAD, issue, "comments", Map.of("text", "Tim sudah di lokasi", "visibility", "PUBLIC"));
        shown();
        JsonNode told = client.one(issue.id());
        String filed = told.path("requested_datetime").asString();
        String changed = told.path("updated_datetime").asString();
        assertThat(client.numbers("start_date=" + filed + "&end_date=" + filed)).contains(issue.id());
        assertThat(client.numbers("updated_after=" + changed + "&updated_before=" + changed))
                .contains(issue.id());
        JsonNode step = client.list("servicerequestupdates.json?service_request_id=" + issue.id())
                .getLast();
        String happened = step.path("updated_datetime").asString();
        assertThat(client.list("servicerequestupdates.json?start_date=" + happened + "&end_date=" + happened))
                .contains(step);
        String later = Instant.parse(happened).plusSeconds(1).toString();
        assertThat(client.list("servicerequestupdates.json?start_date=" + later))
                .doesNotContain(step);
    }

    @Test
    void whatReachesNoDoorIsRefusedByTheSpecificationToo() {
        Client page = server.browser();
        for (String format : List.of(".json", ".xml")) {
            String requests = "/open311/v2/requests" + format;
            assertWrong(client.get("layanan" + format), 404);
            assertWrong(client.get("services/JALAN/x" + format), 404);
            assertWrong(client.get("/services" + format), 400); // two strokes are no address
            assertWrong(client.get("services/a%2Fb" + format), 400); // which the server refuses by itself
            assertWrong(page.get("/open311/v2/layanan" + format), 404);
            assertWrong(server.anybody().send("PUT", requests, BodyPublishers.noBody()), 405);
            assertWrong(server.anybody().send("DELETE", "/open311/v2/x" + format, BodyPublishers.noBody()), 404);
            assertWrong(server.as("salah").get(requests), 401);
            String form = "application/x-www-form-urlencoded";
            assertWrong(server.anybody().post(requests, form, "description=" + "x".repeat(600_000)), 413);
            assertWrong(server.anybody().post(requests, "multipart/form-data; boundary=x", "--x\r\nContent-"), 400);
        }
        assertWrong(client.get("services.csv"), 404);
        assertWrong(client.get("requests"), 404);
        page.get("/open311/v2/services.json").expect(200);
    }

    @Test
    void whoAsksTooOftenIsToldSoByTheSpecificationToo() {
        Client many = server.anybodyFrom("127.0.0.31");
        Answer refused = many.get("/open311/v2/tokens/x.xml");
        while (refused.status() != 429) {
            refused.expect(404);
            refused = many.get("/open311/v2/tokens/x.xml");
        }
        assertWrong(refused, 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    @Test
    void whatCannotBeAskedIsRefusedInTheFormatThatWasAsked() {
        for (String format : List.of(".json", ".xml")) {
            assertWrong(client.get("services" + format + "?jurisdiction_id=51.02"), 404);
            assertWrong(client.get("services/TIDAK-ADA" + format), 404);
            assertWrong(client.get("services/PUNGLI" + format), 404);
            assertWrong(client.get("requests/TIDAK-ADA" + format), 404);
            assertWrong(client.get("tokens/32.77" + format), 404);
            assertWrong(client.get("requests" + format + "?start_date=kemarin"), 400);
            assertWrong(client.get("requests" + format + "?status=selesai"), 400);
            assertWrong(client.get("requests" + format + "?page=0"), 400);
            String span = "?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00%2B07:00";
            assertWrong(client.get("requests" + format + span), 400);
            assertWrong(client.get("servicerequestupdates" + format + span), 400);
        }
    }

    @Test
    void whatIsConcealedIsAnsweredLikeWhatDoesNotExist() {
        Map<String, Object> secret = Issues.complaint();
        secret.put("visibility", "CONFIDENTIAL");
        Filed turned = issues.file();
        issues.act(VERIFIER, turned, "comments", Map.of("text", "Sedang diperiksa", "visibility", "PUBLIC"));
        Map<String, Object> other = Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI");
        issues.act(VERIFIER, turned, "verification", other);
        List<Filed> concealed =
                List.of(issues.fileAsCitizen(secret), issues.fileAsCitizen(Issues.complaint("PUNGLI")), turned);
        shown();
        for (Filed one : concealed) {
            assertWrong(client.get("requests/" + one.id() + ".json"), 404);
            assertWrong(client.get("tokens/" + one.id() + ".xml"), 404);
            assertThat(client.numbers("service_request_id=" + one.id())).isEmpty();
            assertThat(client.numbers("")).doesNotContain(one.id());
            assertThat(client.list("servicerequestupdates.json?service_request_id=" + one.id()))
                    .isEmpty();
        }
    }

    @Test
    void updatesTellStagesAndWordsForEverybodyOnly() {
        Filed issue = issues.inProgress();
        String said = "Tim sudah di lokasi " + issue.id();
        for (String visibility : List.of("INTERNAL", "REPORTER", "PUBLIC")) {
            issues.act(HEAD, issue, "comments", Map.of("text", visibility + " " + said, "visibility", visibility));
        }
        shown();
        assertThat(client.one(issue.id()).path("status_notes").asString()).isEqualTo("PUBLIC " + said);
        issues.propose(STAFF, issue);
        issues.approve(issue);
        shown();
        String question = "servicerequestupdates.json?service_request_id=" + issue.id();
        List<JsonNode> updates = client.list(question);
        assertThat(updates)
                .extracting(update -> update.path("description").asString())
                .contains("PUBLIC " + said, "Selesai")
                .doesNotContain("INTERNAL " + said, "REPORTER " + said);
        assertThat(updates.getLast().path("status").asString()).isEqualTo("closed");
        assertThat(updates.getFirst().path("status").asString()).isEqualTo("open");
        assertThat(updates)
                .extracting(update -> update.path("update_id").asString())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith(issue.id() + "."));
        assertThat(client.list(question)).isEqualTo(updates);
        assertThat(client.one(issue.id()).path("status").asString()).isEqualTo("closed");
        String from = Instant.now(MovedClock.CLOCK).minus(1, ChronoUnit.HOURS).toString();
        String until = Instant.now(MovedClock.CLOCK).plusSeconds(60).toString();
        assertThat(client.list("servicerequestupdates.json?start_date=" + from + "&end_date=" + until))
                .containsAll(updates);
        assertThat(client.list("servicerequestupdates.json?end_date=" + from)).doesNotContainAnyElementsOf(updates);
    }

    private void shown() {
        projections.awaitCaughtUp("open311");
        projections.awaitCaughtUp("organisation");
        projections.awaitCaughtUp("public-view");
    }
}
