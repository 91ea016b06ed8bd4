package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** An officer's due dates in a calendar program, which has nothing but a link. */
abstract class DueDates {
    private final Server server;
    private final Issues issues;
    private final Projections projections;

    DueDates(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void theCalendarHoldsWhatTheOfficerOwesAndTellsNothingElse() throws Exception {
        try (Newcomer officer = Newcomer.to(server).in("DPUPR:STAFF")) {
            Map<String, Object> complaint = Issues.complaint();
            Filed mine = issues.file(Issues.LURAH, complaint);
            issues.verify(mine);
            issues.dispatch(mine, "DPUPR");
            issues.act(HEAD, mine, "acceptance", Map.of("officer", officer.account()));
            Filed others = issues.inProgress();
            projections.awaitCaughtUp("opd-queue");
            Answer answer = server.anybody().get(path(link(officer.account()))).expect(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
            assertThat(answer.header("Cache-Control")).contains("private", "no-cache");
            assertThat(answer.body())
                    .contains("Tenggat " + mine.id() + ": Penyelesaian")
                    .doesNotContain(others.id(), String.valueOf(complaint.get("title")), "Ujang", officer.account());
            assertThat(answer.body().lines()).allMatch(line -> line.length() <= 75);
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.content()));
            assertThat(calendar.validate().hasErrors()).isFalse();
            VEvent entry = entries(calendar).getFirst();
            String due = issues.shown(HEAD, mine)
                    .json()
                    .path("clocks")
                    .valueStream()
                    .filter(clock -> clock.path("clock").asString().equals("SETTLE"))
                    .findFirst()
                    .orElseThrow()
                    .path("dueAt")
                    .asString();
            assertThat(Instant.from(
                            Objects.requireNonNull(entry.getDateTimeStart()).getDate()))
                    .isEqualTo(Instant.parse(due).truncatedTo(ChronoUnit.SECONDS));
            assertThat(entry.getUid().orElseThrow().getValue()).startsWith(mine.id() + ".SETTLE.");
        }
    }

    @Test
    void anEntryKeepsItsIdentityAndWhatIsTheSameIsNotSentAgain() throws Exception {
        try (Newcomer officer = Newcomer.to(server).in("DPUPR:STAFF")) {
            Filed issue = issues.dispatched();
            issues.act(HEAD, issue, "acceptance", Map.of("officer", officer.account()));
            projections.awaitCaughtUp("opd-queue");
            String path = path(link(officer.account()));
            Answer before = server.anybody().get(path).expect(200);
            server.anybody()
                    .with("If-None-Match", before.header("ETag"))
                    .get(path)
                    .expect(304);
            issues.act(officer.account(), issue, "progress", Map.of("percent", 40, "note", "Digali"));
            projections.awaitCaughtUp("opd-queue");
            Answer after = server.anybody()
                    .with("If-None-Match", before.header("ETag"))
                    .get(path)
                    .expect(200);
            assertThat(uids(after))
                    .as("what was answered in time is gone, the others are the same")
                    .isNotEmpty()
                    .isSubsetOf(uids(before));
        }
    }

    /** Not even of the head who handles it: a calendar is shown on other people's screens. */
    @Test
    void noRestrictedMatterIsInAnyCalendar() {
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.shown(Issues.INSPECTOR, levy).expect(200);
        projections.awaitCaughtUp("opd-queue");
        assertThat(server.db()
                        .sql("SELECT action_unit FROM opd_queue WHERE id = ? AND due_at IS NOT NULL")
                        .param(levy.id())
                        .query(String.class)
                        .single())
                .isEqualTo("INSPEKTORAT");
        assertThat(server.anybody()
                        .get(path(link(Issues.INSPECTOR)))
                        .expect(200)
                        .body())
                .doesNotContain(levy.id());
    }

    @Test
    void aNewLinkEndsTheOldOneAndARevokedOneOpensNothing() {
        try (Newcomer officer = Newcomer.to(server).in("DPUPR:STAFF")) {
            String old = link(officer.account());
            server.anybody().get(path(old)).expect(200);
            Answer renewed = make(officer.account());
            server.anybody().get(path(old)).expect(404);
            server.anybody().get(path(renewed.text("token"))).expect(200);
            assertThat(server.db()
                            .sql("SELECT sha256 FROM api_token WHERE id = ?")
                            .param(renewed.text("id"))
                            .query(String.class)
                            .single())
                    .isNotEqualTo(renewed.text("token"));
            server.as(officer.account())
                    .post("/api/account/tokens/" + renewed.text("id") + "/revocation", Map.of())
                    .expect(200);
            server.anybody().get(path(renewed.text("token"))).expect(404);
        }
    }

    @Test
    void aLinkOpensNothingButTheCalendarAndNoOtherTokenOpensThat() {
        try (Newcomer officer = Newcomer.to(server).in("DPUPR:STAFF")) {
            server.as(link(officer.account())).get("/api/queues/DPUPR").expect(403);
            server.anybody().get(path(officer.account())).expect(404);
            server.as(VERIFIER).get(path(VERIFIER)).expect(404);
        }
        String lost = link(VERIFIER);
        server.as(HEAD).get(path(lost)).expect(200);
    }

    @Test
    void anOfficeThatIsLostIsLostInTheCalendarToo() {
        String link;
        Filed issue = issues.dispatched();
        try (Newcomer officer = Newcomer.to(server).in("DPUPR:STAFF")) {
            issues.act(HEAD, issue, "acceptance", Map.of("officer", officer.account()));
            projections.awaitCaughtUp("opd-queue");
            link = path(link(officer.account()));
            assertThat(server.anybody().get(link).expect(200).body()).contains(issue.id());
        }
        assertThat(server.anybody().get(link).expect(200).body()).doesNotContain(issue.id());
    }

    @Test
    void nobodyReadsItAllTheTime() {
        String link = path(link(SigningIn.account(server), "sekali"));
        int read = 0;
        while (read < 100 && server.anybody().get(link).status() == 200) {
            read++;
        }
        assertThat(read).isBetween(60, 61);
        assertThat(server.anybody().get(link).expect(429).header("Retry-After")).isNotEmpty();
    }

    /** The page shows the whole link once. */
    private String link(String account, String label) {
        Client owner = server.browser();
        owner.form("/login", Map.of("username", account, "password", SigningIn.PASSWORD, "_csrf", owner.csrf("/login")))
                .expect(302);
        Map<String, String> form =
                Map.of("label", label, "scope", "CALENDAR", "days", "366", "_csrf", owner.csrf("/account"));
        owner.form("/api/account/tokens", form).expect(303);
        String page = owner.get("/account").expect(200).body();
        assertThat(page).contains("hanya tenggat, lewat tautan kalender", "Salin tautan ini ke aplikasi kalender");
        assertThat(owner.get("/account").body()).doesNotContain(".ics");
        return page.replaceFirst("(?s).*/calendar/([\\w-]+)\\.ics.*", "$1");
    }

    private String link(String account) {
        return make(account).text("token");
    }

    private Answer make(String account) {
        return server.as(account)
                .post("/api/account/tokens", Map.of("label", "Kalender", "scope", "CALENDAR", "days", 366))
                .expect(201);
    }

    private static String path(String token) {
        return "/calendar/" + token + ".ics";
    }

    private static List<VEvent> entries(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static List<String> uids(Answer answer) {
        return answer.body().lines().filter(line -> line.startsWith("UID")).toList();
    }
}
