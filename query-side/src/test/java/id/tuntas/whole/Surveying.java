package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Official survey answers, from a file to the index that is shown. */
abstract class Surveying {
    private static final String HEADER =
            "No,Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Sarana,Pengaduan\n";
    private static final String FILE = HEADER + "1,4,4,4,4,4,4,4,1,4\n2,4,4,4,,4,4,4,1,3\n";

    private final Server server;

    Surveying(Server server) {
        this.server = server;
    }

    /** A survey that any test may have imported. */
    static void importOne(Server server, String unit, String period) {
        server.as(VERIFIER).post("/api/surveys", body(unit, period, FILE));
    }

    private static Map<String, Object> body(String unit, String period, String file) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("unit", unit);
        body.put("period", period);
        body.put("file", file);
        return body;
    }

    @Test
    void aFileIsTriedAndThenImportedAndASecondTimeStoresNothingNew() {
        Map<String, Object> body = body("DPUPR", "2022-S1", FILE);
        long before = server.eventCount();
        JsonNode preview =
                server.as(HEAD).post("/api/surveys/preview", body).expect(200).json();
        assertThat(preview.path("unread").path(0).asString()).isEqualTo("no");
        assertThat(server.eventCount()).isEqualTo(before);
        Answer first = server.as(HEAD).post("/api/surveys", body).expect(201);
        assertThat(first.json().path("stored").asBoolean()).isTrue();
        Answer second = server.as(HEAD).post("/api/surveys", body).expect(200);
        assertThat(second.json().path("stored").asBoolean()).isFalse();
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(server.eventCount()).isEqualTo(before + 1);

        JsonNode shown = shown("DPUPR/2022-S1?atLeast=" + first.version());
        assertThat(shown.path("respondents").asInt()).isEqualTo(2);
        // Seven means of 4, facilities 1, complaints 3.5: 32.5 of 9, times 25.
        assertThat(shown.path("index").decimalValue()).isEqualByComparingTo("90.28");
        assertThat(shown.path("grade").asString()).isEqualTo("A");
        assertThat(shown.path("elements").path(3).path("missing").asInt()).isEqualTo(1);
        assertThat(shown.path("elements").path(8).path("element").asString()).isEqualTo("FACILITIES");
        assertThat(shown.path("elements").path(8).path("mean").decimalValue()).isEqualByComparingTo("1");
        JsonNode rounded = shown("DPUPR/2022-S1?weights=TWO_DECIMALS");
        assertThat(rounded.path("index").decimalValue()).isEqualByComparingTo("89.38");
        assertThat(rounded.path("weighting").asString()).isEqualTo("TWO_DECIMALS");
    }

    @Test
    void anotherFileTakesThePlaceOfTheFirst() {
        server.as(HEAD).post("/api/surveys", body("DPUPR", "2022-S2", FILE)).expect(201);
        Answer again = server.as(HEAD)
                .post("/api/surveys", body("DPUPR", "2022-S2", HEADER + "1,3,3,3,3,3,3,3,3,3\n"))
                .expect(201);
        JsonNode shown = shown("DPUPR/2022-S2?atLeast=" + again.version());
        assertThat(shown.path("index").decimalValue()).isEqualByComparingTo("75");
        assertThat(shown.path("grade").asString()).isEqualTo("C");
        assertThat(shown.path("imports").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusedRowIsNamedAndNothingIsStored() {
        long before = server.eventCount();
        Answer refused = server.as(HEAD)
                .post("/api/surveys", body("DPUPR", "2022-T1", FILE + "3,4,4,4,4,4,4,4,1,9\n"))
                .expect(422);
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .isEqualTo("baris 4, pengaduan: jawaban harus 1, 2, 3, atau 4");
        server.as(HEAD).post("/api/surveys", body("DPUPR", "semester 1", FILE)).expect(422);
        server.as(VERIFIER).post("/api/surveys", body("ATLANTIS", "2022", FILE)).expect(422);
        server.as(HEAD)
                .post("/api/surveys", body("DPUPR", "2022", "x".repeat(100_001)))
                .expect(422);
        assertThat(server.eventCount()).isEqualTo(before);
    }

    @Test
    void onlyTheUnitsOwnHeadAndTheAdminDeskImport() {
        long before = server.eventCount();
        for (String path : new String[] {"/api/surveys", "/api/surveys/preview"}) {
            server.as(HEAD).post(path, body("DLH", "2022-T2", FILE)).expect(403);
            server.as(STAFF).post(path, body("DPUPR", "2022-T2", FILE)).expect(403);
            server.anybody().post(path, body("DPUPR", "2022-T2", FILE)).expect(401);
        }
        assertThat(server.eventCount()).isEqualTo(before);
        server.as(VERIFIER).post("/api/surveys", body("DLH", "2022-T2", FILE)).expect(201);
        server.anybody().get("/api/surveys").expect(401);
    }

    /** One office has printed 81.71 above means of which no way of computing gives it. */
    @Test
    void aPublishedFigureThatCannotBeReproducedIsToldAsSuch() {
        Map<String, Object> body = body("DPUPR", "2022-T3", FILE);
        body.put("published", "89,38");
        Answer rounded = server.as(HEAD).post("/api/surveys", body).expect(201);
        assertThat(page("2022-T3", rounded)).contains("hanya terulang dengan cara lain", "Bobot dibulatkan 0,11");
        body.put("published", "81.71");
        Answer wrong = server.as(HEAD).post("/api/surveys", body).expect(201);
        assertThat(page("2022-T3", wrong))
                .contains("81,71, tidak dapat diulang dari jawaban ini dengan cara hitung mana pun");
        body.put("published", "90.28");
        Answer right = server.as(HEAD).post("/api/surveys", body).expect(201);
        assertThat(page("2022-T3", right)).contains("90,28, sama dengan hasil hitung");
        body.put("published", "101");
        server.as(HEAD).post("/api/surveys", body).expect(422);
    }

    @Test
    void aBrowserTriesAFileAndImportsIt() {
        Client head = server.browser().signIn(HEAD);
        Map<String, String> form = Map.of("unit", "DPUPR", "period", "2022-T4", "_csrf", head.csrf("/surveys"));
        Answer tried = ClockRules.sent(head, "/api/surveys/preview", form, FILE).expect(303);
        assertThat(tried.header("Location")).isEqualTo("/surveys");
        assertThat(head.get("/surveys").expect(200).body())
                .contains("Pratinjau", "IKM 90,28, mutu A", "Kolom yang tidak dibaca: no");
        Answer stored = ClockRules.sent(head, "/api/surveys", form, FILE).expect(303);
        assertThat(head.get(stored.header("Location")).expect(200).body())
                .contains("IKM 90,28, mutu A", "Triwulan 4 2022", "Jawaban kosong: 1");
        assertThat(head.get("/surveys?unit=DPUPR&period=2022-T4&weights=THREE_DECIMALS")
                        .expect(200)
                        .body())
                .contains("IKM 90,19, mutu A", "IKM resmi memakai bobot 1/9");
        head.get("/surveys?unit=DPUPR&period=1999").expect(404);
    }

    private String page(String period, Answer imported) {
        return server.as(HEAD)
                .with("Accept", "text/html")
                .get("/surveys?unit=DPUPR&period=" + period + "&atLeast=" + imported.version())
                .expect(200)
                .body();
    }

    private JsonNode shown(String survey) {
        return server.as("demo-auditor")
                .get("/api/surveys/" + survey)
                .expect(200)
                .json();
    }
}
