package id.tuntas.whole;

import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import id.tuntas.whole.Receiver.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs elsewhere: messages for telephones and CloudEvents, pushed to a real receiver and fetched by one. */
abstract class Webhooking {
    private static final String ADMIN = "demo-admin";

    private final Server server;
    private final Issues issues;
    private final List<String> opened = new ArrayList<>();

    Webhooking(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @AfterEach
    void closeAll() {
        opened.forEach(id -> server.as(ADMIN)
                .post("/api/webhooks/" + id + "/closure", Map.of())
                .expect(200));
    }

    @Test
    void aMessageForATelephoneIsSignedTriedAgainAndKnownByItsIdentity() {
        try (Receiver gateway = new Receiver()) {
            String secret = open("MESSAGES", gateway);
            gateway.answers(503);
            Filed issue = issues.file(LURAH, byWhatsApp());
            await().until(() -> count("delivery WHERE cause = 'http-503' AND issue = ?", issue.id()) == 1);
            assertThat(of(issue, gateway.all())).isNotEmpty();
            gateway.answers(204);
            MovedClock.CLOCK.forward(Duration.ofMinutes(2));
            await().untilAsserted(() -> assertThat(of(issue, gateway.taken())).hasSize(1));
            List<Received> all = of(issue, gateway.all());
            assertThat(all).extracting(Received::id).containsOnly(all.getFirst().id());
            assertThat(all).allMatch(one -> one.isSigned(secret)).noneMatch(one -> one.isSigned("whsec_AAAA"));
            JsonNode data = of(issue, gateway.taken()).getFirst().json().path("data");
            assertThat(data.path("to").asString()).isEqualTo("+628123456789");
            assertThat(data.path("channel").asString()).isEqualTo("WHATSAPP");
            assertThat(data.path("text").asString()).contains(issue.id()).doesNotContain("Lubang", "Ujang");
            assertThat(server.db()
                            .sql("SELECT * FROM delivery")
                            .query()
                            .listOfRows()
                            .toString())
                    .doesNotContain("123456789", "Lubang");
        }
    }

    @Test
    void aRenewedSecretAndTheOneBeforeBothSignForADay() {
        try (Receiver gateway = new Receiver()) {
            String old = open("MESSAGES", gateway);
            Answer renewed = server.as(ADMIN)
                    .post("/api/webhooks/" + opened.getFirst() + "/secret", Map.of())
                    .expect(200);
            Filed first = issues.file(LURAH, byWhatsApp());
            await().untilAsserted(() -> assertThat(of(first, gateway.taken())).hasSize(1));
            assertThat(of(first, gateway.taken()).getFirst())
                    .matches(one -> one.isSigned(old), "signed with the old secret")
                    .matches(one -> one.isSigned(renewed.text("secret")), "signed with the new one");
            MovedClock.CLOCK.forward(Duration.ofHours(25));
            Filed second = issues.file(LURAH, byWhatsApp());
            await().untilAsserted(() -> assertThat(of(second, gateway.taken())).hasSize(1));
            assertThat(of(second, gateway.taken()).getFirst())
                    .matches(one -> !one.isSigned(old), "no longer signed with the old secret")
                    .matches(one -> one.isSigned(renewed.text("secret")), "signed with the new one");
            assertThat(server.db()
                            .sql("SELECT * FROM webhook")
                            .query()
                            .listOfRows()
                            .toString())
                    .doesNotContain(
                            "whsec_", old.substring(6), renewed.text("secret").substring(6));
        }
    }

    /** Else a program whose line was cut would sign with what nobody keeps. */
    @Test
    void aRenewalAskedForAgainTellsNoSecretThatDoesNotCount() {
        try (Receiver gateway = new Receiver()) {
            open("MESSAGES", gateway);
            String id = opened.getFirst();
            Client admin = server.as(ADMIN).with("Idempotency-Key", "renewal-" + id);
            String secret = admin.post("/api/webhooks/" + id + "/secret", Map.of())
                    .expect(200)
                    .text("secret");
            Answer again =
                    admin.post("/api/webhooks/" + id + "/secret", Map.of()).expect(409);
            assertThat(again.text("type")).isEqualTo("urn:tuntas:problem:token-shown");
            assertThat(again.body()).doesNotContain("whsec_");
            Filed issue = issues.file(LURAH, byWhatsApp());
            await().untilAsserted(() -> assertThat(of(issue, gateway.taken())).hasSize(1));
            assertThat(of(issue, gateway.taken()).getFirst())
                    .matches(one -> one.isSigned(secret), "signed with the secret that was told");
        }
    }

    @Test
    void eventsComeInTheirOrderThroughAnOutageAndTellNothingOfAnybody() {
        try (Receiver elsewhere = new Receiver()) {
            String secret = open("EVENTS", elsewhere);
            Filed issue = issues.file();
            await().untilAsserted(
                            () -> assertThat(types(issue, elsewhere.taken())).contains("complaint-filed"));
            elsewhere.answers(500);
            issues.verify(issue);
            issues.dispatch(issue, "DPUPR");
            await().until(() -> count("webhook WHERE cause = 'http-500' AND id = ?", opened.getFirst()) == 1);
            assertThat(elsewhere.all()).anyMatch(one -> one.answered() == 500);
            elsewhere.answers(200);
            MovedClock.CLOCK.forward(Duration.ofHours(1));
            await().untilAsserted(
                            () -> assertThat(types(issue, elsewhere.taken())).contains("issue-dispatched"));
            List<String> types = types(issue, elsewhere.taken());
            assertThat(types.indexOf("complaint-filed")).isLessThan(types.indexOf("issue-verified"));
            assertThat(types.indexOf("issue-verified")).isLessThan(types.indexOf("issue-dispatched"));
            List<Received> taken = elsewhere.taken();
            assertThat(taken)
                    .allMatch(one -> one.isSigned(secret))
                    .allMatch(one -> one.type().startsWith("application/cloudevents+json"))
                    .extracting(Received::id)
                    .doesNotHaveDuplicates();
            assertThat(taken.stream()
                            .map(one -> one.json().path("sequence").asLong())
                            .toList())
                    .isSorted();
            assertThat(taken)
                    .allSatisfy(one -> assertThat(one.body())
                            .doesNotContain("Lubang", "Ujang", LURAH, VERIFIER, "ciphertext", "keyId"));
            assertThat(taken.getFirst().json().path("specversion").asString()).isEqualTo("1.0");
        }
    }

    /** Whoever was slow notes nothing over it, neither another node nor an administrator's word. */
    @Test
    void whoeverIsResumedWhileItIsToldIsToldOnFromThere() {
        try (Receiver elsewhere = new Receiver()) {
            open("EVENTS", elsewhere);
            String id = opened.getFirst();
            long before = server.db()
                    .sql("SELECT leaf FROM webhook WHERE id = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
            elsewhere.holdsBack();
            Filed issue = issues.file();
            await().until(() -> !elsewhere.all().isEmpty());
            String first = elsewhere.all().getFirst().id();
            server.as(ADMIN)
                    .post("/api/webhooks/" + id + "/resumption", Map.of("leaf", before))
                    .expect(200);
            elsewhere.goesOn();
            await().untilAsserted(
                            () -> assertThat(types(issue, elsewhere.taken())).contains("complaint-filed"));
            await().untilAsserted(() -> assertThat(elsewhere.taken())
                    .extracting(Received::id)
                    .filteredOn(first::equals)
                    .hasSize(2));
        }
    }

    @Test
    void whatIsFetchedIsWhatIsToldAndGoesOnFromAPosition() {
        long before = server.eventCount() - 1;
        Filed issue = issues.file();
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.verify(issue);
        Answer dispatched = issues.dispatch(issue, "DPUPR");
        issues.shown(LURAH, issue, dispatched.version()).expect(200);
        String token = server.as(ADMIN)
                .post("/api/account/tokens", Map.of("label", "Peta data", "scope", "EVENTS", "days", 1))
                .expect(201)
                .text("token");
        await().untilAsserted(
                        () -> assertThat(typesOf(issue, fetched(token, before))).contains("issue-dispatched"));
        List<JsonNode> all = fetched(token, before);
        assertThat(all).extracting(step -> step.path("id").asString()).doesNotHaveDuplicates();
        assertThat(typesOf(levy, all)).isEmpty();
        assertThat(typesOf(issue, all)).startsWith("complaint-filed");
        server.as(token).get("/api/units").expect(403);
        server.as(token).post("/api/notices/look", Map.of("upTo", 0)).expect(403);
        server.as(LURAH).get("/api/cloudevents").expect(403);
    }

    @Test
    void nobodyButAnAdministratorOpensOneAndNeverToTheInnerNetwork() {
        Map<String, String> fit =
                Map.of("label", "Gerbang", "purpose", "MESSAGES", "address", "https://gerbang.contoh.test/masuk");
        server.as(LURAH).post("/api/webhooks", fit).expect(403);
        for (String address : List.of(
                "http://gerbang.contoh.test/masuk",
                "https://nama:sandi@gerbang.contoh.test/",
                "ftp://gerbang.contoh.test/",
                "bukan alamat")) {
            Answer refused = server.as(ADMIN)
                    .post("/api/webhooks", Map.of("label", "Gerbang", "purpose", "MESSAGES", "address", address))
                    .expect(422);
            assertThat(refused.body()).contains("address");
        }
        String id = server.as(ADMIN).post("/api/webhooks", fit).expect(201).text("id");
        opened.add(id);
        String page = server.as(ADMIN)
                .with("Accept", "text/html")
                .get("/admin/webhooks")
                .expect(200)
                .body();
        assertThat(page).contains("gerbang.contoh.test").doesNotContain("whsec_");
        await().untilAsserted(() -> assertThat(server.as(ADMIN)
                        .with("Accept", "text/html")
                        .get("/account-changes")
                        .expect(200)
                        .body())
                .contains("Webhook diubah"));
    }

    /** All steps from a place on, fetched in small pages. */
    private List<JsonNode> fetched(String token, long after) {
        List<JsonNode> steps = new ArrayList<>();
        long position = after;
        while (true) {
            Answer page = server.as(token)
                    .get("/api/cloudevents?limit=3&after=" + position)
                    .expect(200);
            assertThat(page.header("Content-Type")).startsWith("application/cloudevents-batch+json");
            page.json().forEach(steps::add);
            long next = Long.parseLong(page.header("Tuntas-Position"));
            if (next == position) {
                return steps;
            }
            position = next;
        }
    }

    private static String type(JsonNode event) {
        return event.path("type").asString().replaceFirst("^id\\.tuntas\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    private static List<String> types(Filed issue, List<Received> told) {
        return typesOf(issue, told.stream().map(Received::json).toList());
    }

    private static List<String> typesOf(Filed issue, List<JsonNode> told) {
        return told.stream()
                .filter(event -> event.path("subject").asString().equals(issue.id()))
                .map(Webhooking::type)
                .toList();
    }

    /** What failed is noted after it was answered; until then no clock may be put forward. */
    private long count(String rows, String parameter) {
        return server.db()
                .sql("SELECT COUNT(*) FROM " + rows)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    private static List<Received> of(Filed issue, List<Received> told) {
        return told.stream().filter(one -> one.body().contains(issue.id())).toList();
    }

    private String open(String purpose, Receiver receiver) {
        Answer made = server.as(ADMIN)
                .post("/api/webhooks", Map.of("label", "Uji", "purpose", purpose, "address", receiver.address()))
                .expect(201);
        opened.add(made.text("id"));
        assertThat(made.text("secret")).startsWith("whsec_");
        return made.text("secret");
    }

    private static Map<String, Object> byWhatsApp() {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("contactWay", "WHATSAPP");
        return complaint;
    }
}
