package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.organisation.OrganisationEvent.UnitRenamed;
import id.tuntas.whole.Issues.Filed;
import id.tuntas.whole.SlowFigures.Happening;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every figure is what a slow count straight from the events gives, whoever asks and however. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SatisfactionFigures {
    private static final long SEED = 20_261_122;
    private static final int LIVES = 200;
    private static final int CROWD = 12;
    private static final int OTHER_PERIODS = 12;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Predicate<Happening> OPEN_TO_ALL = one -> !one.restricted;

    private final Node.Store store;
    private final Node node;
    private final Server server;
    private final Issues issues;
    private final Projections projections;
    private @Nullable SlowFigures slowly;
    private final LocalDate today = LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZONE);
    private final LocalDate lastSunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));

    SatisfactionFigures(Node.Store store) {
        this.store = store;
        node = Node.lookingOnce(store);
        server = node.server();
        issues = new Issues(server);
        projections = new Projections(server);
    }

    @BeforeAll
    void live() {
        ToldLives lives = new ToldLives(server, SEED);
        lives.tell(LIVES);
        lives.tellOfACrowd(CROWD, "DLH");
        for (Standpoint standpoint : Standpoint.values()) {
            standpoint.reach(issues);
        }
        Filed low = issues.responded();
        issues.rate(low, 1);
        projections.awaitCaughtUp("satisfaction");
        projections.awaitCaughtUp("opd-queue");
        slowly = new SlowFigures(server);
    }

    private SlowFigures counted() {
        return Objects.requireNonNull(slowly);
    }

    @AfterAll
    void end() throws Exception {
        try (store) {
            node.close();
        }
    }

    @Test
    void everyPartOfTheRegionIsWhatASlowCountGives() throws IOException {
        SlowFigures slow = counted();
        for (LocalDate[] days : periods()) {
            LocalDate from = days[0];
            LocalDate to = days[1];
            Map<String, List<String>> expected = new LinkedHashMap<>();
            expected.put("Jumlah (tanpa perkara terbatas) 32.77", totalOfUnits(slow, from, to));
            for (String unit : slow.codes(from, to, one -> one.unit)) {
                expected.put("Unit " + unit, row(slow, from, to, one -> one.unit.equals(unit), true));
            }
            addParts(slow, from, to, one -> true, expected);
            Map<String, List<String>> found = table("/satisfaction.csv", from, to);
            assertThat(found.remove("Perkara terbatas *")).isEqualTo(restricted(slow, from, to));
            assertThat(found).as(from + " " + to).containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    @Test
    void everyPartOfAUnitIsWhatASlowCountGives() throws IOException {
        SlowFigures slow = counted();
        for (LocalDate[] days : periods().subList(0, 6)) {
            LocalDate from = days[0];
            LocalDate to = days[1];
            for (String unit : List.of("DPUPR", "DLH", "DISHUB", "SETDA", Issues.PADASUKA, "RSUD")) {
                Predicate<Happening> own = one -> one.unit.equals(unit);
                Map<String, List<String>> expected = new LinkedHashMap<>();
                expected.put("Jumlah (tanpa perkara terbatas) " + unit, row(slow, from, to, own, true));
                addParts(slow, from, to, own, expected);
                assertThat(table("/satisfaction/" + unit + "/figures.csv", from, to))
                        .as(unit + " " + from + " " + to)
                        .containsExactlyInAnyOrderEntriesOf(expected);
            }
        }
    }

    /** What is seldom must be among what is counted, or the counts above prove little. */
    @Test
    void theLivesHaveAllThatCanHappen() {
        SlowFigures slow = counted();
        List<Happening> all = slow.within(today.minusYears(1), today.plusDays(1), one -> true);
        List<String> row = SlowFigures.row(all, true);
        assertThat(row.subList(12, row.size()))
                .allSatisfy(cell ->
                        assertThat(Integer.parseInt(cell)).as(row.toString()).isGreaterThan(3));
        assertThat(all.stream().map(one -> one.policy).distinct())
                .contains("UJI-LAIN")
                .hasSizeGreaterThan(2);
        assertThat(all.stream().filter(one -> one.restricted)).hasSizeGreaterThan(20);
        assertThat(all.stream().filter(one -> Boolean.TRUE.equals(one.late))).hasSizeGreaterThan(20);
    }

    @Test
    void programsGetTheSameFigures() {
        SlowFigures slow = counted();
        LocalDate from = today.minusWeeks(11).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (String unit : List.of("DPUPR", "SETDA", Issues.PADASUKA, "RSUD")) {
            JsonNode answer = server.as(LURAH)
                    .get("/api/satisfaction/" + unit)
                    .expect(200)
                    .json();
            assertThat(answer.propertyNames())
                    .containsExactlyInAnyOrder(
                            "unit",
                            "n",
                            "responseRate",
                            "solvedShare",
                            "means",
                            "indicativeScore",
                            "firstResponseHours",
                            "settleHours",
                            "onTimeShare",
                            "reopened",
                            "returned",
                            "transferred");
            assertThat(answer.path("unit").asString()).isEqualTo(unit);
            assertThat(cells(answer))
                    .as(unit)
                    .isEqualTo(told(slow.within(from, lastSunday, OPEN_TO_ALL.and(one -> one.unit.equals(unit)))));
        }
        JsonNode region = server.as(HEAD).get("/api/satisfaction").expect(200).json();
        assertThat(region.path("unit").asString()).isEqualTo("32.77");
        assertThat(cells(region)).isEqualTo(told(slow.within(from, lastSunday, OPEN_TO_ALL)));
        assertThat(region.path("total").asInt()).isEqualTo(region.path("items").size());
        assertThat(region.path("items")
                        .valueStream()
                        .map(item -> item.path("unit").asString()))
                .containsExactlyInAnyOrderElementsOf(slow.codes(from, lastSunday, one -> one.unit));
    }

    @Test
    void thePagesShowThem() {
        SlowFigures slow = counted();
        LocalDate from = today.minusDays(40);
        String page = page("/satisfaction?from=" + from + "&to=" + today);
        for (String unit : slow.codes(from, today, one -> one.unit)) {
            List<String> row = row(slow, from, today, one -> one.unit.equals(unit), true);
            assertThat(shownRow(page, unit))
                    .as(unit)
                    .contains(indonesian(row.get(6)), indonesian(row.get(9)), indonesian(row.get(7)))
                    .containsPattern(">" + row.getFirst() + " \\(");
        }
        assertThat(page).contains("lebih dari satu aturan waktu", "UJI-LAIN", "dihitung ulang");
        assertThat(page).doesNotContain("IKM").contains("bukan hasil survei resmi");
        String unit = page("/satisfaction/DLH");
        assertThat(unit).contains("data-code=\"" + Issues.MELONG + "\"", "data-code=\"SAMPAH\"");
    }

    @Test
    void whatIsOpenIsCountedByAge() {
        SlowFigures slow = counted();
        Instant now = MovedClock.CLOCK.instant();
        List<Instant> open = server.db()
                .sql("SELECT filed_at FROM opd_queue WHERE unit = 'DPUPR' AND restricted = FALSE"
                        + " AND status NOT IN ('CLOSED', 'ARCHIVED', 'MERGED', 'REFERRED_OUT', 'ANSWERED_PLANNED')")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(open).hasSize((int) slow.open()
                .filter(one ->
                        one.unit().equals("DPUPR") && !one.confidentiality().isRestricted())
                .count());
        StringBuilder expected = new StringBuilder("(?s)" + open.size());
        int[] bounds = {0, 7, 14, 30, 60, 100_000};
        for (int i = 1; i < bounds.length; i++) {
            Duration over = Duration.ofDays(bounds[i - 1]);
            Duration to = Duration.ofDays(bounds[i]);
            long some = open.stream()
                    .map(filed -> Duration.between(filed, now))
                    .filter(age -> age.compareTo(over) >= 0 && age.compareTo(to) < 0)
                    .count();
            expected.append(" \\S.*?").append(some);
        }
        String page = page("/satisfaction/DPUPR").replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
        String table = page.substring(page.lastIndexOf("Lewat tenggat selesai Dinas"));
        assertThat(table).containsPattern(expected.toString());
    }

    @Test
    void passingToAndFroIsSeenPairByPair() {
        SlowFigures slow = counted();
        LocalDate from = today.minusDays(140);
        String page = page("/satisfaction?from=" + from + "&to=" + today);
        long there = passed(slow, from, "DLH", "DPUPR");
        long back = passed(slow, from, "DPUPR", "DLH");
        assertThat(there).isPositive();
        assertThat(page)
                .containsPattern(
                        "Dinas Lingkungan Hidup – [^:]*Penataan Ruang: " + there + " ke sana, " + back + " kembali");
    }

    private long passed(SlowFigures slow, LocalDate from, String one, String other) {
        return slow.within(from, today, OPEN_TO_ALL).stream()
                .filter(passed -> passed.is("TRANSFERRED") && passed.unit.equals(one) && passed.other.equals(other))
                .count();
    }

    @Test
    void metricsNameUnitsOfTheRegionOnlyAndNoScoreOfFew() {
        SlowFigures slow = counted();
        LocalDate from = lastSunday.minusDays(83);
        String metrics =
                server.management().get("/actuator/prometheus").expect(200).body();
        for (String unit : List.of("DPUPR", "DLH", "RSUD")) {
            List<String> row = row(slow, from, lastSunday, one -> one.unit.equals(unit), true);
            assertThat(metrics)
                    .containsPattern(
                            "tuntas_satisfaction_answers\\{unit=\"" + unit + "\"} " + row.getFirst() + "(\\.0)?\n");
            Matcher score = Pattern.compile("tuntas_satisfaction_score\\{unit=\"" + unit + "\"} (\\S+)")
                    .matcher(metrics);
            if (Integer.parseInt(row.getFirst()) < 5) {
                assertThat(score.find()).isFalse();
            } else {
                assertThat(score.find()).isTrue();
                assertThat(Double.parseDouble(score.group(1))).isEqualTo(Double.parseDouble(row.get(6)));
            }
        }
    }

    @Test
    void nonsenseIsRefusedInWords() {
        for (String question : List.of(
                "from=2026-02-31",
                "from=kemarin",
                "from=2026-05-02&to=2026-05-01",
                "to=1999-01-01",
                "from=2101-01-01",
                "from=2001-01-01&to=2025-01-01")) {
            for (String path : List.of("/api/satisfaction", "/api/satisfaction/DPUPR", "/satisfaction.csv")) {
                Answer refused = server.as(LURAH).get(path + "?" + question).expect(422);
                assertThat(refused.text("type")).isEqualTo("urn:tuntas:problem:invalid-input");
                assertThat(refused.json().path("errors").path(0).path("message").asString())
                        .isNotBlank();
            }
        }
        server.as(LURAH).get("/api/satisfaction/TIDAK-ADA").expect(404);
        server.as(LURAH).get("/satisfaction/TIDAK-ADA").expect(404);
    }

    @Test
    void citizensDoNotSeeThem() {
        Filed issue = issues.file();
        for (String path : List.of(
                "/satisfaction",
                "/satisfaction/DPUPR",
                "/satisfaction.csv",
                "/satisfaction.xlsx",
                "/satisfaction/DPUPR/figures.xlsx",
                "/api/satisfaction",
                "/api/satisfaction/DPUPR")) {
            server.anybody().get(path).expect(401);
            Answer refused = server.reporter(issue.trackingCode()).get(path);
            assertThat(refused.status()).as(path).isIn(401, 403);
        }
    }

    @Test
    void builtAgainOrToldTwiceItIsTheSame() {
        Map<String, String> before = projections.rows("satisfaction");
        assertThat(projections.rebuildAsAdministrator("satisfaction")).isZero();
        assertThat(projections.rows("satisfaction")).isEqualTo(before);
        assertThat(projections.compare("satisfaction").exit()).isZero();
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysAName(@TempDir Path folder) throws IOException {
        String chart = server.db()
                .sql("SELECT aggregate_identifier FROM domain_event WHERE payload_type = 'region-established'")
                .query((row, n) -> row.getString(1))
                .single();
        DomainEventMessage<?> last =
                server.events().readEvents(chart).asStream().toList().getLast();
        server.events()
                .publish(new GenericDomainEventMessage<>(
                        last.getType(),
                        chart,
                        last.getSequenceNumber() + 1,
                        new UnitRenamed("32.77", "DISHUB", "=HYPERLINK(\"http://x\";\"y\")")));
        await().until(() -> server.as(LURAH).get("/api/units?size=200").body().contains("HYPERLINK"));
        String from = "from=" + today.minusYears(1) + "&to=" + today;
        assertThat(server.as(LURAH).get("/satisfaction.csv?" + from).body()).contains("'=HYPERLINK");
        Path book = Files.write(
                folder.resolve("book.xlsx"),
                server.as(LURAH).get("/satisfaction.xlsx?" + from).expect(200).content());
        Map<String, String> parts = unzipped(book);
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet).doesNotContain("<f>", "<f ");
        assertThat(String.join("", parts.values())).containsPattern("('|&apos;|&#39;|&#x27;)=HYPERLINK");
        List<String> numbers = new ArrayList<>();
        Matcher number = Pattern.compile("<c [^>]*?(?:t=\"n\")?[^>]*?><v>([^<]*)</v>")
                .matcher(sheet.replaceAll("<c [^>]*t=\"s\"[^>]*>.*?</c>", ""));
        while (number.find()) {
            numbers.add(number.group(1));
        }
        List<String> expected = new ArrayList<>();
        table("/satisfaction.csv", today.minusYears(1), today)
                .values()
                .forEach(row ->
                        row.stream().filter(cell -> cell.matches("[\\d.]+")).forEach(expected::add));
        assertThat(numbers.stream().map(Double::valueOf))
                .containsExactlyElementsOf(
                        expected.stream().map(Double::valueOf).toList());
    }

    /** By its directory, as spreadsheets read it. */
    private static Map<String, String> unzipped(Path book) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The default one, others that begin and end on any day, and some within a week. */
    private List<LocalDate[]> periods() {
        Random random = new Random(SEED);
        List<LocalDate[]> periods = new ArrayList<>();
        periods.add(new LocalDate[] {lastSunday.minusDays(83), lastSunday});
        periods.add(new LocalDate[] {today.minusYears(1), today});
        for (int i = 0; i < OTHER_PERIODS; i++) {
            LocalDate from = today.minusDays(random.nextInt(150));
            periods.add(new LocalDate[] {from, from.plusDays(random.nextInt(i % 3 == 0 ? 8 : 100))});
        }
        return periods;
    }

    private void addParts(
            SlowFigures slow,
            LocalDate from,
            LocalDate to,
            Predicate<Happening> which,
            Map<String, List<String>> rows) {
        List<Happening> some = slow.within(from, to, OPEN_TO_ALL.and(which));
        some.stream()
                .map(one -> one.village)
                .distinct()
                .forEach(code -> rows.put(
                        "Kelurahan atau desa " + code,
                        row(slow, from, to, which.and(one -> one.village.equals(code)), false)));
        some.stream()
                .map(one -> one.category)
                .distinct()
                .forEach(code -> rows.put(
                        "Kategori " + code, row(slow, from, to, which.and(one -> one.category.equals(code)), false)));
    }

    private static List<String> row(
            SlowFigures slow, LocalDate from, LocalDate to, Predicate<Happening> which, boolean crowds) {
        return shown(SlowFigures.row(slow.within(from, to, OPEN_TO_ALL.and(which)), crowds));
    }

    /** Of fewer than five answers a table does not tell how many were content: of one it would tell who. */
    private static List<String> shown(List<String> row) {
        List<String> shown = new ArrayList<>(row);
        if (Integer.parseInt(row.getFirst()) < 5) {
            shown.set(2, "");
        }
        return shown;
    }

    private static List<String> totalOfUnits(SlowFigures slow, LocalDate from, LocalDate to) {
        return row(slow, from, to, one -> true, true);
    }

    private static @Nullable List<String> restricted(SlowFigures slow, LocalDate from, LocalDate to) {
        List<Happening> some = slow.within(from, to, one -> one.restricted);
        long settled = some.stream().filter(one -> one.is("ANSWERED")).count();
        if (some.isEmpty()) {
            return null;
        }
        List<String> row = new ArrayList<>(shown(SlowFigures.row(settled < 5 ? List.of() : some, true)));
        row.set(15, "" + settled);
        return row;
    }

    /** Rows of a table to take along, by part and code. */
    private Map<String, List<String>> table(String path, LocalDate from, LocalDate to) throws IOException {
        String csv = server.as("demo-auditor")
                .get(path + "?from=" + from + "&to=" + to)
                .expect(200)
                .body();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)) {
            for (CSVRecord record : parser.getRecords().stream()
                    .skip(1)
                    .filter(one -> one.size() > 1)
                    .toList()) {
                rows.put(record.get(0) + " " + record.get(1), record.toList().subList(3, record.size()));
            }
        }
        return rows;
    }

    private static List<String> told(List<Happening> some) {
        List<String> told = new ArrayList<>(SlowFigures.row(some, true).subList(0, 15));
        told.set(6, told.get(6).startsWith("dis") ? "" : told.get(6));
        return told.stream().map(SatisfactionFigures::plain).toList();
    }

    private static List<String> cells(JsonNode figures) {
        return List.of(
                        figures.path("n"),
                        figures.path("responseRate"),
                        figures.path("solvedShare"),
                        figures.path("means").path("speed"),
                        figures.path("means").path("conduct"),
                        figures.path("means").path("handling"),
                        figures.path("indicativeScore"),
                        figures.path("firstResponseHours").path("median"),
                        figures.path("firstResponseHours").path("p90"),
                        figures.path("settleHours").path("median"),
                        figures.path("settleHours").path("p90"),
                        figures.path("onTimeShare"),
                        figures.path("reopened"),
                        figures.path("returned"),
                        figures.path("transferred"))
                .stream()
                .map(node -> node.isNumber() ? plain(node.asString()) : "")
                .toList();
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private String page(String path) {
        return server.as(LURAH)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private static String shownRow(String page, String code) {
        Matcher row = Pattern.compile("(?s)<tr data-code=\"" + Pattern.quote(code) + "\">(.*?)</tr>")
                .matcher(page);
        assertThat(row.find()).as("row of " + code).isTrue();
        return row.group(1);
    }

    private static String indonesian(String number) {
        return number.startsWith("dis") ? "disembunyikan (n &lt; 5)" : number.replace('.', ',');
    }
}
