package id.tuntas.whole;

import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.audit.AuditEvent.HistoryRead;
import id.tuntas.events.audit.Reading;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent.UnitRenamed;
import id.tuntas.whole.Issues.Filed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever looks into the history leaves a trace in it, and sees nothing without one. */
abstract class Readings {
    private static final String AUDITOR = "demo-auditor";

    /** Addresses that tell nothing of any issue's history, or are not for officers. */
    private static final Set<String> OTHERS = Set.of(
            "/",
            "/account",
            "/account-changes",
            "/admin",
            "/admin/dead-letters",
            "/admin/delegations",
            "/admin/deliveries",
            "/admin/offices/import",
            "/admin/offices/template.csv",
            "/admin/open311",
            "/admin/projections",
            "/admin/units",
            "/admin/webhooks",
            "/appointments",
            "/officeholders",
            "/api/calendars",
            "/api/calendars/{version}",
            "/api/categories",
            "/api/cloudevents",
            "/api/policies",
            "/api/privacy-requests",
            "/api/policies/{version}",
            "/api/public/issues",
            "/api/public/statistics",
            "/api/surveys",
            "/api/surveys/{unit}/{period}",
            "/api/satisfaction",
            "/api/satisfaction/{unit}",
            "/api/track/{ticketNumber}",
            "/api/track/{ticketNumber}/copy",
            "/api/track/{id}/attachments/{attachment}",
            "/api/units",
            "/api/villages",
            "/api/meetings/{id}/brief",
            "/batches/{batch}",
            "/calendar/{token}.ics",
            "/clock-rules",
            "/error",
            "/exchange",
            "/exchange.csv",
            "/exchange/answers.csv",
            "/invitation",
            "/issues/filed",
            "/issues/new",
            "/issues/new/sending",
            "/issues/new/shell",
            "/issues/similar",
            "/ledger/checkpoint",
            "/ledger/proof/consistency",
            "/ledger/proof/inclusion",
            "/ledger/tile/**",
            "/ledger/vkey",
            "/live/home",
            "/live/issues/{id}",
            "/live/queues/{unit}",
            "/login",
            "/notices",
            "/login/wait",
            "/meetings",
            "/meetings/{id}",
            "/meetings/{id}/brief",
            "/meetings/{id}/brief.pdf",
            "/meetings/{id}/minutes",
            "/meetings/{id}/minutes.pdf",
            "/open311/v2/discovery.{format:json|xml}",
            "/open311/v2/requests.{format:json|xml}",
            "/open311/v2/requests/{id}.{format:json|xml}",
            "/open311/v2/servicerequestupdates.{format:json|xml}",
            "/open311/v2/services.{format:json|xml}",
            "/open311/v2/services/{code}.{format:json|xml}",
            "/open311/v2/tokens/{token}.{format:json|xml}",
            "/password-links",
            "/password-reset",
            "/queues/{unit}/templates",
            "/privacy",
            "/privacy/retention",
            "/privacy/{request}",
            "/public",
            "/public/boundaries.geojson",
            "/public/data",
            "/public/data/issues.csv",
            "/public/data/issues.geojson",
            "/public/feeds/categories/{category}.atom",
            "/public/feeds/places/{place}.atom",
            "/public/map",
            "/public/photos/{photo}",
            "/readings",
            "/rights",
            "/sittings",
            "/sittings/{sitting}",
            "/sittings/{sitting}/receipts",
            "/surveys",
            "/satisfaction",
            "/satisfaction.csv",
            "/satisfaction.xlsx",
            "/satisfaction/{unit}",
            "/satisfaction/{unit}/figures.csv",
            "/satisfaction/{unit}/figures.xlsx",
            "/track",
            "/track/{ticketNumber}",
            "/track/{ticketNumber}/copy",
            "/track/{ticketNumber}/privacy",
            "/track/{ticketNumber}/receipt");

    private final Server server;
    private final Issues issues;

    Readings(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void aReadingIsRecordedBeforeItIsShown() {
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        assertThat(readings(issue.id())).isEmpty();
        server.as(AUDITOR)
                .get("/api/issues/" + issue.id() + "/state?asOf=2026-01-01T00:00:00Z")
                .expect(404);
        server.as(AUDITOR).get("/api/issues/" + issue.id() + "/history").expect(200);
        List<DomainEventMessage<?>> recorded = readings(issue.id());
        assertThat(recorded.stream().map(message -> ((HistoryRead) message.getPayload()).reading()))
                .containsExactly(Reading.STATE, Reading.HISTORY);
        assertThat(((HistoryRead) recorded.getFirst().getPayload()).asOf()).hasToString("2026-01-01T00:00:00Z");
        assertThat(recorded.getFirst().getMetaData())
                .containsEntry("actor", AUDITOR)
                .containsEntry("office", "INSPEKTORAT:AUDITOR")
                .containsEntry("channel", "API");
    }

    @Test
    void theSameWithinTenMinutesIsOneReading() {
        stayWithinTheDay(Duration.ofMinutes(12));
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        String history = "/api/issues/" + issue.id() + "/history";
        server.as(AUDITOR).get(history).expect(200);
        MovedClock.CLOCK.forward(Duration.ofMinutes(9));
        server.as(AUDITOR).get(history).expect(200);
        assertThat(readings(issue.id())).hasSize(1);
        MovedClock.CLOCK.forward(Duration.ofMinutes(2));
        server.as(AUDITOR).get(history).expect(200);
        assertThat(readings(issue.id())).hasSize(2);
    }

    @Test
    void othersReadingIsTheirWork() {
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        long before = server.eventCount();
        for (String account : List.of(LURAH, INSPECTOR, "demo-sekda", "demo-verifikator")) {
            server.as(account).get("/api/issues/" + issue.id() + "/history").expect(200);
        }
        assertThat(server.eventCount()).isEqualTo(before);
    }

    @Test
    void whatWasTypedAndDoesNotExistIsNotWrittenDown() {
        long before = server.eventCount();
        server.as(AUDITOR).get("/api/issues/UJANG-CONTOH/history").expect(404);
        server.as(AUDITOR).get("/api/queues/UJANG-CONTOH").expect(404);
        assertThat(server.eventCount()).isEqualTo(before);
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        String account = "auditor-" + UUID.randomUUID();
        becomeAuditor(account);
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        // A history of another kind under the day's identity: no reading can be added to it.
        server.events()
                .publish(new GenericDomainEventMessage<>(
                        "spoilt", readingId(account), 0, new UnitRenamed("00.00", "TIDAK-ADA", "Tidak ada")));
        for (String path : List.of("/api/issues/" + issue.id() + "/history", "/api/queues/DPUPR", "/ledger/events")) {
            Answer refused = server.as(account).get(path).expect(503);
            assertThat(refused.text("type")).isEqualTo("urn:tuntas:problem:not-recorded");
            assertThat(refused.body()).doesNotContain("Lubang");
        }
        assertThat(server.as(account)
                        .with("Accept", "text/html")
                        .get("/issues/" + issue.id() + "/history")
                        .expect(503)
                        .body())
                .contains("Pembacaan tidak dapat dicatat");
        server.as("demo-admin")
                .post("/api/offices/INSPEKTORAT:AUDITOR/holders/" + account + "/release", Map.of())
                .expect(200);
        await().until(() ->
                server.as(account).get("/api/issues/" + issue.id() + "/history").status() == 403);
    }

    @Test
    void everyAddressIsEitherRecordedOrNamedAsOneThatTellsNothing() {
        Set<String> addresses = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("id.tuntas.query")) {
                addresses.addAll(mapping.getPatternValues());
            }
        });
        assertThat(addresses).hasSizeGreaterThan(25);
        Filed issue = issues.file();
        issues.shown(AUDITOR, issue).expect(200);
        assertThat(addresses).containsAll(OTHERS);
        addresses.removeAll(OTHERS);
        for (String address : addresses) {
            MovedClock.CLOCK.forward(Duration.ofMinutes(11));
            long before = readings();
            server.as(AUDITOR)
                    .get(address.replace("{id}", issue.id())
                            .replace("{unit}", "DPUPR")
                            .replace("{attachment}", "x"));
            assertThat(readings()).as("readings after " + address).isEqualTo(before + 1);
        }
    }

    @Test
    void whoReadIsShownToThoseWhoWatch() {
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.shown(INSPECTOR, levy).expect(200);
        server.as(AUDITOR).get("/api/issues/" + issue.id() + "/history").expect(200);
        server.as(AUDITOR).get("/api/issues/" + levy.id() + "/history").expect(404);
        for (String account : List.of(AUDITOR, INSPECTOR, "demo-admin")) {
            await().untilAsserted(() -> assertThat(page(account, "/readings"))
                    .contains(issue.id(), AUDITOR, "Auditor Inspektorat", "Riwayat aduan"));
        }
        await().untilAsserted(() -> assertThat(page(INSPECTOR, "/readings")).contains(levy.id()));
        assertThat(page("demo-admin", "/readings")).doesNotContain(levy.id());
        assertThat(page(AUDITOR, "/readings?subject=" + levy.id())).contains("Belum ada pembacaan");
        assertThat(page(AUDITOR, "/issues/" + issue.id() + "/history")).contains("Siapa membaca");
        server.as(LURAH).get("/readings").expect(403);
        assertThat(page(LURAH, "/issues/" + issue.id() + "/history")).doesNotContain("Siapa membaca");
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private void becomeAuditor(String account) {
        server.as("demo-admin")
                .post("/api/accounts", Map.of("account", account, "password", "sandi-untuk-uji-saja"))
                .expect(201);
        Appointing.appoint(server, "INSPEKTORAT:" + OfficeKind.AUDITOR, Map.of("account", account));
        giveToken(server, account);
        await().until(() -> server.as(account).get("/readings").status() == 200);
    }

    /** Lets the account call by its name, as those of the demo do. */
    static void giveToken(Server server, String account) {
        server.db()
                .sql("INSERT INTO api_token (sha256, account) VALUES (?, ?)")
                .params(sha256(account), account)
                .update();
    }

    private static String readingId(String account) {
        return "reading-" + LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneOffset.UTC) + "-"
                + UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
    }

    private List<DomainEventMessage<?>> readings(String subject) {
        return server
                .db()
                .sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE type = 'reading'")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .<DomainEventMessage<?>>flatMap(
                        id -> server.events().readEvents(id).asStream())
                .filter(message -> message.getPayload() instanceof HistoryRead read
                        && read.subject().equals(subject))
                .toList();
    }

    /** A new day (UTC) begins a new log of readings, whatever was read just before. */
    private static void stayWithinTheDay(Duration time) {
        ZonedDateTime now = MovedClock.CLOCK.instant().atZone(ZoneOffset.UTC);
        if (now.plus(time).getDayOfYear() != now.getDayOfYear()) {
            MovedClock.CLOCK.forward(time);
        }
    }

    private long readings() {
        return server.db()
                .sql("SELECT COUNT(*) FROM domain_event WHERE type = 'reading'")
                .query(Long.class)
                .single();
    }

    private static String sha256(String token) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
