package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.TENGAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Queues by deadline: what is due next, what is overdue, and who else must look at it. */
abstract class DueQueues {
    private static final String SEKDA = "demo-sekda";
    private static final String MAYOR = "demo-walikota";

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    DueQueues(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void theSoonestDeadlineIsTheFirstWhateverWasFiledFirst() {
        Filed slow = answered("JALAN");
        Filed quick = answered("DRAINASE");
        projections.awaitCaughtUp("opd-queue");
        JsonNode due = item(HEAD, "DPUPR", quick, "");
        assertThat(due.path("dueAt").asString())
                .isEqualTo(clock(HEAD, quick, "SETTLE").path("dueAt").asString());
        assertThat(due.path("dueClock").asString()).isEqualTo("SETTLE");
        assertThat(due.path("left").asString()).isEqualTo("sisa 5 hari kerja");
        assertThat(due.path("overdue").asBoolean()).isFalse();
        List<String> ids = server.as(HEAD)
                .get("/api/queues/DPUPR?size=200&tab=WORKING")
                .expect(200)
                .ids();
        assertThat(ids.indexOf(quick.id())).isGreaterThanOrEqualTo(0).isLessThan(ids.indexOf(slow.id()));
        List<String> newest = server.as(HEAD)
                .get("/api/queues/DPUPR?size=200&tab=WORKING&sort=filed")
                .expect(200)
                .ids();
        assertThat(newest.indexOf(quick.id())).isLessThan(newest.indexOf(slow.id()));
        assertThat(page(HEAD, "/queues/DPUPR?q=" + quick.id())).contains("sisa 5 hari kerja", "Penyelesaian");
    }

    @Test
    void whileTheReporterIsAskedNothingThatStandsIsDue() {
        Filed issue = answered("JALAN");
        issues.act(STAFF, issue, "clarification-request", Map.of("question", "Di mana?"));
        projections.awaitCaughtUp("opd-queue");
        JsonNode asked = item(HEAD, "DPUPR", issue, "");
        assertThat(asked.path("awaitsReporter").asBoolean()).isTrue();
        assertThat(asked.path("dueClock").asString())
                .as("what a question does not stop")
                .isEqualTo("STATUTORY_DECISION");
        assertThat(page(HEAD, "/queues/DPUPR?q=" + issue.id())).contains("Tenggat berhenti, menunggu pelapor");
        issues.report(issue, "clarification", Map.of("answer", "Di tikungan"));
        projections.awaitCaughtUp("opd-queue");
        JsonNode told = item(HEAD, "DPUPR", issue, "");
        assertThat(told.path("awaitsReporter").asBoolean()).isFalse();
        assertThat(told.path("dueClock").asString()).isEqualTo("SETTLE");
    }

    @Test
    void aMissedDeadlineStandsInTheSuperiorsQueueAsWell() {
        Filed issue = issues.file();
        projections.awaitCaughtUp();
        Instant dueAt =
                Instant.parse(item(LURAH, PADASUKA, issue, "").path("dueAt").asString());
        assertThat(listed(CAMAT, TENGAH, issue, "")).isEmpty();

        moveTo(dueAt.minus(Duration.ofMinutes(20)));
        assertThat(listed(LURAH, PADASUKA, issue, "&tab=DUE_TODAY")).hasSize(1);
        assertThat(item(LURAH, PADASUKA, issue, "").path("left").asString()).isEqualTo("hari ini terakhir");
        assertThat(listed(LURAH, PADASUKA, issue, "&tab=OVERDUE")).isEmpty();
        assertThat(listed(CAMAT, TENGAH, issue, "")).isEmpty();
        countsAreThoseOfTheLists(LURAH, PADASUKA);
        double missedBefore = metric("tuntas_deadlines_missed_total", "DISPATCH", PADASUKA);

        moveTo(dueAt.plus(Duration.ofMinutes(1)));
        for (String wish : List.of("", "&tab=OVERDUE", "&overdue=true", "&tab=NEW")) {
            assertThat(listed(LURAH, PADASUKA, issue, wish))
                    .as("holder's" + wish)
                    .hasSize(1);
        }
        assertThat(listed(LURAH, PADASUKA, issue, "&tab=DUE_TODAY")).isEmpty();
        for (String wish : List.of("", "&tab=OVERDUE", "&overdue=true")) {
            assertThat(listed(CAMAT, TENGAH, issue, wish))
                    .as("superior's" + wish)
                    .hasSize(1);
        }
        for (String wish : List.of("&tab=NEW", "&tab=DUE_TODAY", "&status=CLOSED")) {
            assertThat(listed(CAMAT, TENGAH, issue, wish))
                    .as("superior's" + wish)
                    .isEmpty();
        }
        JsonNode seen = item(CAMAT, TENGAH, issue, "&tab=OVERDUE");
        assertThat(seen.path("unit").asString()).isEqualTo(PADASUKA);
        assertThat(seen.path("overdue").asBoolean()).isTrue();
        assertThat(seen.path("left").asString()).isEqualTo("lewat, hari ini");
        assertThat(page(CAMAT, "/queues/" + TENGAH + "?tab=OVERDUE&q=" + issue.id()))
                .contains(issue.id(), "Dipegang Kelurahan Padasuka", "lewat, hari ini", "Verifikasi dan disposisi");
        countsAreThoseOfTheLists(LURAH, PADASUKA);
        countsAreThoseOfTheLists(CAMAT, TENGAH);

        await().untilAsserted(() -> assertThat(metric("tuntas_deadlines_missed_total", "DISPATCH", PADASUKA))
                .isGreaterThan(missedBefore));
        assertThat(metric("tuntas_issues_overdue", null, PADASUKA)).isPositive();
        assertThat(item(LURAH, PADASUKA, issue, "").path("state").asString())
                .as("no status changes")
                .isEqualTo("FILED");
        issues.attempt(CAMAT, issue, "escalation", Issues.reason()).expect(403);
        firstPagesTellOfIt(issue);

        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        projections.awaitCaughtUp();
        assertThat(listed(CAMAT, TENGAH, issue, "")).as("met, if late").isEmpty();
        for (String name : List.of("opd-queue", "history")) {
            assertThat(projections.rebuildAsAdministrator(name)).as(name).isZero();
        }
    }

    private void firstPagesTellOfIt(Filed issue) {
        assertThat(page(CAMAT, "/")).contains("Lewat tenggat di unit bawahan", "lewat tenggat, ");
        assertThat(allMissedBelow(CAMAT, TENGAH)).contains(issue.id());
        assertThat(page(LURAH, "/"))
                .containsPattern("[1-9]\\d* lewat tenggat</a>")
                .contains("jatuh tempo hari ini");
        assertThat(page(SEKDA, "/"))
                .contains("Lewat tenggat di unit bawahan")
                .containsPattern("\\d+ terbuka, \\d+ lewat");
        assertThat(page(HEAD, "/")).contains("Jatuh tempo hari ini", "Lewat");
    }

    @Test
    void aRestrictedMatterStaysHiddenHoweverLateItIs() {
        Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        projections.awaitCaughtUp();
        Instant dueAt = Instant.parse(
                item(INSPECTOR, "INSPEKTORAT", issue, "").path("dueAt").asString());
        moveTo(dueAt.minus(Duration.ofMinutes(20)));
        projections.awaitDeadlinesNoted();
        projections.awaitCaughtUp();
        double told = metric("tuntas_deadlines_missed_total", "DISPATCH", "INSPEKTORAT");
        double total = metric("tuntas_deadlines_missed_total", "DISPATCH", null);
        double overdue = metric("tuntas_issues_overdue", null, "INSPEKTORAT");
        double allOverdue = metric("tuntas_issues_overdue", null, null);
        moveTo(dueAt.plus(Duration.ofMinutes(1)));
        assertThat(listed(INSPECTOR, "INSPEKTORAT", issue, "&tab=OVERDUE")).hasSize(1);
        assertThat(listed(MAYOR, "WALIKOTA", issue, "")).isEmpty();
        assertThat(listed(MAYOR, "INSPEKTORAT", issue, "")).isEmpty();
        assertThat(page(MAYOR, "/")).doesNotContain(issue.id());
        assertThat(allMissedBelow(MAYOR, "WALIKOTA")).doesNotContain(issue.id());
        countsAreThoseOfTheLists(MAYOR, "WALIKOTA");
        assertThat(metric("tuntas_issues_overdue", null, "INSPEKTORAT")).isEqualTo(overdue);
        assertThat(metric("tuntas_issues_overdue", null, null)).isGreaterThan(allOverdue);
        await().untilAsserted(() -> assertThat(metric("tuntas_deadlines_missed_total", "DISPATCH", null))
                .isGreaterThan(total));
        assertThat(metric("tuntas_deadlines_missed_total", "DISPATCH", "INSPEKTORAT"))
                .isEqualTo(told);
    }

    private Filed answered(String category) {
        Filed issue = issues.file(LURAH, Issues.complaint(category));
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.accept(issue);
        issues.act(STAFF, issue, "progress", Map.of("percent", 10, "note", "Sudah ditinjau"));
        return issue;
    }

    private static void moveTo(Instant moment) {
        MovedClock.CLOCK.forward(Duration.between(MovedClock.CLOCK.instant(), moment));
    }

    /** The sum of the counter's or gauge's values; of all clocks or units where none is named. */
    private double metric(String name, @Nullable String clock, @Nullable String unit) {
        String metrics =
                server.management().get("/actuator/prometheus").expect(200).body();
        String tags = (clock == null ? "" : "clock=\"" + clock + "\",")
                + (unit == null ? "unit=.*" : "unit=\"" + unit + "\"");
        Matcher value =
                Pattern.compile("(?m)^" + name + "\\{" + tags + "} (\\S+)$").matcher(metrics);
        double sum = 0;
        while (value.find()) {
            sum += Double.parseDouble(value.group(1));
        }
        return sum;
    }

    private void countsAreThoseOfTheLists(String viewer, String unit) {
        JsonNode counts = server.as(viewer).get("/api/queues/" + unit).json().path("counts");
        for (String tab : List.of("NEW", "WORKING", "DUE_TODAY", "OVERDUE", "APPROVAL", "REPORTER", "SETTLED")) {
            long total = server.as(viewer)
                    .get("/api/queues/" + unit + "?tab=" + tab)
                    .expect(200)
                    .json()
                    .path("total")
                    .asLong();
            assertThat(counts.path(tab).asLong()).as(tab + " of " + unit).isEqualTo(total);
        }
    }

    private String allMissedBelow(String viewer, String unit) {
        return server.as(viewer)
                .get("/api/queues/" + unit + "?tab=OVERDUE&size=200")
                .expect(200)
                .body();
    }

    private JsonNode clock(String viewer, Filed issue, String kind) {
        return server.as(viewer)
                .get("/api/issues/" + issue.id())
                .expect(200)
                .json()
                .path("clocks")
                .valueStream()
                .filter(clock -> clock.path("clock").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed(String viewer, String unit, Filed issue, String wish) {
        return server.as(viewer)
                .get("/api/queues/" + unit + "?q=" + issue.id() + wish)
                .expect(200)
                .ids();
    }

    private JsonNode item(String viewer, String unit, Filed issue, String wish) {
        return server.as(viewer)
                .get("/api/queues/" + unit + "?q=" + issue.id() + wish)
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private String page(String viewer, String path) {
        return server.as(viewer)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
