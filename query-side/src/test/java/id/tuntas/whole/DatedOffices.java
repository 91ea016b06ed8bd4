package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.TENGAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.IssueInherited;
import id.tuntas.events.issue.IssueEvent.OfficerAssigned;
import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offices that begin and end by the day, units that end and are succeeded, and the work that follows. */
abstract class DatedOffices {
    private static final ZoneId CIMAHI = ZoneId.of("Asia/Jakarta");
    private static final String ADMIN = Appointing.ADMIN;
    private static final String SEKDA = Appointing.SECOND;
    private static final String PASSWORD = "sandi-untuk-uji-saja";

    private final Server server;
    private final Issues issues;

    DatedOffices(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void anOfficeAndADelegationCountFromMidnightOfTheirFirstDayUntilMidnightAfterTheirLast() {
        String plh = "plh-tengah-malam";
        account(plh);
        LocalDate tomorrow = today().plusDays(1);
        Appointing.appoint(
                server,
                "DPUPR:STAFF",
                Map.of("account", plh, "acting", "PLH", "from", day(tomorrow), "lastDay", day(tomorrow)));
        delegate("UJI-1/" + tomorrow, "LAYANAN-APARAT", tomorrow, tomorrow);
        Filed issue = issues.dispatched();
        moveTo(tomorrow, -2);
        await().until(() -> holders("DPUPR:STAFF").contains(plh));
        assertThat(queueFor(plh)).isEqualTo(403);
        assertThat(assign(issue, plh)).as("the day before").isEqualTo(422);
        assertThat(startOf("LAYANAN-APARAT")).isEqualTo(TENGAH);

        moveTo(tomorrow, 1);
        assertThat(queueFor(plh)).isEqualTo(200);
        assertThat(assign(issue, plh)).as("on the day").isEqualTo(200);
        assertThat(startOf("LAYANAN-APARAT")).isEqualTo(PADASUKA);

        moveTo(tomorrow.plusDays(1), 1);
        assertThat(queueFor(plh)).isEqualTo(403);
        assertThat(assign(issues.dispatched(), plh)).as("the day after").isEqualTo(422);
        assertThat(startOf("LAYANAN-APARAT")).isEqualTo(TENGAH);
    }

    @Test
    void anIssueToldUnderADelegationSaysSoAndOneThatIsEndedCountsNoMore() {
        String decree = "SK-UJI-2";
        String delegation = delegate(decree, "LAYANAN-APARAT", today(), today());
        Filed issue = issues.file(LURAH, Issues.complaint("LAYANAN-APARAT"));
        await().untilAsserted(
                        () -> assertThat(page(LURAH, "/issues/" + issue.id())).contains(decree));
        server.as(ADMIN)
                .post("/api/delegations/" + delegation + "/end", Map.of())
                .expect(200);
        assertThat(startOf("LAYANAN-APARAT")).isEqualTo(TENGAH);
        await().untilAsserted(
                        () -> assertThat(page(LURAH, "/issues/" + issue.id())).doesNotContain(decree));
    }

    private String delegate(String decree, String category, LocalDate from, LocalDate last) {
        return server.as(ADMIN)
                .post(
                        "/api/delegations",
                        Map.of(
                                "fromUnit",
                                TENGAH,
                                "toUnit",
                                PADASUKA,
                                "categories",
                                List.of(category),
                                "from",
                                day(from),
                                "lastDay",
                                day(last),
                                "decree",
                                decree))
                .expect(201)
                .text("delegation");
    }

    @Test
    void nobodyConfirmsAnOwnProposalAndOnlyWhoMayConfirmDoes() {
        String clerk = "staf-dua-orang";
        account(clerk);
        String proposal = Appointing.propose(server, "DPUPR:STAFF", Map.of("account", clerk, "decree", "800/2"));
        String confirmation = "/api/appointments/" + proposal + "/confirmation";
        assertThat(server.as(ADMIN).post(confirmation, Map.of()).expect(409).text("type"))
                .endsWith("second-person-needed");
        server.as(HEAD).post(confirmation, Map.of()).expect(403);
        server.as(Issues.INSPECTOR).post(confirmation, Map.of()).expect(403);
        server.as("demo-auditor").post(confirmation, Map.of()).expect(403);
        await().untilAsserted(() -> assertThat(page(SEKDA, "/appointments")).contains(clerk, "800/2", ADMIN));
        assertThat(queueFor(clerk)).isEqualTo(403);
        server.as(SEKDA).post(confirmation, Map.of()).expect(200);
        server.as(SEKDA).post(confirmation, Map.of()).expect(404);
        await().until(() -> queueFor(clerk) == 200);
        assertThat(page("demo-auditor", "/officeholders?q=DPUPR:STAFF"))
                .contains(clerk, "Diusulkan " + ADMIN + ", disetujui " + SEKDA, "800/2");
        server.as(ADMIN)
                .post("/api/offices/DPUPR:STAFF/holders/" + clerk + "/release", Map.of())
                .expect(200);
        await().until(() -> queueFor(clerk) == 403);

        String auditor = Appointing.propose(server, "INSPEKTORAT:AUDITOR", Map.of("account", clerk));
        server.as(Issues.INSPECTOR)
                .post("/api/appointments/" + auditor + "/refusal", Map.of())
                .expect(200);
        assertThat(queueFor(clerk)).isEqualTo(403);
    }

    @Test
    void anOfficeIsHandedOverWithItsWork() {
        establish("UJIH", "OPD");
        String before = "kepala-lama";
        String after = "kepala-baru";
        account(before);
        account(after);
        Appointing.appoint(server, "UJIH:OPD_HEAD", Map.of("account", before));
        await().until(() -> status(before, "/queues/UJIH") == 200);
        Filed first = with("UJIH", before);
        Filed second = with("UJIH", before);
        Appointing.appoint(server, "UJIH:OPD_HEAD", Map.of("account", after, "replaces", before, "decree", "821/3"));
        await().untilAsserted(() -> {
            assertThat(issues.shown(SEKDA, first).text("assignedTo")).isEqualTo(after);
            assertThat(issues.shown(SEKDA, second).text("assignedTo")).isEqualTo(after);
        });
        await().untilAsserted(() -> assertThat(page(SEKDA, "/appointments")).contains("Pekerjaan selesai dipindahkan"));
        assertThat(issues.numbersOf(first, OfficerAssigned.class)).hasSize(1);
        assertThat(status(before, "/queues/UJIH")).isEqualTo(403);
        issues.act(after, first, "progress", Map.of("percent", 10, "note", "Dilanjutkan"));
    }

    @Test
    void aUnitThatIsSplitAndWhatIsMergedAgainLeaveNothingBehind() {
        for (String unit : List.of("UJIA", "UJIB", "UJIC", "UJID")) {
            establish(unit, "OPD");
        }
        String officer = "staf-pecahan";
        account(officer);
        Appointing.appoint(server, "UJIA:OPD_HEAD", Map.of("account", officer));
        Appointing.appoint(server, "UJIB:OPD_HEAD", Map.of("account", officer));
        await().until(() -> status(officer, "/queues/UJIB") == 200 && status(officer, "/queues/UJIA") == 200);
        Filed road = with("UJIA", officer);
        Filed waste = issues.file(LURAH, Issues.complaint("SAMPAH"));
        issues.verify(waste);
        issues.dispatch(waste, "UJIA");
        List<Integer> clocks = issues.numbersOf(road, Clocked.class);
        act("/api/units/UJIA/split", Map.of("byCategory", List.of("JALAN=UJIB"), "otherwise", "UJIC", "decree", "P/1"));
        holds(road, "UJIB");
        holds(waste, "UJIC");
        Answer shown = issues.shown(SEKDA, road);
        assertThat(shown.text("assignedTo")).isEqualTo(officer);
        assertThat(shown.text("state")).isEqualTo("IN_PROGRESS");
        assertThat(issues.numbersOf(road, Clocked.class))
                .as("no clock has moved")
                .isEqualTo(clocks);
        assertThat(shown.json().path("transfers").asInt()).isZero();
        await().untilAsserted(() -> assertThat(page(SEKDA, "/queues/UJIA?sort=due"))
                .contains("Unit ini sudah tidak ada", "diteruskan oleh Dinas UJIC"));

        act("/api/units/UJID/merger", Map.of("units", List.of("UJIB", "UJIC"), "decree", "P/2"));
        holds(road, "UJID");
        holds(waste, "UJID");
        assertThat(issues.numbersOf(road, IssueInherited.class)).hasSize(2);
        assertThat(issues.shown(SEKDA, road).json().path("assignedTo").asString(""))
                .as("who holds no office in the successor does not go on")
                .isEmpty();
        assertThat(status(officer, "/queues/UJIB")).isEqualTo(403);
        assertThat(server.as(ADMIN)
                        .post("/api/units/UJIA/name", Map.of("name", "Lagi"))
                        .expect(409)
                        .text("type"))
                .endsWith("unit-ended");
    }

    @Test
    void aUnitsNameCanBeAskedAsOfADay() {
        server.as(ADMIN)
                .post(
                        "/api/units",
                        Map.of(
                                "code", "UJIN",
                                "kind", "OPD",
                                "name", "Dinas UJIN",
                                "parent", "SETDA",
                                "from", "2026-01-02"))
                .expect(201);
        act("/api/units/UJIN/name", Map.of("name", "Badan UJIN", "from", "2026-03-01", "decree", "P/3"));
        await().untilAsserted(() ->
                assertThat(page(ADMIN, "/admin/units?unit=UJIN")).contains("Dinas UJIN", ">Badan UJIN</a>", "P/3"));
        assertThat(page(ADMIN, "/admin/units?on=2026-03-01")).contains(">Badan UJIN</a>");
        assertThat(page(ADMIN, "/admin/units?on=2026-02-28")).contains(">Dinas UJIN</a>");
        assertThat(page(ADMIN, "/admin/units?on=2026-01-01")).doesNotContain("unit=UJIN");
        server.as(SEKDA).post("/api/units/UJIN/name", Map.of("name", "Lain")).expect(403);
        server.as(SEKDA).get("/admin/units").expect(403);
    }

    @Test
    void aTableOfOfficesIsTriedWithEachFaultNamedAndNothingStored() {
        Server.holdTimers();
        try {
            isTriedAndNothingStored();
        } finally {
            Server.letTimersGo();
        }
    }

    private void isTriedAndNothingStored() {
        long before = server.eventCount();
        String faulty = """
                jenis,unit,nama,jenis_unit,induk,jabatan,akun,cara,mulai,sampai,sk
                unit,UJIX,Dinas UJIX,OPD,SETDA,,,,,,P/4
                unit,ujix kecil,Dinas,OPD,SETDA,,,,,,
                jabatan,UJIX,Kepala Dinas UJIX,,,OPD_HEAD,,,,,
                pejabat,UJIX,,,,OPD_HEAD,tidak-ada,,,,
                pejabat,UJIX,,,,KEPALA,demo-dlh-kepala,,,,
                pejabat,UJIX,,,,OPD_HEAD,demo-dlh-kepala,PLT,2026-13-01,,
                meja,UJIX,,,,,,,,,
                """;
        for (String path : List.of("/api/office-imports/preview", "/api/office-imports")) {
            String answer = server.as(ADMIN)
                    .post(path, Map.of("file", faulty))
                    .expect(422)
                    .body();
            assertThat(answer)
                    .contains("baris 3, unit", "baris 5, akun", "baris 6, jabatan", "baris 7, mulai", "baris 8, jenis")
                    .doesNotContain("baris 2,", "baris 4,");
        }
        server.as(HEAD).post("/api/office-imports", Map.of("file", faulty)).expect(403);
        String sound = faulty.lines().limit(2).reduce("", (one, line) -> one + line + "\n")
                + "jabatan,UJIX,Kepala Dinas UJIX,,,OPD_HEAD,,,,,\n"
                + "pejabat,UJIX,,,,OPD_HEAD,demo-dlh-kepala,PLT,,,800/5\n";
        Answer tried = server.as(ADMIN)
                .post("/api/office-imports/preview", Map.of("file", sound))
                .expect(200);
        assertThat(tried.json().path("holders").asInt()).isEqualTo(1);
        assertThat(server.eventCount()).isEqualTo(before);
        server.as(ADMIN).post("/api/office-imports", Map.of("file", sound)).expect(201);
        assertThat(server.eventCount()).isEqualTo(before + 3);
        await().untilAsserted(() -> assertThat(page(SEKDA, "/appointments")).contains("Kepala Dinas UJIX", "800/5"));
        assertThat(server.as(ADMIN)
                        .get("/admin/offices/template.csv")
                        .expect(200)
                        .body())
                .startsWith("jenis,unit,nama");
    }

    private void establish(String unit, String kind) {
        server.as(ADMIN)
                .post("/api/units", Map.of("code", unit, "kind", kind, "name", "Dinas " + unit, "parent", "SETDA"))
                .expect(201);
        server.as(ADMIN)
                .post("/api/offices", Map.of("unit", unit, "kind", "OPD_HEAD", "title", "Kepala Dinas " + unit))
                .expect(201);
    }

    private void act(String path, Map<String, ?> body) {
        server.as(ADMIN).post(path, body).expect(200);
    }

    /** A matter of roads that this officer of the unit works on. */
    private Filed with(String unit, String officer) {
        Filed issue = issues.file();
        issues.verify(issue);
        issues.dispatch(issue, unit);
        issues.act(officer, issue, "acceptance", Map.of());
        return issue;
    }

    private void holds(Filed issue, String unit) {
        await().untilAsserted(() ->
                assertThat(issues.shown(SEKDA, issue).text("unit")).isEqualTo(unit));
    }

    private String startOf(String category) {
        Filed issue = issues.file(LURAH, Issues.complaint(category));
        return issues.shown(SEKDA, issue).expect(200).text("unit");
    }

    private int assign(Filed issue, String officer) {
        return issues.attempt(HEAD, issue, "acceptance", Map.of("officer", officer))
                .status();
    }

    private int queueFor(String account) {
        return status(account, "/queues/DPUPR?sort=due");
    }

    private int status(String account, String path) {
        return server.as(account).with("Accept", "text/html").get(path).status();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private List<String> holders(String office) {
        return server.db()
                .sql("SELECT account FROM organisation_holder WHERE office = ?")
                .param(office)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void account(String name) {
        server.as(ADMIN)
                .post("/api/accounts", Map.of("account", name, "password", PASSWORD))
                .expect(201);
        Readings.giveToken(server, name);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(MovedClock.CLOCK.instant(), CIMAHI);
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    /** Puts the clock to so many minutes from the beginning of a day where the offices are. */
    private static void moveTo(LocalDate day, int minutes) {
        Instant wanted = day.atStartOfDay(CIMAHI).plusMinutes(minutes).toInstant();
        Duration ahead = Duration.between(MovedClock.CLOCK.instant(), wanted);
        if (ahead.isPositive()) {
            MovedClock.CLOCK.forward(ahead);
        }
    }
}
