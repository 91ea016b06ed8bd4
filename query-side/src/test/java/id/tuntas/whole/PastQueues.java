package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import id.tuntas.query.opdqueue.Tab;
import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A unit's queue as of any moment is what the issues' own histories fold to. */
abstract class PastQueues {
    private static final String AUDITOR = "demo-auditor";
    private static final List<String> UNITS = List.of("DPUPR", "DLH", Issues.PADASUKA, Issues.TENGAH, "SETDA");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Server server;
    private final Issues issues;

    PastQueues(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void itIsWhatTheHistoriesFoldTo() {
        issues.file(LURAH, Issues.complaint("POHON")); // to be settled within a day
        List<Instant> moments = new ArrayList<>();
        for (Standpoint standpoint : List.of(
                Standpoint.FILED_WITH_CAMAT,
                Standpoint.RETURNED,
                Standpoint.REOPENED,
                Standpoint.DISPATCHED_TOO_OFTEN,
                Standpoint.AWAITING_REPORTER,
                Standpoint.IN_PROGRESS_RESTRICTED)) {
            standpoint.reach(issues);
            moments.add(MovedClock.CLOCK.instant());
            MovedClock.CLOCK.forward(Duration.ofMinutes(3));
        }
        for (Duration later : List.of(Duration.ofHours(23), Duration.ofHours(2))) {
            MovedClock.CLOCK.forward(later);
            moments.add(MovedClock.CLOCK.instant());
        }
        new Projections(server).awaitDeadlinesNoted();
        awaitSteps();
        int held = 0;
        long overdue = 0;
        for (Instant moment : moments) {
            for (String unit : UNITS) {
                Map<String, Held> folded = folded(unit, moment);
                assertThat(shownHeld(unit, moment, ""))
                        .as(unit + " at " + moment)
                        .isEqualTo(folded);
                assertThat(counts(unit, moment)).as("tabs of " + unit).isEqualTo(tabs(folded, moment));
                assertThat(order(unit, moment).stream()
                                .map(id -> folded.getOrDefault(id, UNKNOWN).dueAt())
                                .map(dueAt -> dueAt == null ? Instant.MAX : dueAt))
                        .as("soonest first in " + unit)
                        .isSorted();
                held += folded.size();
                overdue += tabs(folded, moment).getOrDefault(Tab.OVERDUE, 0L);
            }
        }
        assertThat(held).as("times that a unit held something").isGreaterThan(30);
        assertThat(overdue).as("of these overdue").isPositive();
    }

    @Test
    void filtersAndPagesHoldForThePastToo() {
        issues.dispatched();
        Filed issue = issues.dispatched();
        Instant dispatched = later();
        issues.accept(issue);
        awaitSteps();
        String number = "&q=" + issue.id();
        assertThat(shown("DPUPR", dispatched, number)).containsExactly(Map.entry(issue.id(), "DISPATCHED"));
        assertThat(shown("DPUPR", dispatched, number + "&tab=NEW")).hasSize(1);
        assertThat(shown("DPUPR", dispatched, number + "&tab=WORKING")).isEmpty();
        assertThat(shown("DPUPR", dispatched, number + "&status=IN_PROGRESS")).isEmpty();
        assertThat(shown("DPUPR", dispatched, number + "&category=SAMPAH")).isEmpty();
        assertThat(shown("DPUPR", dispatched, number + "&assignedTo=" + Issues.STAFF))
                .isEmpty();
        Instant now = MovedClock.CLOCK.instant();
        assertThat(shown("DPUPR", now, number + "&assignedTo=" + Issues.STAFF))
                .containsExactly(Map.entry(issue.id(), "IN_PROGRESS"));
        assertThat(server.as(AUDITOR)
                        .get("/api/queues/DPUPR?asOf=" + now + "&size=1&page=1")
                        .expect(200)
                        .ids())
                .hasSize(1);
    }

    @Test
    void whatIsRestrictedNowIsGoneFromThePastAsWell() {
        Filed issue = issues.file();
        Instant filed = later();
        awaitSteps();
        String number = "&q=" + issue.id();
        assertThat(shown(Issues.PADASUKA, filed, number)).hasSize(1);
        long before = counts(Issues.PADASUKA, filed).getOrDefault(Tab.NEW, 0L);
        issues.act(
                VERIFIER,
                issue,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI"));
        awaitSteps();
        assertThat(shown(Issues.PADASUKA, filed, number)).isEmpty();
        assertThat(counts(Issues.PADASUKA, filed).getOrDefault(Tab.NEW, 0L)).isEqualTo(before - 1);
        String page = page("/queues/" + Issues.PADASUKA + "?asOf=" + minute(filed) + "&and=" + minute(next()));
        assertThat(page).doesNotContain(issue.id());
    }

    @Test
    void onlyWhoMayLookAtAQueueMayLookAtItsPast() {
        String query = "?asOf=2026-01-01T00:00:00Z";
        server.as(LURAH).get("/api/queues/" + Issues.PADASUKA + query).expect(200);
        server.as(LURAH).get("/api/queues/DPUPR" + query).expect(403);
        server.as(HEAD).get("/api/queues/DLH" + query).expect(403);
        server.as(AUDITOR).get("/api/queues/TIDAK-ADA" + query).expect(404);
        server.as(AUDITOR).get("/api/queues/DPUPR?asOf=kemarin").expect(422);
    }

    @Test
    void twoMomentsTellWhatCameWentChangedAndStayed() {
        Filed stays = issues.dispatched();
        Filed changes = issues.dispatched();
        Filed goes = issues.dispatched();
        Instant first = later();
        issues.accept(changes);
        issues.dispatch(goes, "DLH");
        Filed comes = issues.dispatched();
        Instant second = later();
        awaitSteps();
        Map<String, Filed> moves = Map.of("STAYED", stays, "CHANGED", changes, "WENT", goes, "CAME", comes);
        moves.forEach((move, issue) -> {
            String shown = all("/queues/DPUPR?asOf=" + minute(first) + "&and=" + minute(second) + "&move=" + move);
            assertThat(shown).as(move).contains(issue.id());
            moves.values().stream()
                    .filter(other -> !other.equals(issue))
                    .forEach(other -> assertThat(shown).as(move).doesNotContain(other.id()));
        });
        assertThat(page("/queues/DPUPR?asOf=" + minute(first)))
                .contains("bukan keadaan sekarang")
                .doesNotContain("method=\"post\" action=\"/api");
    }

    /** All pages of a list, one after the other. */
    private String all(String path) {
        StringBuilder all = new StringBuilder();
        String page;
        int number = 0;
        do {
            page = page(path + "&page=" + number++);
            all.append(page);
        } while (page.contains("issue-card"));
        return all.toString();
    }

    private String page(String path) {
        return server.as(AUDITOR)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    /** An issue as a unit held it; until when an office owed something, null where that was not known. */
    private record Held(String state, @Nullable Instant dueAt) {
        /** To the second: the databases keep less of a moment than its event does. */
        Held {
            dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private static final Held UNKNOWN = new Held("", Instant.MIN);

    private Map<String, String> shown(String unit, Instant moment, String more) {
        Map<String, String> states = new TreeMap<>();
        shownHeld(unit, moment, more).forEach((id, held) -> states.put(id, held.state()));
        return states;
    }

    private Map<String, Held> shownHeld(String unit, Instant moment, String more) {
        Map<String, Held> shown = new TreeMap<>();
        JsonNode page;
        int number = 0;
        do {
            page = server.as(AUDITOR)
                    .get("/api/queues/" + unit + "?asOf=" + moment + "&size=200&page=" + number++ + more)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(item -> shown.put(
                            item.path("id").asString(),
                            new Held(
                                    item.path("state").asString(),
                                    item.has("dueAt")
                                            ? Instant.parse(item.path("dueAt").asString())
                                            : null)));
        } while (!page.path("items").isEmpty());
        assertThat(page.path("total").asLong()).isEqualTo(shown.size());
        return shown;
    }

    private Map<Tab, Long> counts(String unit, Instant moment) {
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        JsonNode answer = server.as(AUDITOR)
                .get("/api/queues/" + unit + "?asOf=" + moment)
                .json()
                .path("counts");
        for (Tab tab : Tab.values()) {
            counts.put(tab, answer.path(tab.name()).asLong());
        }
        return counts;
    }

    private static Map<Tab, Long> tabs(Map<String, Held> held, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, ZONE);
        Map<Tab, Long> tabs = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            tabs.put(
                    tab,
                    held.values().stream()
                            .filter(issue -> switch (tab) {
                                case OVERDUE -> issue.dueAt() != null && moment.isAfter(issue.dueAt());
                                case DUE_TODAY ->
                                    issue.dueAt() != null
                                            && !moment.isAfter(issue.dueAt())
                                            && LocalDate.ofInstant(issue.dueAt(), ZONE)
                                                    .equals(today);
                                default ->
                                    tab.statuses().stream()
                                            .anyMatch(status -> status.name().equals(issue.state()));
                            })
                            .count());
        }
        return tabs;
    }

    private List<String> order(String unit, Instant moment) {
        return server.as(AUDITOR)
                .get("/api/queues/" + unit + "?asOf=" + moment + "&size=200")
                .expect(200)
                .ids();
    }

    /** What the unit held then, folded from each issue's events up to then; restricted as it is now. */
    private Map<String, Held> folded(String unit, Instant moment) {
        Map<String, Held> folded = new TreeMap<>();
        for (String id : server.db()
                .sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE type = 'issue'")
                .query((row, n) -> row.getString(1))
                .list()) {
            Situation then = new Situation();
            Situation now = new Situation();
            server.events().readEvents(id).forEachRemaining(message -> {
                IssueEvent event = (IssueEvent) message.getPayload();
                now.evolve(event);
                if (!message.getTimestamp().isAfter(moment)) {
                    then.evolve(event);
                }
            });
            if (then.unit().equals(unit) && !now.confidentiality().isRestricted()) {
                folded.put(id, new Held(then.status().name(), dueAt(then)));
            }
        }
        return folded;
    }

    private static @Nullable Instant dueAt(Situation then) {
        return then.clocks().open().stream()
                .filter(clock -> clock.kind().isOwedByOffice())
                .flatMap(clock -> Stream.ofNullable(clock.deadline().dueAt()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void awaitSteps() {
        await().untilAsserted(() -> assertThat(server.db()
                        .sql("SELECT COUNT(*) FROM domain_event e WHERE e.type = 'issue' AND (NOT EXISTS"
                                + " (SELECT 1 FROM history_step s WHERE s.issue = e.aggregate_identifier"
                                + " AND s.version = e.sequence_number) OR NOT EXISTS (SELECT 1 FROM issue i"
                                + " JOIN opd_queue q ON q.id = i.id WHERE i.id = e.aggregate_identifier"
                                + " AND i.version >= e.sequence_number AND q.version >= e.sequence_number))")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    private static Instant later() {
        Instant now = MovedClock.CLOCK.instant();
        MovedClock.CLOCK.forward(Duration.ofMinutes(2));
        return now;
    }

    private static Instant next() {
        return MovedClock.CLOCK.instant().plus(Duration.ofMinutes(1));
    }

    private static String minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
