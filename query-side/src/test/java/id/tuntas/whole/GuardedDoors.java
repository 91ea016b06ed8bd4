package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every door does, whoever knocks: its headers, its limits, and what it writes down. */
@ExtendWith(OutputCaptureExtension.class)
abstract class GuardedDoors {
    private static final String CANARY = "KenariDiLog";

    /** Facts that are the same for everybody may be kept by browsers and proxies. */
    private static final Set<String> MAY_BE_KEPT =
            Set.of("/favicon.svg", "/css/tuntas.css", "/ledger/checkpoint", "/public/boundaries.geojson");

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Server server;
    private final Issues issues;

    GuardedDoors(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    private void isGuarded(Answer answer, boolean mayBeKept) {
        HEADERS.forEach((name, value) -> assertThat(answer.header(name))
                .as(name + " of " + answer.request() + " " + answer.status())
                .isEqualTo(value));
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer.request())
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
        if (!mayBeKept) {
            assertThat(answer.header("Cache-Control"))
                    .as("Cache-Control of " + answer.request() + " " + answer.status())
                    .contains("no-store");
        }
    }

    @Test
    void everyAnswerOfEveryDoorIsGuarded() {
        Filed issue = issues.file();
        Collection<String> doors = getDoors();
        assertThat(doors).hasSizeGreaterThan(60);
        List<Client> callers =
                List.of(server.anybody(), server.as(HEAD).with("Accept", "text/html"), server.as("demo-admin"));
        for (String door : doors) {
            String path = door.replace("{id}", issue.id())
                    .replace("{ticketNumber}", issue.id())
                    .replace("{unit}", "DPUPR")
                    .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                    .replaceAll("\\{\\w+}", "x")
                    .replace("**", "0/000");
            for (Client caller : door.startsWith("/live/") ? callers.subList(0, 1) : callers) {
                isGuarded(caller.get(path), MAY_BE_KEPT.contains(path) || path.startsWith("/ledger/tile/"));
            }
        }
        Client reporter = server.reporter(issue.trackingCode());
        isGuarded(reporter.get("/api/track/" + issue.id()).expect(200), false);
        isGuarded(reporter.get("/track/" + issue.id()).expect(200), false);
    }

    private Collection<String> getDoors() {
        return server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(door -> door.getValue().getBeanType().getName().startsWith("id.tuntas."))
                .filter(door -> door.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(door -> door.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRefusalIsGuarded() {
        Filed issue = issues.inProgress();
        String comments = Issues.path(issue, "comments");
        Client staff = server.as(STAFF);
        Client page = server.browser();
        Stream.of(
                        server.anybody().get(comments).expect(401),
                        staff.get(comments).expect(405),
                        staff.get("/api/tidak-ada").expect(404),
                        page.get("/queues/DPUPR").expect(303),
                        page.get("//").expect(400),
                        staff.get("/api/issues/x;y=1").expect(400),
                        staff.post(comments, "text/plain", "x").expect(415),
                        staff.post(comments, "application/json", "[".repeat(600_000))
                                .expect(413),
                        staff.post(comments, Map.of("text", "")).expect(422),
                        server.anybody().form(comments, Map.of("text", "x")).expect(403),
                        page.send(HttpMethod.OPTIONS.name(), "/login", BodyPublishers.noBody()))
                .forEach(answer -> isGuarded(answer, false));
        isGuarded(server.anybody().get("/css/tuntas.css").expect(200), true);
        isGuarded(server.anybody().get("/css/tidak-ada.css"), false);
    }

    @Test
    void anAttachmentIsSavedAndNeverOpenedInAPage() {
        Filed issue = issues.inProgress();
        String photo = issues.attach(STAFF, issue);
        issues.shown(HEAD, issue).expect(200);
        Answer download =
                server.as(HEAD).get(Issues.path(issue, "attachments/" + photo)).expect(200);
        isGuarded(download, false);
        assertThat(download.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(download.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    @Test
    void whoFilesWithoutEndIsAskedToWaitAndOthersAreNot() {
        Client many = server.anybodyFrom("127.0.0.2");
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("channel", "WEB");
        for (int i = 0; i < 3; i++) {
            many.post("/api/issues", complaint).expect(201);
        }
        long events = server.eventCount();
        Answer refused = many.post("/api/issues", complaint).expect(429);
        assertThat(refused.text("type")).isEqualTo("urn:tuntas:problem:too-often");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3_600);
        isGuarded(refused, false);
        assertThat(server.eventCount()).isEqualTo(events);
        server.anybodyFrom("127.0.0.3").post("/api/issues", complaint).expect(201);
        server.as(HEAD).get("/api/queues/DPUPR").expect(200);
    }

    @Test
    void whoLooksForSimilarOnesWithoutEndIsShownAPageThatSaysSo() {
        Client many = server.anybodyFrom("127.0.0.4").with("Accept", "text/html");
        String look = "/issues/similar?category=JALAN&village=" + Issues.PADASUKA;
        for (int i = 0; i < 5; i++) {
            many.get(look).expect(200);
        }
        Answer refused = many.get(look).expect(429);
        assertThat(refused.body()).contains("Terlalu sering", "Tunggu sebentar", "Ke halaman awal");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        isGuarded(refused, false);
    }

    /** Whatever the program passes on to the server's own parts must not end in a fault of the server. */
    @Test
    void whatIsTooMuchForTheServerIsTheCallersFault() {
        Client staff = server.as(STAFF);
        String parameters =
                IntStream.range(0, 1_200).mapToObj(n -> "p" + n + "=1").collect(Collectors.joining("&"));
        Filed issue = issues.inProgress();
        Map<String, String> parts = IntStream.range(0, 60).boxed().collect(Collectors.toMap(n -> "part" + n, n -> "x"));
        for (Answer answer : List.of(
                staff.get("/api/queues/DPUPR?" + parameters),
                staff.get("/api/queues/DPUPR?q=" + "x".repeat(20_000)),
                staff.with("X-Long", "x".repeat(20_000)).get("/api/queues/DPUPR"),
                staff.post(Issues.path(issue, "comments"), "application/x-www-form-urlencoded", parameters),
                staff.form(Issues.path(issue, "comments"), Map.of("text", "x".repeat(200_000))),
                staff.upload(Issues.path(issue, "attachments"), parts, "file", "a.png", Issues.picture()))) {
            assertThat(answer.status()).as("%.60s", answer.request()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContainPattern("(?i)exception|\\bat [a-z]+\\.|tomcat");
        }
    }

    @Test
    void oneNumberJoinsAnswerAndEvents() {
        Filed issue = issues.inProgress();
        Answer answer = server.as(STAFF)
                .with("Request-Id", CANARY)
                .post(Issues.path(issue, "comments"), Map.of("text", "Sudah", "visibility", "INTERNAL"))
                .expect(200);
        String number = answer.header("Request-Id");
        assertThat(number).matches("[0-9a-f-]{36}");
        assertThat(server.events()
                        .readEvents(issue.id(), answer.version())
                        .next()
                        .getMetaData())
                .containsEntry("correlationId", number);
        assertThat(server.anybody().get("/login").header("Request-Id")).isNotEqualTo(number);
    }

    @Test
    void nothingThatAnybodyTypedIsLogged(CapturedOutput output) throws InterruptedException {
        Filed issue = issues.inProgress();
        String comments = Issues.path(issue, "comments");
        Client staff = server.as(STAFF);
        Client browser = server.browser();
        String login = browser.csrf("/login");
        browser.form("/login", Map.of("username", CANARY, "password", CANARY, "_csrf", login));
        browser.form("/track", Map.of("ticketNumber", CANARY, "trackingCode", CANARY, "_csrf", login));
        server.as(CANARY).get("/api/queues/DPUPR");
        server.reporter(CANARY).get("/api/track/" + CANARY);
        server.anybody().get("/" + CANARY + "?q=" + CANARY);
        server.anybody().get("//" + CANARY);
        server.anybody().get("/api/issues/%00" + CANARY);
        server.anybody().get("/invitation?token=" + CANARY);
        server.anybody().get("/issues/similar?category=" + CANARY + "&village=" + CANARY + "&title=" + CANARY);
        server.anybody()
                .post("/api/issues", Map.of("title", CANARY, "reporter", Map.of("name", CANARY, "phone", CANARY)));
        server.anybody().post("/api/invitations", Map.of("token", CANARY, "password", CANARY));
        staff.get("/api/queues/DPUPR?q=" + CANARY + "&page=" + CANARY);
        staff.get("/api/issues/" + issue.id() + "?atLeast=" + CANARY);
        staff.get("/search?q=" + CANARY);
        staff.with("If-Match", CANARY).post(comments, Map.of("text", CANARY, "visibility", "INTERNAL"));
        staff.with("Idempotency-Key", CANARY.repeat(30)).post(comments, Map.of("text", CANARY));
        staff.with("Accept", CANARY).get("/api/units");
        staff.post(comments, "application/json", "{\"text\": \"" + CANARY + "\", \"visibility\": \"" + CANARY + "\"}");
        staff.post(comments, "application/json", "{\"text\": " + CANARY);
        staff.post(comments, CANARY, CANARY);
        staff.post(comments, Map.of("text", CANARY.repeat(50_000)));
        staff.upload(
                Issues.path(issue, "attachments"),
                CANARY + ".png",
                CANARY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Thread.ofPlatform().name("http-as-in-life").start(this::fail).join();
        assertThat(output.getAll()).contains("java.sql.SQLException [23505, 0]").doesNotContain(CANARY);
    }

    private void fail() {
        LoggerFactory.getLogger("id.tuntas.whole")
                .error("A failure as a database tells it", new SQLException("Key (name)=(" + CANARY + ")", "23505"));
    }
}
