package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.history.HistorySteps;
import id.tuntas.query.history.StepWish;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.opdqueue.OpdQueue;
import id.tuntas.query.opdqueue.QueueWish;
import id.tuntas.query.page.PageOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What SQL lets through in lists and pages is what the acts' own rule lets somebody see, for whatever offices. */
abstract class ScopeAgrees {
    private static final long SEED = 3277;
    private static final int PEOPLE_WITH_SEVERAL_OFFICES = 120;

    private static final StepWish EVERYTHING = new StepWish(null, null, null, null, null, null, null);

    private final Server server;
    private final Issues issues;
    private final OpdQueue queue;
    private final SeenIssues seen;
    private final HistorySteps steps;
    private final List<Newcomer> newcomers = new ArrayList<>();

    ScopeAgrees(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.queue = server.bean(OpdQueue.class);
        this.seen = server.bean(SeenIssues.class);
        this.steps = server.bean(HistorySteps.class);
    }

    @Test
    void listsAndPagesShowWhatTheRuleLetsBeSeen() {
        populate();
        Map<String, Situation> all = situations();
        List<Actor> people = people();
        assertThat(all).hasSizeGreaterThan(10);
        int hidden = 0;
        for (Actor person : people) {
            Set<String> lawful = new TreeSet<>();
            all.forEach((id, issue) -> {
                if (issue.isSeenBy(person)) {
                    lawful.add(id);
                }
            });
            assertThat(listed(person)).as("lists of " + person).isEqualTo(lawful);
            assertThat(steps.count("step.event_type = 'complaint-filed'", EVERYTHING, person))
                    .as("beginnings that the search finds for " + person)
                    .isEqualTo(lawful.size());
            hidden += all.size() - lawful.size();
        }
        assertThat(hidden).as("times that something was hidden").isPositive();
    }

    @Test
    void singlePagesAgreeToo() {
        populate();
        Map<String, Situation> all = situations();
        List<Actor> people = people().stream()
                .filter(person -> person.account().startsWith("demo-"))
                .toList();
        assertThat(people).hasSizeGreaterThan(10);
        List<String> some = new ArrayList<>(all.keySet()).subList(Math.max(0, all.size() - 30), all.size());
        for (Actor person : people) {
            for (String id : some) {
                boolean lawful = Objects.requireNonNull(all.get(id)).isSeenBy(person);
                assertThat(seen.shownVersion(id, person, null).isPresent())
                        .as(id + " for " + person)
                        .isEqualTo(lawful);
                assertThat(server.as(person.account()).get("/api/issues/" + id).status())
                        .as(id + " for " + person)
                        .isEqualTo(lawful ? 200 : person.holds(OfficeKind.ADMIN) ? 403 : 404);
            }
        }
    }

    private void populate() {
        for (Standpoint standpoint : List.of(
                Standpoint.FILED,
                Standpoint.FILED_WITH_CAMAT,
                Standpoint.FILED_RESTRICTED,
                Standpoint.DISPATCHED_TOO_OFTEN,
                Standpoint.DISPATCHED_TO_THE_TOP,
                Standpoint.IN_PROGRESS_RESTRICTED,
                Standpoint.ENDING_PROPOSED,
                Standpoint.COMPLETION_PROPOSED_RESTRICTED,
                Standpoint.CLOSED)) {
            standpoint.reach(issues);
        }
        Map<String, Object> melong = Issues.complaint();
        melong.put("village", Issues.MELONG);
        issues.fileAsCitizen(melong);
        issues.fileAsCitizen(Issues.complaint("PPA"));
        var moved = issues.dispatched();
        issues.act(Issues.HEAD, moved, "escalation", Issues.reason());
        var reclassified = issues.file();
        issues.act(
                Issues.VERIFIER,
                reclassified,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "KORUPSI"));
        var raised = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, raised, "dispatch", Map.of("unit", "SETDA"));
        helped();
        known();
        awaitProjections();
    }

    /** Cases of which others than the leaders of the unit know, or have known. */
    private void known() {
        Newcomer named = newcomer("INSPEKTORAT:STAFF");
        var told = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, told, "knowledge", Issues.named(named.account()));
        var forgotten = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, forgotten, "knowledge", Issues.named(named.account()));
        issues.act(Issues.INSPECTOR, forgotten, "knowledge/withdrawal", Issues.named(named.account()));
        var charged = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, charged, "acceptance", Map.of("officer", named.account()));
        var taken = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, taken, "acceptance", Map.of("officer", named.account()));
        issues.act(Issues.INSPECTOR, taken, "escalation", Issues.reason());
        var declined = Standpoint.ENDING_PROPOSED.reach(issues);
        issues.act("demo-walikota", declined, "ending/refusal", Issues.reason());
        var ended = Standpoint.ENDING_PROPOSED.reach(issues);
        issues.act("demo-walikota", ended, "ending/confirmation", Map.of());
        var approved = Standpoint.COMPLETION_PROPOSED_RESTRICTED.reach(issues);
        issues.act("demo-walikota", approved, "completion/approval", Map.of());
        var refused = Standpoint.COMPLETION_PROPOSED_RESTRICTED.reach(issues);
        issues.act("demo-walikota", refused, "completion/refusal", Issues.reason());
        Newcomer helper = newcomer("DLH:STAFF");
        var helped = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, helped, "support", Issues.support("SETDA"));
        var ordinary = issues.inProgress();
        issues.act(Issues.HEAD, ordinary, "support", Issues.support("DLH"));
        issues.act("demo-dlh-kepala", ordinary, "support/1/acceptance", Map.of("officer", helper.account()));
    }

    private Newcomer newcomer(String office) {
        Newcomer newcomer = Newcomer.to(server).in(office);
        newcomers.add(newcomer);
        return newcomer;
    }

    @AfterEach
    void giveOfficesBack() {
        newcomers.forEach(Newcomer::close);
    }

    /** Units that help, and that have helped, in an ordinary matter and in a restricted one. */
    private void helped() {
        issues.act(Issues.HEAD, issues.inProgress(), "support", Issues.support("DLH"));
        var declined = issues.inProgress();
        issues.act(Issues.HEAD, declined, "support", Issues.support("DISHUB"));
        issues.act("demo-dishub-kepala", declined, "support/1/refusal", Issues.reason());
        var restricted = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, restricted, "support", Issues.support("SETDA"));
        var withdrawn = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.act(Issues.INSPECTOR, withdrawn, "support", Issues.support("SETDA"));
        issues.act(Issues.INSPECTOR, withdrawn, "support/1/withdrawal", Map.of());
    }

    private void awaitProjections() {
        await().untilAsserted(() -> {
            for (String table : List.of("issue", "opd_queue", "history_step", "search_issue")) {
                String id = table.equals("history_step") ? "issue" : "id";
                assertThat(server.db()
                                .sql("SELECT COUNT(*) FROM domain_event e WHERE e.type = 'issue' AND NOT EXISTS"
                                        + " (SELECT 1 FROM " + table + " t WHERE t." + id + " = e.aggregate_identifier"
                                        + " AND t.version >= e.sequence_number)")
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        });
    }

    private Map<String, Situation> situations() {
        Map<String, Situation> all = new LinkedHashMap<>();
        List<String> ids = server.db()
                .sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE type = 'issue' ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
        for (String id : ids) {
            Situation issue = new Situation();
            server.events().readEvents(id).forEachRemaining(message -> issue.evolve((IssueEvent) message.getPayload()));
            all.put(id, issue);
        }
        return all;
    }

    /** Every account, every office alone, and people with two or three offices at random. */
    private List<Actor> people() {
        List<Actor> people = new ArrayList<>();
        List<OfficeHeld> offices = server.db()
                .sql("SELECT o.office, o.kind, o.unit, u.tier FROM organisation_office o"
                        + " JOIN organisation_unit u ON u.unit = o.unit ORDER BY o.office")
                .query((row, n) -> new OfficeHeld(
                        row.getString(1),
                        OfficeKind.valueOf(row.getString(2)),
                        row.getString(3),
                        Tier.valueOf(row.getString(4))))
                .list();
        Map<String, OfficeHeld> byCode = new LinkedHashMap<>();
        offices.forEach(office -> byCode.put(office.code(), office));
        server.db().sql("SELECT account, office FROM organisation_holder").query(row -> {
            people.add(Actor.officer(row.getString(1), List.of(Objects.requireNonNull(byCode.get(row.getString(2))))));
        });
        offices.forEach(office -> people.add(Actor.officer("only " + office.code(), List.of(office))));
        Random random = new Random(SEED);
        for (int i = 0; i < PEOPLE_WITH_SEVERAL_OFFICES; i++) {
            List<OfficeHeld> several = new ArrayList<>();
            for (int n = 0; n < 2 + random.nextInt(2); n++) {
                several.add(offices.get(random.nextInt(offices.size())));
            }
            people.add(Actor.officer("several " + i, several));
        }
        people.add(Actor.citizen());
        return people;
    }

    private Set<String> listed(Actor person) {
        Set<String> ids = new TreeSet<>();
        PageOf<OpdQueue.Item> page;
        int number = 0;
        do {
            page = queue.list(QueueWish.all("due", number++, 200), person);
            page.items().forEach(item -> ids.add(item.id()));
        } while (!page.items().isEmpty());
        assertThat(page.total()).as("total for " + person).isEqualTo(ids.size());
        return ids;
    }
}
