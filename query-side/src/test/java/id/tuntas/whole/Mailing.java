package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import id.tuntas.whole.Mailbox.Mail;
import id.tuntas.whole.OddMailServer.Day;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail to reporters and officers, through a real SMTP server: what comes, that it comes once, and when it cannot come. */
abstract class Mailing {
    private final Server server;
    private final Issues issues;

    Mailing(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void aReporterGetsOneMailForEachStepAndNothingOfTheMatter() {
        try (Mailbox box = new Mailbox()) {
            String address = address();
            Map<String, Object> complaint = complaint(address, "EMAIL");
            Filed issue = issues.file(LURAH, complaint);
            issues.verify(issue);
            issues.dispatch(issue, "DPUPR");
            issues.accept(issue);
            await().untilAsserted(() -> assertThat(box.to(address)).hasSize(3));
            List<Mail> mails = box.to(address);
            assertThat(mails)
                    .extracting(Mail::text)
                    .allSatisfy(text -> assertThat(text)
                            .contains(issue.id(), "/track")
                            .doesNotContain(String.valueOf(complaint.get("title")), "Ujang", "mata kaki", "DPUPR"));
            assertThat(mails.get(0).text()).contains("sudah kami terima");
            assertThat(mails.get(1).text()).contains("diteruskan kepada unit");
            assertThat(mails.get(2).text()).contains("mulai dikerjakan");
            assertThat(mails).extracting(Mail::id).doesNotHaveDuplicates();
            lookAllAgain();
            issues.report(issue, "comments", Map.of("text", "Terima kasih", "visibility", "REPORTER"));
            awaitLookedThrough();
            assertThat(box.to(address)).hasSize(3);
            assertThat(everyRow("delivery") + everyRow("mail_address")).doesNotContain(address, "contoh.test");
        }
    }

    @Test
    void whoChoseNoMailGetsNoneAndAWayThatLeadsNowhereIsRefused() {
        try (Mailbox box = new Mailbox()) {
            String address = address();
            Map<String, Object> complaint = complaint(address, "EMAIL");
            complaint.remove("contactWay");
            issues.file(LURAH, complaint);
            awaitLookedThrough();
            assertThat(box.to(address)).isEmpty();
            Map<String, Object> nowhere = Issues.complaint();
            nowhere.put("contactWay", "EMAIL");
            assertThat(server.as(LURAH).post("/api/issues", nowhere).expect(422).body())
                    .contains("reporter.email");
        }
    }

    @Test
    void afterAnOutageOfAnHourEachMailComesOnce() {
        String address = address();
        Filed issue = issues.file(LURAH, complaint(address, "EMAIL"));
        await().untilAsserted(() -> assertThat(states(issue)).containsExactly("WAITING/connection"));
        for (int minutes = 0; minutes < 60; minutes += 20) {
            MovedClock.CLOCK.forward(Duration.ofMinutes(20));
            await().until(() -> deliveries(issue, "state = 'WAITING' AND next_try_at > ?") == 1);
        }
        assertThat(states(issue)).containsExactly("WAITING/connection");
        try (Mailbox box = new Mailbox()) {
            MovedClock.CLOCK.forward(Duration.ofHours(2));
            await().untilAsserted(() -> assertThat(box.to(address)).hasSize(1));
            await().untilAsserted(() -> assertThat(states(issue)).containsExactly("SENT"));
            MovedClock.CLOCK.forward(Duration.ofHours(2));
            lookAllAgain();
            awaitLookedThrough();
            assertThat(box.to(address)).hasSize(1);
        }
    }

    @Test
    void whatIsRefusedIsGivenUpAndAnAdministratorHasItTriedAgain() {
        String address = address();
        Filed issue;
        try (OddMailServer odd = new OddMailServer(Day.REFUSES)) {
            issue = issues.file(LURAH, complaint(address, "EMAIL"));
            await().untilAsserted(() -> assertThat(states(issue)).containsExactly("FAILED/smtp-550"));
            assertThat(odd.taken()).isPositive();
        }
        assertThat(server.management().get("/actuator/prometheus").expect(200).body())
                .containsPattern("tuntas_deliveries_failed\\{[^}]*channel=\"MAIL\"[^}]*} [1-9]");
        String id = id(issue);
        assertThat(page("demo-admin", "/admin/deliveries")).contains(id).doesNotContain(address, issue.id());
        server.as(LURAH).get("/admin/deliveries").expect(403);
        server.as(LURAH).post("/api/deliveries/" + id + "/attempt", Map.of()).expect(403);
        try (Mailbox box = new Mailbox()) {
            server.as("demo-admin")
                    .post("/api/deliveries/" + id + "/attempt", Map.of())
                    .expect(200);
            await().untilAsserted(() -> assertThat(box.to(address)).hasSize(1));
        }
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainByItself() {
        String address = address();
        Filed broken;
        try (OddMailServer odd = new OddMailServer(Day.BREAKS_OFF)) {
            broken = issues.file(LURAH, complaint(address, "EMAIL"));
            await().untilAsserted(() -> assertThat(states(broken)).containsExactly("UNCLEAR/connection"));
            assertThat(odd.taken()).isPositive();
        }
        // As a node leaves it that dies between handing over and noting.
        Filed killed = issues.file(LURAH, complaint(address, "EMAIL"));
        await().untilAsserted(() -> assertThat(states(killed)).containsExactly("WAITING/connection"));
        server.db()
                .sql("UPDATE delivery SET state = 'SENDING', next_try_at = ? WHERE issue = ?")
                .params(Timestamp.from(MovedClock.CLOCK.instant().minusSeconds(1)), killed.id())
                .update();
        await().untilAsserted(() -> assertThat(states(killed)).containsExactly("UNCLEAR/stopped"));
        try (Mailbox box = new Mailbox()) {
            MovedClock.CLOCK.forward(Duration.ofHours(1));
            awaitLookedThrough();
            assertThat(box.to(address)).isEmpty();
            server.as("demo-admin")
                    .post("/api/deliveries/" + id(killed) + "/attempt", Map.of())
                    .expect(200);
            await().untilAsserted(() -> assertThat(box.to(address)).hasSize(1));
        }
    }

    /** Else another node would think that the one that sends them has died. */
    @Test
    void theTimeForAMailBeginsWhenItIsTakenAndNotWithTheMailsBeforeIt() {
        Filed one = issues.file(LURAH, complaint(address(), "EMAIL"));
        Filed two = issues.file(LURAH, complaint(address(), "EMAIL"));
        await().untilAsserted(() -> assertThat(states(one)).containsExactly("WAITING/connection"));
        await().untilAsserted(() -> assertThat(states(two)).containsExactly("WAITING/connection"));
        try (OddMailServer slow = new OddMailServer(Day.HOLDS)) {
            MovedClock.CLOCK.forward(Duration.ofMinutes(5));
            await().until(() -> slow.taken() == 1);
            MovedClock.CLOCK.forward(Duration.ofMinutes(6));
            slow.say();
            await().until(() -> slow.taken() == 2);
            assertThat(server.db()
                            .sql("SELECT next_try_at FROM delivery WHERE state = 'SENDING'")
                            .query((row, n) -> row.getTimestamp(1).toInstant())
                            .list())
                    .isNotEmpty()
                    .allMatch(end -> end.isAfter(MovedClock.CLOCK.instant().plus(Duration.ofMinutes(4))));
            await().until(() -> {
                slow.say();
                return states(one).contains("SENT") && states(two).contains("SENT");
            });
        }
    }

    @Test
    void whatWasSentIsForgottenInTimeAndWhatAPersonHasToLookAtIsNot() {
        String address = address();
        Filed refused;
        try (OddMailServer odd = new OddMailServer(Day.REFUSES)) {
            refused = issues.file(LURAH, complaint(address, "EMAIL"));
            await().untilAsserted(() -> assertThat(states(refused)).containsExactly("FAILED/smtp-550"));
            assertThat(odd.taken()).isPositive();
        }
        try (Mailbox box = new Mailbox()) {
            Filed old = issues.file(LURAH, complaint(address, "EMAIL"));
            Filed fresh = issues.file(LURAH, complaint(address, "EMAIL"));
            await().untilAsserted(() -> assertThat(states(old)).containsExactly("SENT"));
            await().untilAsserted(() -> assertThat(states(fresh)).containsExactly("SENT"));
            assertThat(box.to(address)).hasSize(2);
            // Rather than moving the clock, which would send the letters of a season.
            olderBy(Duration.ofDays(91), old);
            olderBy(Duration.ofDays(91), refused);
            olderBy(Duration.ofDays(89), fresh);
            await().untilAsserted(() -> assertThat(states(old)).isEmpty());
            assertThat(states(fresh)).containsExactly("SENT");
            assertThat(states(refused)).containsExactly("FAILED/smtp-550");
        }
    }

    private void olderBy(Duration time, Filed issue) {
        Timestamp then = Timestamp.from(MovedClock.CLOCK.instant().minus(time));
        server.db()
                .sql("UPDATE delivery SET made_at = ?, next_try_at = ?, ended_at = ? WHERE issue = ?")
                .params(then, then, then, issue.id())
                .update();
    }

    @Test
    void anOfficerGetsOneSummaryInTheMorningOfAWorkingDay() {
        Server.holdTimers();
        try (Mailbox box = new Mailbox()) {
            String address = address();
            server.as(HEAD)
                    .post("/api/account/mail", Map.of("mail", address, "way", "DIGEST"))
                    .expect(200);
            Filed first = issues.dispatched();
            Filed second = issues.dispatched();
            await().until(() -> deliveries(first, "next_try_at > ?") + deliveries(second, "next_try_at > ?") == 2);
            assertThat(box.to(address)).isEmpty();
            MovedClock.CLOCK.forward(Duration.between(MovedClock.CLOCK.instant(), next(first)));
            await().untilAsserted(() -> assertThat(box.to(address)).hasSize(1));
            assertThat(box.to(address).getFirst().subject()).contains("Ringkasan pagi");
            assertThat(box.to(address).getFirst().text())
                    .contains(first.id() + ": masuk ke unit Anda", second.id())
                    .doesNotContain("Lubang");
            await().until(() -> states(first).contains("SENT") && states(second).contains("SENT"));
        } finally {
            server.as(HEAD).post("/api/account/mail", Map.of("way", "DIGEST")).expect(200);
            Server.letTimersGo();
        }
        assertThat(everyRow("mail_address")).doesNotContain(HEAD);
    }

    @Test
    void ofARestrictedMatterAMailSaysOnlyThatThereIsOne() {
        try (Mailbox box = new Mailbox()) {
            String address = address();
            server.as("demo-inspektorat")
                    .post("/api/account/mail", Map.of("mail", address, "way", "AT_ONCE"))
                    .expect(200);
            Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
            await().untilAsserted(() -> assertThat(box.to(address))
                    .extracting(Mail::text)
                    .anyMatch(text -> text.contains("perkara yang dibatasi")));
            assertThat(box.to(address)).extracting(Mail::text).noneMatch(text -> text.contains(issue.id()));
        } finally {
            server.as("demo-inspektorat")
                    .post("/api/account/mail", Map.of("way", "AT_ONCE"))
                    .expect(200);
        }
    }

    /** As if the place in the ledger had been lost, or a backup had been brought back: what is noted is noted. */
    private void lookAllAgain() {
        server.db()
                .sql("UPDATE delivery_position SET leaf = GREATEST(leaf - 300, 0)")
                .update();
    }

    private void awaitLookedThrough() {
        long size = server.eventCount();
        await().until(() -> server.db()
                        .sql("SELECT leaf FROM delivery_position")
                        .query(Long.class)
                        .single()
                >= size);
        await().until(() -> server.db()
                        .sql("SELECT COUNT(*) FROM delivery WHERE state = 'WAITING' AND next_try_at <= ?")
                        .param(Timestamp.from(MovedClock.CLOCK.instant()))
                        .query(Long.class)
                        .single()
                == 0);
    }

    private List<String> states(Filed issue) {
        return server.db()
                .sql("SELECT state, cause FROM delivery WHERE issue = ? ORDER BY leaf")
                .param(issue.id())
                .query((row, n) ->
                        row.getString(2) == null ? row.getString(1) : row.getString(1) + "/" + row.getString(2))
                .list();
    }

    private long deliveries(Filed issue, String condition) {
        return server.db()
                .sql("SELECT COUNT(*) FROM delivery WHERE issue = ? AND " + condition)
                .params(issue.id(), Timestamp.from(MovedClock.CLOCK.instant()))
                .query(Long.class)
                .single();
    }

    private Instant next(Filed issue) {
        return server.db()
                .sql("SELECT next_try_at FROM delivery WHERE issue = ?")
                .param(issue.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private String id(Filed issue) {
        return server.db()
                .sql("SELECT id FROM delivery WHERE issue = ?")
                .param(issue.id())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private String everyRow(String table) {
        return server.db().sql("SELECT * FROM " + table).query().listOfRows().toString();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private static String address() {
        return "warga-" + UUID.randomUUID() + "@contoh.test";
    }

    private static Map<String, Object> complaint(String address, String way) {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("reporter", Map.of("name", "Ujang Contoh", "email", address));
        complaint.put("contactWay", way);
        return complaint;
    }
}
