package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Limits and calendars: what a region begins with, what an administrator changes, and what nobody may. */
abstract class ClockRules {
    private static final String ADMIN = "demo-admin";
    private static final String AUDITOR = "demo-auditor";
    private static final String HEADER = "date,kind,name,legal_basis\n";
    private static final String ROW = "2028-01-01,LIBUR_NASIONAL,Tahun Baru 2028,SKB 1/2027\n";
    private static final Path PACK = Path.of("../command-side/src/main/resources/regions/cimahi/policies.csv");
    private static final List<String> ADDRESSES =
            List.of("/api/calendars", "/api/calendars/preview", "/api/policies", "/api/policies/preview");

    private final Server server;

    ClockRules(Server server) {
        this.server = server;
    }

    @Test
    void aRegionBeginsWithItsPack() {
        JsonNode policy =
                server.as(AUDITOR).get("/api/policies/2026-1").expect(200).json();
        assertThat(policy.path("adopted").path("account").asString()).isEqualTo("system");
        assertThat(policy.path("adopted").path("validFrom").asString()).isEqualTo("2023-01-01");
        assertThat(policy.path("rules")
                        .valueStream()
                        .filter(rule -> rule.path("code").asString().equals("SETTLE-POHON")))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.path("amount").asInt()).isEqualTo(24);
                    assertThat(rule.path("limitUnit").asString()).isEqualTo("CLOCK_HOURS");
                    assertThat(rule.path("category").asString()).isEqualTo("POHON");
                });
        JsonNode calendar =
                server.as(AUDITOR).get("/api/calendars/2026-09-15").expect(200).json();
        assertThat(calendar.path("freeDays").size()).isEqualTo(135);
        assertThat(calendar.path("hours").size()).isEqualTo(25);
        assertThat(calendar.path("terms").path("zone").asString()).isEqualTo("Asia/Jakarta");
    }

    @Test
    void aCalendarIsTriedAndThenAdoptedAndAStartLeavesItInForce() throws Exception {
        Map<String, ?> body = calendar("K-JSON", today(), HEADER + ROW);
        long before = server.eventCount();
        JsonNode preview = server.as(ADMIN)
                .post("/api/calendars/preview", body)
                .expect(200)
                .json()
                .path("difference");
        assertThat(preview.path("added"))
                .singleElement()
                .satisfies(day -> assertThat(day.path("date").asString()).isEqualTo("2028-01-01"));
        assertThat(preview.path("gone").size()).isZero();
        assertThat(preview.path("changed").size()).isZero();
        assertThat(server.eventCount()).isEqualTo(before);

        Answer adopted = server.as(ADMIN).post("/api/calendars", body).expect(201);
        assertThat(adopted.text("version")).isEqualTo("K-JSON");
        assertInForce("/api/calendars", "K-JSON", adopted.version());
        assertThat(server.as(AUDITOR)
                        .get("/api/calendars/K-JSON")
                        .json()
                        .path("terms")
                        .path("lastDecreedYear")
                        .asInt())
                .isEqualTo(2028);

        long after = server.eventCount();
        server.startAgain();
        assertThat(server.eventCount()).isEqualTo(after);
        assertInForce("/api/calendars", "K-JSON", adopted.version());
        server.as(ADMIN).post("/api/calendars", body).expect(409);
    }

    /** The two tables of a region pack, and nothing of free days. */
    @Test
    void officeHoursAndTheirZoneAreChangedByUploadToo() {
        String weeks = "hours,weekday,opens,closes\nORDINARY,MONDAY,08:00,16:00\nPUASA,MONDAY,09.00,13:00\n";
        String periods = "name,from,until,hours\nRamadan 1450 H,2029-01-16,2029-02-13,PUASA\n";
        Map<String, ?> body = Map.of(
                "version",
                "K-JAM",
                "validFrom",
                "2099-03-01",
                "hours",
                weeks,
                "periods",
                periods,
                "zone",
                "Asia/Jayapura");
        JsonNode preview = server.as(ADMIN)
                .post("/api/calendars/preview", body)
                .expect(200)
                .json();
        assertThat(preview.path("zone").asString()).isEqualTo("Asia/Jayapura");
        assertThat(preview.path("difference").path("gone").size()).isZero();
        assertThat(preview.path("hours").path("added").path(0).path("period").asString())
                .isEqualTo("Ramadan 1450 H");
        assertThat(preview.path("hours").path("gone").size()).isGreaterThan(20);
        Answer adopted = server.as(ADMIN).post("/api/calendars", body).expect(201);
        server.as(ADMIN).get("/api/calendars?atLeast=" + adopted.version()).expect(200);
        JsonNode calendar =
                server.as(ADMIN).get("/api/calendars/K-JAM").expect(200).json();
        assertThat(calendar.path("hours")
                        .valueStream()
                        .map(row -> row.path("opens").asString()))
                .containsExactly("08:00", "09:00");
        assertThat(calendar.path("freeDays").size()).isGreaterThanOrEqualTo(135);
    }

    @Test
    void hoursThatContradictThemselvesAreRefused() {
        String head = "hours,weekday,opens,closes\n";
        String week = head + "ORDINARY,MONDAY,08:00,16:00\n";
        assertThat(faults("/api/calendars", hours(head + "ORDINARY,Ahad,pagi,16:00\n", "")))
                .containsExactly(
                        "hours: baris 2, weekday: hari harus MONDAY sampai SUNDAY",
                        "hours: baris 2, opens: bukan jam yang benar, misalnya 07:30");
        assertThat(faults("/api/calendars", hours(head + "ORDINARY,MONDAY,16:00,08:00\n", "")))
                .singleElement()
                .asString()
                .startsWith("hours: jam kantor bertentangan");
        assertThat(faults("/api/calendars", hours(week, "name,from,until,hours\nX,2029-01-16,2029-02-13,LAIN\n")))
                .singleElement()
                .asString()
                .startsWith("hours: jam kantor bertentangan");
        assertThat(faults("/api/calendars", hours("", "name,from,until,hours\nX,2029-01-16,2029-02-13,LAIN\n")))
                .containsExactly("hours: wajib diisi");
        assertThat(faults("/api/calendars", hours(week + "PUASA,MONDAY,09:00,13:00\n", "")))
                .containsExactly("periods: wajib diisi");
        assertThat(faults("/api/calendars", Map.of("version", "K-BAD", "validFrom", "2099-01-01", "zone", "+07:00")))
                .containsExactly("zone: zona waktu tidak dikenal, misalnya Asia/Jakarta");
    }

    private static Map<String, ?> hours(String hours, String periods) {
        return Map.of("version", "K-BAD", "validFrom", "2099-01-01", "hours", hours, "periods", periods);
    }

    @Test
    void aPolicyIsTriedAndThenAdopted() throws IOException {
        String table = Files.readString(PACK)
                        .replace("SETTLE-PJU,SETTLE,COMPLAINT,,PJU,,,5", "SETTLE-PJU,SETTLE,COMPLAINT,,PJU,,,7")
                        .replaceAll("(?m)^SETTLE-HEWAN,.*\n", "")
                + "RESPONSE-DLH,FIRST_RESPONSE,,,,,DLH,1,WORKING_DAYS,Keputusan,2026-01-01\n";
        Map<String, ?> body = policy("P-JSON", today(), table);
        JsonNode preview = server.as(ADMIN)
                .post("/api/policies/preview", body)
                .expect(200)
                .json()
                .path("difference");
        assertThat(preview.path("added").path(0).path("code").asString()).isEqualTo("RESPONSE-DLH");
        assertThat(preview.path("gone").path(0).path("code").asString()).isEqualTo("SETTLE-HEWAN");
        assertThat(preview.path("changed")
                        .path(0)
                        .path("is")
                        .path("limit")
                        .path("amount")
                        .asInt())
                .isEqualTo(7);
        Answer adopted = server.as(ADMIN).post("/api/policies", body).expect(201);
        assertInForce("/api/policies", "P-JSON", adopted.version());
    }

    private void assertInForce(String path, String version, long place) {
        JsonNode items = server.as(AUDITOR)
                .get(path + "?atLeast=" + place)
                .expect(200)
                .json()
                .path("items");
        assertThat(items.valueStream().filter(item -> item.path("inForce").asBoolean()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("version").asString()).isEqualTo(version);
                    assertThat(item.path("account").asString()).isEqualTo(ADMIN);
                });
    }

    @Test
    void aFileIsTakenAsItIs() {
        String ics = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20280101
                SUMMARY:Tahun Baru
                END:VEVENT
                END:VCALENDAR
                """;
        Answer adopted = sent(
                        server.as(ADMIN),
                        "/api/calendars",
                        Map.of("version", "K-ICS", "validFrom", "2099-01-01", "legalBasis", "SKB 1/2027"),
                        ics)
                .expect(201);
        server.as(ADMIN).get("/api/calendars?atLeast=" + adopted.version()).expect(200);
        assertThat(server.as(ADMIN)
                        .get("/api/calendars/K-ICS")
                        .expect(200)
                        .json()
                        .path("freeDays")
                        .valueStream())
                .anySatisfy(day -> {
                    assertThat(day.path("date").asString()).isEqualTo("2028-01-01");
                    assertThat(day.path("legalBasis").asString()).isEqualTo("SKB 1/2027");
                });
        assertThat(server.as(ADMIN)
                        .post("/api/calendars/preview", calendar("K-NEXT", "2099-01-02", HEADER + ROW))
                        .json()
                        .path("difference")
                        .path("added")
                        .size())
                .as("follows on what will be in force by then")
                .isZero();
        sent(server.as(ADMIN), "/api/calendars", Map.of("version", "K-X", "validFrom", "besok"), HEADER + ROW)
                .expect(422);
        sent(server.as(ADMIN), "/api/calendars", Map.of("version", "K-X"), HEADER + ROW)
                .expect(422);
    }

    @Test
    void nobodyButAnAdministratorTriesOrAdopts() {
        long before = server.eventCount();
        for (String address : ADDRESSES) {
            Map<String, ?> body = calendar("K-NOT", "2099-01-01", HEADER + ROW);
            for (String account : List.of(AUDITOR, Issues.LURAH, Issues.VERIFIER, "demo-walikota")) {
                server.as(account).post(address, body).expect(403);
                server.as(account)
                        .post(address, calendar("K-NOT", "2099-01-01", "x"))
                        .expect(403);
            }
            server.anybody().post(address, body).expect(401);
        }
        assertThat(server.eventCount()).isEqualTo(before);
    }

    @Test
    void whatCannotBeIsNamedAndNothingIsStored() {
        long before = server.eventCount();
        assertThat(faults("/api/calendars", calendar("K-BAD", "2099-01-01", HEADER + ROW + "besok,X,,\n")))
                .containsExactly(
                        "file: baris 3, date: bukan tanggal yang benar, misalnya 2027-01-01",
                        "file: baris 3, kind: pilih LIBUR_NASIONAL, CUTI_BERSAMA, LIBUR_PEMILU, atau LIBUR_DAERAH",
                        "file: baris 3, name: wajib diisi",
                        "file: baris 3, legal_basis: wajib diisi");
        assertThat(faults("/api/calendars", calendar("K-BAD", "2020-01-01", HEADER + ROW)))
                .containsExactly("validFrom: tanggal sudah lewat; yang sudah terjadi tidak diubah");
        for (String day : List.of("2100-01-01", "+999999999-12-31", "-999999999-01-01")) {
            assertThat(faults("/api/calendars", calendar("K-BAD", day, HEADER + ROW)))
                    .containsExactly("validFrom: tanggal harus antara tahun 2000 dan 2099");
            assertThat(faults("/api/policies/preview", policy("P-BAD", day, "code\nX\n")))
                    .containsExactly("validFrom: tanggal harus antara tahun 2000 dan 2099");
        }
        assertThat(faults("/api/calendars", calendar("../x", "2099-01-01", HEADER + ROW)))
                .singleElement()
                .asString()
                .startsWith("version: ");
        assertThat(faults("/api/policies", policy("P-BAD", "2099-01-01", "code,clock\nX,SETTLE\n")))
                .contains("file: baris 2, amount: wajib diisi");
        for (String address : ADDRESSES) {
            assertThat(faults(address, policy("X", "2099-01-01", "x".repeat(100_001))))
                    .containsExactly("file: panjangnya harus 0 sampai 100000");
            assertThat(faults(address, Map.of())).hasSize(address.startsWith("/api/policies") ? 3 : 2);
            assertThat(faults(address, policy("X", "2099-01-01", " "))).containsExactly("file: wajib diisi");
            assertThat(faults(address, policy("X", "2099-01-01", "tanpa isi")))
                    .containsExactly("file: berkas tidak memuat satu baris pun");
        }
        assertThat(server.eventCount()).isEqualTo(before);
    }

    private List<String> faults(String address, Map<String, ?> body) {
        return server.as(ADMIN)
                .post(address, body)
                .expect(422)
                .json()
                .path("errors")
                .valueStream()
                .map(fault -> fault.path("field").asString() + ": "
                        + fault.path("message").asString())
                .toList();
    }

    @Test
    void theScreenLeadsFromAFileOverItsPreviewToItsAdoption() {
        Client admin = server.browser().signIn(ADMIN);
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("version", "K-LAYAR", "validFrom", "2099-02-01", "legalBasis", "", "collectiveLeaveIsFree", ""));
        fields.put("_csrf", admin.csrf("/clock-rules"));
        sent(admin, "/api/calendars/preview", fields, HEADER + ROW + "2028-01-02,CUTI_BERSAMA,\"A, \"\"B\"\"\",C\n")
                .expect(303);
        String page = admin.get("/clock-rules").expect(200).body();
        assertThat(page)
                .contains("K-LAYAR", "Tahun Baru 2028", "1 Januari 2028")
                .contains("name=\"file\" value=");
        fields.put("_csrf", admin.csrf("/clock-rules"));
        fields.put("hours", "hours,weekday,opens,closes\nORDINARY,MONDAY,08:00,16:00\n");
        sent(admin, "/api/calendars/preview", fields, HEADER + ROW).expect(303);
        assertThat(admin.get("/clock-rules").expect(200).body())
                .contains("Senin 08:00–16:00", "name=\"hours\" value=")
                .contains("formaction=\"/api/calendars/drafts\"");
        fields.remove("hours");
        fields.put("_csrf", admin.csrf("/clock-rules"));
        fields.put("returnTo", "/clock-rules");
        Answer adopted = sent(admin, "/api/calendars", fields, HEADER + ROW).expect(303);
        assertThat(admin.get(adopted.header("Location")).expect(200).body()).contains("K-LAYAR");
        assertThat(admin.get("/clock-rules?calendar=K-LAYAR&year=2028")
                        .expect(200)
                        .body())
                .contains("Tidak sedang berlaku", "Tahun Baru 2028");
        admin.get("/clock-rules?calendar=tidak-ada").expect(404);
    }

    @Test
    void anAuditorReadsTheScreenWithoutItsFormsAndOthersDoNot() {
        String page =
                server.browser().signIn(AUDITOR).get("/clock-rules").expect(200).body();
        assertThat(page)
                .contains("data-rule=\"SETTLE-POHON\"", "24 jam", "Pohon berbahaya")
                .doesNotContain("/preview");
        assertThat(server.browser()
                        .signIn(ADMIN)
                        .get("/clock-rules")
                        .expect(200)
                        .body())
                .contains("/api/calendars/preview", "/api/policies/preview");
        server.browser().signIn(Issues.LURAH).get("/clock-rules").expect(403);
    }

    static Answer sent(Client client, String address, Map<String, String> fields, String file) {
        String boundary = "----aturan";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"libur\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n");
        return client.post(address, "multipart/form-data; boundary=" + boundary, body.toString());
    }

    private static String today() {
        return LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneId.of("Asia/Jakarta"))
                .toString();
    }

    private static Map<String, ?> calendar(String version, String validFrom, String file) {
        return policy(version, validFrom, file);
    }

    private static Map<String, ?> policy(String version, String validFrom, String file) {
        return Map.of("version", version, "validFrom", validFrom, "file", file);
    }
}
