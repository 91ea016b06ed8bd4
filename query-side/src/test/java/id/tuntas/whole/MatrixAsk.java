package id.tuntas.whole;

import static java.util.Map.entry;

import id.tuntas.events.issue.Act;
import id.tuntas.query.access.Rights.Right;
import id.tuntas.query.access.Role;
import id.tuntas.whole.Issues.Filed;
import id.tuntas.whole.MatrixCast.Thing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of the table of rights as requests. Whatever changes something names a version that nobody has seen, or sends
 * what cannot be taken in, so that the answer tells the right and nothing happens.
 */
final class MatrixAsk {
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("/(api|open311|live|ledger|actuator|css|js|webjars|favicon|filing-worker|error).*"
                    + "|.*\\.(csv|json|pdf|xlsx|geojson|atom|ics)|.*/receipt|/issues/new/sending");
    private static final String UNSEEN = "\"999999\"";

    /** The right is there, and the state or the version is not. */
    private static final Set<Integer> STATE = Set.of(409, 412);

    private static final Set<Integer> UNKNOWN = Set.of(401, 403, 404);

    /** Whatever is no refusal and no failure. */
    private static final Set<Integer> ANSWERED =
            Set.of(200, 201, 202, 204, 302, 303, 400, 404, 405, 406, 409, 412, 415, 422);

    private static final Map<String, Act> ACTS = Arrays.stream(Act.values())
            .collect(
                    Collectors.toMap(act -> Attempts.path(act).replace("support/1/", "support/{number}/"), act -> act));

    private static final Map<String, String> PLACES = Map.ofEntries(
            entry("{version}", "tidak-ada"),
            entry("{period}", "2031-S1"),
            entry("{office}", "DPUPR:TIDAK-ADA"),
            entry("{account}", "tidak-ada"),
            entry("{name}", "tidak-ada"),
            entry("{template}", "tidak-ada"),
            entry("{letter}", "tidak-ada"),
            entry("{view}", "tidak-ada"),
            entry("{batch}", "tidak-ada"),
            entry("{format:json|xml}", "json"),
            entry("/css/**", "/css/tuntas.css"),
            entry("/js/**", "/js/live.js"),
            entry("/webjars/**", "/webjars/bootstrap/css/bootstrap.min.css"),
            entry("/actuator/health/**", "/actuator/health/liveness"),
            entry("/ledger/tile/**", "/ledger/tile/0/000"));

    private enum Kind {
        ISSUE,
        ACT,
        TICKET,
        UNIT,
        OTHER
    }

    private final Right row;
    private final MatrixCast cast;
    private final Kind kind;

    private MatrixAsk(Right row, MatrixCast cast, Kind kind) {
        this.row = row;
        this.cast = cast;
        this.kind = kind;
    }

    static MatrixAsk of(Right row, MatrixCast cast) {
        String path = row.path();
        boolean post = row.method().equals("POST");
        boolean asOne = post
                && (path.equals("/api/issues/{id}/privacy-requests")
                        || path.matches("/api/units/\\{unit}/(name|closure|merger|split)"));
        if (asOne) { // read before anybody looks whose it is, and what would come of it changes the organisation
            return new MatrixAsk(row, cast, Kind.OTHER);
        }
        boolean issue = path.contains("/issues/{id}") || path.contains("/track/{");
        Kind kind = issue && post && ACTS.containsKey(name(path))
                ? Kind.ACT
                : path.contains("/track/{")
                        ? Kind.TICKET
                        : issue ? Kind.ISSUE : path.contains("{unit}") || isSurvey(row) ? Kind.UNIT : Kind.OTHER;
        return new MatrixAsk(row, cast, kind);
    }

    /** What stands after the issue's own address. */
    private static String name(String path) {
        return path.replaceFirst("/api/(issues|track)/\\{\\w+}/", "");
    }

    private static boolean isSurvey(Right row) {
        return row.method().equals("POST") && row.path().startsWith("/api/surveys");
    }

    boolean isPage() {
        return row.method().equals("GET") && !FOR_PROGRAMS.matcher(row.path()).matches();
    }

    boolean isAct() {
        return kind == Kind.ACT;
    }

    List<Thing> things(Role role) {
        return switch (kind) {
            case ISSUE -> List.of(Thing.OWN, Thing.FOREIGN, Thing.VIOLENCE, Thing.INTEGRITY);
            case ACT ->
                isNumbered()
                        ? List.of(Thing.OWN, Thing.FOREIGN, Thing.VIOLENCE)
                        : List.of(Thing.OWN, Thing.FOREIGN, Thing.VIOLENCE, Thing.INTEGRITY);
            case TICKET -> List.of(Thing.OWN, Thing.FOREIGN);
            case UNIT ->
                role == Role.CAMAT ? List.of(Thing.OWN, Thing.BELOW, Thing.FOREIGN) : List.of(Thing.OWN, Thing.FOREIGN);
            case OTHER -> List.of(Thing.NONE);
        };
    }

    /** Answers for a sub-task that the own unit was asked for. */
    private boolean isNumbered() {
        return row.path().contains("{number}") && !row.path().endsWith("withdrawal");
    }

    /** The answers of which one has to come when the table opens the address. */
    Set<Integer> opened() {
        if (row.path().endsWith("/copy")) {
            return Set.of(404); // there is none before one was asked for and granted
        }
        return switch (kind) {
            case ACT -> STATE;
            case ISSUE, TICKET -> Set.of(row.method().equals("POST") ? 422 : 200);
            case UNIT -> isSurvey(row) || row.path().endsWith("/views") ? Set.of(422) : ofUnit();
            case OTHER -> row.path().equals("/error") ? Set.of(500) : ANSWERED;
        };
    }

    private Set<Integer> ofUnit() {
        if (row.path().contains("{view}") || row.path().contains("{period}")) {
            return Set.of(404);
        }
        return row.method().equals("POST") ? Set.of(412) : Set.of(200);
    }

    /** Those that have to come when the role has an entry that does not reach so far. */
    Set<Integer> closed() {
        if (row.path().equals("/live/issues/{id}")) {
            return Set.of(200); // nothing is ever told on it, as for an issue that does not exist
        }
        if (row.path().endsWith("/views")) {
            return Set.of(422); // nobody's view but the own
        }
        return kind == Kind.TICKET ? Set.of(303, 401) : UNKNOWN; // a browser is sent to the form
    }

    int send(Role role, Thing thing, boolean page) {
        Filed issue = isNumbered() && thing == Thing.OWN ? cast.helped() : cast.issue(role, thing);
        Client caller = cast.client(role, cast.issue(role, Thing.OWN)).with("If-Match", UNSEEN);
        Client asking = page ? caller.with("Accept", "text/html") : caller;
        String path = path(role, thing, issue);
        if (path.startsWith("/actuator")) {
            return cast.management().get(path).status();
        }
        if (path.startsWith("/live/")) {
            return asking.begins(path + "?since=0&tab=matrix");
        }
        if (!row.method().equals("POST")) {
            return asking.get(path).status();
        }
        return page ? asking.form(path, Map.of("x", "y")).status() : post(asking, path, role, thing);
    }

    private int post(Client asking, String path, Role role, Thing thing) {
        if (path.startsWith("/open311/")) { // who asks counts nothing there, a key does
            return asking.form(path, Map.of("api_key", "demo-open311")).status();
        }
        if (kind != Kind.ACT) {
            return asking.post(path, body(role, thing)).status();
        }
        Act act = Objects.requireNonNull(ACTS.get(name(row.path())));
        return act == Act.ATTACH
                ? asking.upload(path, "foto.png", Issues.picture()).status()
                : asking.post(path, cast.attempts().body(act, role == Role.REPORTER, "x"))
                        .status();
    }

    private Map<String, ?> body(Role role, Thing thing) {
        if (isSurvey(row)) {
            return Map.of("unit", unit(role, thing), "period", "2031-S1", "file", "tidak,ada\n1,2");
        }
        if (row.path().contains("/templates") && !row.path().endsWith("withdrawal")) {
            return Map.of("title", "Balasan", "text", "Terima kasih");
        }
        return row.path().endsWith("/opening") ? Map.of("first", true) : Map.of();
    }

    private String unit(Role role, Thing thing) {
        return switch (thing) {
            case BELOW -> Issues.PADASUKA;
            case FOREIGN -> "DISHUB";
            default -> cast.unit(role);
        };
    }

    private String path(Role role, Thing thing, Filed issue) {
        Map<String, String> places = new LinkedHashMap<>(PLACES);
        places.put("{unit}", kind == Kind.OTHER ? "TIDAK-ADA" : unit(role, thing));
        places.put("{id}", issue.id());
        places.put("{ticketNumber}", issue.id());
        places.put("{number}", String.valueOf(isNumbered() ? cast.supportNumber(role) : 1));
        if (row.path().contains("{attachment}")) {
            places.put("{attachment}", cast.attachment(issue));
        }
        String path = row.path();
        for (var place : places.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        return path.replaceAll("\\{\\w+}", "tidak-ada");
    }
}
