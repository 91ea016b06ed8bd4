package id.tuntas.whole;

import static id.tuntas.whole.Attempts.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.whole.Issues.Filed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Wherever an issue stands and whoever looks: each act that is shown is accepted, and each that is not shown is refused
 * and leaves nothing.
 */
abstract class ShownIsAccepted {
    private static final Pattern DATA_ACT = Pattern.compile("data-act=\"(\\w+)\"");
    private static final Pattern FORM = Pattern.compile("action=\"/api/track/[^/]+/([a-z-]+)\"");

    /** These leave the issue where it is, so that the next one can be tried on the same. */
    private static final Set<Act> LEAVE_IT = EnumSet.of(
            Act.COMMENT,
            Act.CLEAR_TEXT,
            Act.CLEAR_PHOTOS,
            Act.ADD_NUMBER,
            Act.VIEW_IDENTITY,
            Act.ATTACH,
            Act.REPORT_PROGRESS,
            Act.REPORT_SUPPORT,
            Act.FOLLOW);

    private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

    /** As if it did not exist, or refused at the door, where nobody asks whether it does. */
    private static final Set<Integer> UNSEEN = Set.of(403, 404);

    /** Of an issue that an account does not see, every such act is tried in one of as many standpoints. */
    private static final int UNSEEN_STEP = 5;

    private final Server server;
    private final Issues issues;
    private int turn;

    ShownIsAccepted(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    /** Where issues are looked at; a thinned form leaves some out. */
    abstract List<Standpoint> standpoints();

    @TestFactory
    Stream<DynamicTest> inEveryStandpoint() {
        return standpoints().stream().map(standpoint -> dynamicTest(standpoint.name(), () -> compare(standpoint)));
    }

    @Test
    void everyStatusIsAStandpoint() {
        assertThat(Arrays.stream(Standpoint.values()).map(Standpoint::status).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(IssueStatus.values());
    }

    private void compare(Standpoint standpoint) {
        Attempts attempts = standpoint.restricted()
                ? new Attempts(
                        server, issues.fileAsCitizen(Issues.complaint("PUNGLI")).id(), "SETDA")
                : new Attempts(server, issues.dispatched().id(), "DISPERKIM");
        Filed issue = standpoint.reach(issues);
        String witness = standpoint.restricted() ? Issues.INSPECTOR : Issues.VERIFIER;
        Answer first = issues.shown(witness, issue, issues.newest(issue)).expect(200);
        assertThat(first.text("state")).isEqualTo(standpoint.status().name());

        Map<String, Set<Act>> shown = new LinkedHashMap<>();
        for (String account : accounts()) {
            shown.put(account, shownTo(account, issue));
        }
        shown.put(REPORTER, shownToReporter(issue));
        shown.forEach((who, acts) -> refuseOthers(standpoint, who, acts, issue, attempts));
        assertThat(issues.newest(issue))
                .as("version after all that was refused")
                .isEqualTo(first.version());
        shown.forEach((who, acts) -> acts.forEach(act -> accepted(standpoint, who, act, issue, attempts)));
    }

    private void refuseOthers(Standpoint standpoint, String who, Set<Act> shown, Filed issue, Attempts attempts) {
        boolean unseen = shown.isEmpty() && standpoint != Standpoint.MERGED;
        for (Act act : Act.values()) {
            if (!shown.contains(act) && (!unseen || turn++ % UNSEEN_STEP == 0)) {
                refused(who, act, attempts.attempt(act, who, issue), unseen);
            }
        }
    }

    private static void refused(String who, Act act, Answer answer, boolean unseen) {
        assertThat(answer.status())
                .as("%s is not shown %s: %s", who, act, answer.body())
                .isIn(unseen ? UNSEEN : REFUSED);
    }

    private void accepted(Standpoint standpoint, String who, Act act, Filed issue, Attempts attempts) {
        Filed tried = LEAVE_IT.contains(act) ? issue : standpoint.reach(issues);
        Answer answer = who.equals(REPORTER)
                ? attempts.tracked(act, tried)
                : act == Act.PROPOSE_COMPLETION ? attempts.complete(who, tried) : attempts.attempt(act, who, tried);
        // There is nobody else in that unit whom one could name.
        boolean named = act == Act.GRANT_KNOWLEDGE && answer.body().contains("knows-already");
        assertThat(answer.accepted() || named)
                .as("%s is shown %s: %s %s", who, act, answer.status(), answer.body())
                .isTrue();
    }

    /** What the program tells, which must be what the page shows; nothing where both know of no such issue. */
    private Set<Act> shownTo(String account, Filed issue) {
        Answer json = server.as(account).get("/api/issues/" + issue.id());
        Answer page = server.as(account).with("Accept", "text/html").get("/issues/" + issue.id());
        assertThat(page.status()).as(account).isEqualTo(json.status()).isIn(200, 403, 404);
        if (json.status() != 200) {
            return EnumSet.noneOf(Act.class);
        }
        Set<Act> acts = acts(json);
        Set<String> forms = found(DATA_ACT, page);
        assertThat(forms)
                .as("forms for " + account)
                .containsExactlyInAnyOrderElementsOf(
                        acts.stream().map(Enum::name).toList());
        return acts;
    }

    /** The reporter's page may leave an act out, but offers none that is not open. */
    private Set<Act> shownToReporter(Filed issue) {
        Answer json = server.reporter(issue.trackingCode())
                .get("/api/track/" + issue.id())
                .expect(200);
        Answer page = server.reporter(issue.trackingCode())
                .with("Accept", "text/html")
                .get("/track/" + issue.id())
                .expect(200);
        Set<Act> acts = acts(json);
        Map<String, Act> forms = Map.of(
                "clarification", Act.CLARIFY, "rating", Act.RATE, "reopening", Act.REOPEN, "comments", Act.COMMENT);
        assertThat(found(FORM, page)).allSatisfy(form -> assertThat(acts).contains(forms.get(form)));
        return acts;
    }

    private static Set<String> found(Pattern pattern, Answer page) {
        Matcher matcher = pattern.matcher(page.body());
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<Act> acts(Answer json) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        json.json()
                .path("acts")
                .valueStream()
                .map(act -> Act.valueOf(act.asString()))
                .forEach(acts::add);
        return acts;
    }

    private List<String> accounts() {
        return server.db()
                .sql("SELECT name FROM account WHERE name LIKE 'demo-%' ORDER BY name")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
