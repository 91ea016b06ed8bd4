package id.tuntas.browser;

import id.tuntas.browser.Api.Receipt;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A morning on which everybody types {@link Payloads} wherever a text is taken. */
record HostileStory(Receipt rated, Receipt open, Receipt secret) {
    private static final String ALL = Payloads.text();
    private static final String HELPER = "demo-dishub-kepala";
    private static final String ADMIN = "demo-admin";

    /** A queue keeps twelve for an account. */
    private static final int VIEWS = 8;

    static HostileStory tell(Api api) {
        for (String title : Payloads.lines(150)) {
            api.file(null, "SAMPAH", BrowserTest.PADASUKA, title, ALL);
        }
        Receipt rated = rated(api, inProgress(api, 0));
        Receipt open = inProgress(api, 1);
        open(api, open);
        ended(api);
        desks(api);
        Receipt secret = api.file(
                null, "PUNGLI", BrowserTest.PADASUKA, Payloads.lines(150).get(0), ALL);
        api.awaitState(rated.number(), "DPUPR", "CLOSED");
        api.awaitSeen("demo-inspektorat", secret.number());
        return new HostileStory(rated, open, secret);
    }

    private static Receipt dispatched(Api api, int line) {
        Receipt issue = api.file(
                BrowserTest.LURAH,
                Map.of(
                        "title",
                        Payloads.lines(150).get(line),
                        "description",
                        ALL,
                        "category",
                        "JALAN",
                        "village",
                        BrowserTest.PADASUKA,
                        "address",
                        Payloads.lines(300).get(line),
                        "channel",
                        "DESK",
                        "visibility",
                        "PUBLIC",
                        "reporter",
                        Map.of("name", Payloads.lines(100).get(line)),
                        "externalReference",
                        Map.of(
                                "system",
                                "<b data-jahat>",
                                "id",
                                "<img src=x onerror=ran(50)>"
                                        + UUID.randomUUID().toString().substring(0, 8))));
        api.act(BrowserTest.LURAH, issue.number(), "escalation", reason());
        api.act(
                BrowserTest.VERIFIER,
                issue.number(),
                "verification",
                Map.of("class", "COMPLAINT", "examination", "ORDINARY"));
        api.act(BrowserTest.VERIFIER, issue.number(), "dispatch", Map.of("unit", "DPUPR", "reason", ALL));
        return issue;
    }

    private static Receipt inProgress(Api api, int line) {
        Receipt issue = dispatched(api, line);
        api.act(BrowserTest.HEAD, issue.number(), "acceptance", Map.of("officer", BrowserTest.STAFF));
        api.act(BrowserTest.STAFF, issue.number(), "progress", Map.of("percent", 40, "note", ALL));
        return issue;
    }

    private static Receipt rated(Api api, Receipt issue) {
        String number = issue.number();
        api.act(BrowserTest.STAFF, number, "clarification-request", Map.of("question", ALL));
        api.report(issue, "clarification", Map.of("answer", ALL));
        api.prove(BrowserTest.STAFF, number, ALL);
        api.act(BrowserTest.HEAD, number, "completion/refusal", reason());
        api.prove(BrowserTest.STAFF, number, ALL);
        api.act(BrowserTest.HEAD, number, "completion/approval", Map.of());
        api.report(issue, "rating", Map.of("solved", true, "speed", 4, "conduct", 4, "handling", 4, "comment", ALL));
        return issue;
    }

    private static void open(Api api, Receipt issue) {
        String number = issue.number();
        for (String visibility : List.of("INTERNAL", "REPORTER", "PUBLIC")) {
            api.act(BrowserTest.STAFF, number, "comments", Map.of("text", ALL, "visibility", visibility));
        }
        api.report(issue, "comments", Map.of("text", ALL, "visibility", "REPORTER"));
        api.act(BrowserTest.VERIFIER, number, "identity-views", reason());
        api.act(BrowserTest.VERIFIER, number, "following", Map.of());
        api.act(BrowserTest.HEAD, number, "support", Map.of("unit", "DISHUB", "task", ALL));
        api.act(HELPER, number, "support/1/acceptance", Map.of());
        api.act(HELPER, number, "support/1/progress", Map.of("note", ALL));
        api.act(HELPER, number, "support/1/completion", Map.of("note", ALL));
        api.act(BrowserTest.HEAD, number, "support", Map.of("unit", "DLH", "task", ALL));
        api.act("demo-dlh-kepala", number, "support/2/refusal", reason());
        api.act(BrowserTest.HEAD, number, "support", Map.of("unit", "DLH", "task", ALL));
        api.act(BrowserTest.HEAD, number, "support/3/withdrawal", reason());
        api.act(BrowserTest.HEAD, number, "support", Map.of("unit", "DLH", "task", ALL));
    }

    /** The other ends that a matter can come to, each with its reason. */
    private static void ended(Api api) {
        Receipt again = inProgress(api, 2);
        api.prove(BrowserTest.STAFF, again.number(), ALL);
        api.act(BrowserTest.HEAD, again.number(), "completion/approval", Map.of());
        api.report(again, "reopening", reason());
        api.act(BrowserTest.HEAD, dispatched(api, 2).number(), "return", Map.of("reason", ALL, "proposedUnit", "DLH"));
        api.act(BrowserTest.HEAD, inProgress(api, 3).number(), "referral", Map.of("body", "PLN", "reason", ALL));
        Receipt put = api.file(null, "POHON", BrowserTest.PADASUKA, "Ditutup", ALL);
        api.act(BrowserTest.VERIFIER, put.number(), "archive", reason());
        api.act(
                BrowserTest.HEAD,
                inProgress(api, 1).number(),
                "planned-answer",
                Map.of("fiscalYear", 2027, "programme", Payloads.lines(300).get(0), "answer", ALL));
    }

    /** What is kept ready, put by and imported. */
    private static void desks(Api api) {
        for (String title : titles()) {
            api.keepReady(BrowserTest.HEAD, "DPUPR", title, reply());
        }
        for (String name : Payloads.lines(60).stream().limit(VIEWS).toList()) {
            api.tell(BrowserTest.HEAD, "/api/queues/DPUPR/views", Map.of("name", name, "filters", "category=JALAN"));
        }
        api.tell(ADMIN, "/api/accounts", Map.of("account", "staf.baru", "password", "sandi-yang-cukup-panjang"));
        api.tell(
                ADMIN,
                "/api/offices/DLH:STAFF/holders",
                Map.of("account", "staf.baru", "decree", Payloads.lines(100).get(1)));
        api.tell(
                ADMIN,
                "/api/calendars/drafts",
                Map.of(
                        "version", "jahat-1",
                        "validFrom", "2027-01-01",
                        "legalBasis", "<b data-jahat>dasar</b>",
                        "file",
                                "date,kind,name,legal_basis\n2027-01-01,NATIONAL_HOLIDAY,<img src=x onerror=ran(51)>,<b data-jahat>\n"));
    }

    static List<String> titles() {
        return Payloads.lines(80).stream().filter(line -> !line.contains("{")).toList();
    }

    /** Braces stand for what is filled in, and unknown ones are refused. */
    private static String reply() {
        return Payloads.all().stream().filter(text -> !text.contains("{")).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> reason() {
        return Map.of("reason", ALL);
    }
}
