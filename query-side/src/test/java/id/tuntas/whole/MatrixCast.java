package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.MELONG;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.TENGAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent.OfficeEstablished;
import id.tuntas.query.access.Role;
import id.tuntas.whole.Issues.Filed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Who asks in the matrix of rights, and what for: one account for each role, and for each what is its own. */
final class MatrixCast {
    private static final String REGION = "32.77";
    private static final String KADES = PADASUKA + ":KADES";
    private static final String LIAISON = "DPUPR:LIAISON";

    private final Server server;
    private final Issues issues;
    private final Map<Role, String> accounts = new EnumMap<>(Role.class);
    private final Map<Role, Filed> own = new EnumMap<>(Role.class);
    private final Map<String, String> attachments = new LinkedHashMap<>();
    private final Map<Role, Integer> supportNumbers = new EnumMap<>(Role.class);
    private final Map<Role, String> units = new EnumMap<>(Role.class);
    private final List<Newcomer> newcomers = new ArrayList<>();
    private Filed foreign = new Filed("", "");
    private Filed violence = foreign;
    private Filed integrity = foreign;
    private Filed helped = foreign;

    MatrixCast(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    /** What is asked for, as it stands to whoever asks. */
    enum Thing {
        NONE,
        OWN,
        /** Of a unit beneath the own one. */
        BELOW,
        /** An ordinary matter with which the role has nothing to do, or a unit far from its own. */
        FOREIGN,
        /** Restricted, with a unit that none of the roles belongs to. */
        VIOLENCE,
        /** Restricted, with the Inspektorat. */
        INTEGRITY
    }

    void enter() {
        people();
        tellIssues();
        List<Filed> all = issues();
        all.forEach(issue -> attachments.put(
                issue.id(),
                server.reporter(issue.trackingCode())
                        .upload("/api/track/" + issue.id() + "/attachments", "foto.png", Issues.picture())
                        .expect(201)
                        .text("id")));
        for (String table : List.of("issue", "opd_queue", "search_issue")) {
            await().untilAsserted(() -> all.forEach(issue -> awaitRow(table, issue)));
        }
    }

    private void awaitRow(String table, Filed issue) {
        long shown = server.db()
                .sql("SELECT version FROM " + table + " WHERE id = ?")
                .param(issue.id())
                .query(Long.class)
                .optional()
                .orElse(-1L);
        if (shown < newest(issue)) {
            throw new AssertionError(table + " does not show " + issue.id() + " yet");
        }
    }

    /** Spoilt offices are given back. */
    void leave() {
        newcomers.forEach(Newcomer::close);
    }

    private void people() {
        accounts.put(Role.REGION_HEAD, "demo-walikota");
        accounts.put(Role.SEKDA, "demo-sekda");
        accounts.put(Role.CAMAT, CAMAT);
        accounts.put(Role.LURAH, LURAH);
        accounts.put(Role.OPD_HEAD, HEAD);
        accounts.put(Role.STAFF, STAFF);
        accounts.put(Role.VERIFIER, VERIFIER);
        accounts.put(Role.INSPEKTORAT, INSPECTOR);
        accounts.put(Role.AUDITOR, "demo-auditor");
        accounts.put(Role.ADMIN, "demo-admin");
        // No kelurahan of this city has a kepala desa; the office is established for the test.
        long next = server.events().lastSequenceNumberFor(REGION).orElseThrow() + 1;
        if (server.db()
                        .sql("SELECT COUNT(*) FROM organisation_office WHERE office = ?")
                        .param(KADES)
                        .query(Long.class)
                        .single()
                == 0) {
            server.events()
                    .publish(new GenericDomainEventMessage<>(
                            "organisation",
                            REGION,
                            next,
                            new OfficeEstablished(REGION, KADES, OfficeKind.KADES, PADASUKA, "Kepala Desa"),
                            MetaData.with(EventMetadata.ACTOR, EventMetadata.SYSTEM)));
        }
        newcomer(Role.KADES, KADES);
        newcomer(Role.LIAISON, LIAISON);
        newcomer(Role.NO_OFFICE, null);
        units.putAll(Map.of(
                Role.REGION_HEAD, "WALIKOTA",
                Role.SEKDA, "SETDA",
                Role.CAMAT, TENGAH,
                Role.LURAH, PADASUKA,
                Role.KADES, PADASUKA,
                Role.OPD_HEAD, "DPUPR",
                Role.LIAISON, "DPUPR",
                Role.STAFF, "DPUPR",
                Role.INSPEKTORAT, "INSPEKTORAT"));
    }

    private void newcomer(Role role, @Nullable String office) {
        Newcomer newcomer = Newcomer.to(server);
        newcomers.add(office == null ? newcomer : newcomer.in(office));
        accounts.put(role, newcomer.account());
    }

    private void tellIssues() {
        foreign = filedAt(MELONG);
        issues.verify(foreign);
        issues.dispatch(foreign, "DLH");
        violence = issues.fileAsCitizen(Issues.complaint("PPA"));
        integrity = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Filed village = issues.file();
        Filed works = issues.inProgress();
        Filed district = issues.file();
        issues.act(LURAH, district, "escalation", Issues.reason());
        own.put(Role.LURAH, village);
        own.put(Role.KADES, village);
        own.put(Role.CAMAT, district);
        own.put(Role.OPD_HEAD, works);
        own.put(Role.LIAISON, works);
        own.put(Role.STAFF, works);
        own.put(Role.SEKDA, sentTo("SETDA"));
        own.put(Role.REGION_HEAD, sentTo("WALIKOTA"));
        own.put(Role.INSPEKTORAT, sentTo("INSPEKTORAT"));
        for (Role role : Role.values()) {
            own.putIfAbsent(role, village);
        }
        helped = sentTo("DLH");
        int number = 0;
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (String unit : List.of("WALIKOTA", "SETDA", TENGAH, PADASUKA, "DPUPR", "INSPEKTORAT")) {
            issues.act("demo-dlh-kepala", helped, "support", Issues.support(unit));
            asked.put(unit, ++number);
        }
        issues.act(HEAD, helped, "support/" + asked.get("DPUPR") + "/acceptance", Map.of("officer", STAFF));
        units.forEach((role, unit) -> supportNumbers.put(role, Objects.requireNonNull(asked.get(unit))));
    }

    private Filed filedAt(String village) {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("village", village);
        return issues.fileAsCitizen(complaint);
    }

    private Filed sentTo(String unit) {
        Filed issue = filedAt(MELONG);
        issues.verify(issue);
        issues.dispatch(issue, unit);
        return issue;
    }

    String account(Role role) {
        return Objects.requireNonNull(accounts.get(role));
    }

    /** The unit of this role's office, any for those who have none of casework. */
    String unit(Role role) {
        return units.getOrDefault(role, "DISKOMINFO");
    }

    boolean hasUnit(Role role) {
        return units.containsKey(role);
    }

    Filed issue(Role role, Thing thing) {
        return switch (thing) {
            case NONE, OWN, BELOW -> Objects.requireNonNull(own.get(role));
            case FOREIGN -> foreign;
            case VIOLENCE -> violence;
            case INTEGRITY -> integrity;
        };
    }

    /** The issue with which many units help, each under its number. */
    Filed helped() {
        return helped;
    }

    int supportNumber(Role role) {
        return supportNumbers.getOrDefault(role, 1);
    }

    String attachment(Filed issue) {
        return Objects.requireNonNull(attachments.get(issue.id()));
    }

    List<Filed> issues() {
        List<Filed> all = new ArrayList<>(own.values().stream().distinct().toList());
        all.addAll(List.of(foreign, violence, integrity, helped));
        return all;
    }

    long newest(Filed issue) {
        return issues.newest(issue);
    }

    Client client(Role role, Filed issue) {
        return switch (role) {
            case ANYBODY -> server.anybody();
            case REPORTER -> server.reporter(issue.trackingCode());
            default -> server.as(account(role));
        };
    }

    Client management() {
        return server.management();
    }

    /** With the bodies that each act needs. */
    Attempts attempts() {
        return new Attempts(server, foreign.id(), "DISPERKIM");
    }

    /** Wrong codes and passwords of the matrix itself: who has tried too often is told so before the table is asked. */
    void forgetTries() {
        server.db().sql("DELETE FROM attempt").update();
    }
}
