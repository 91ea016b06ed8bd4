package id.tuntas.query.open311;

import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.ledger.records.Records;
import id.tuntas.ledger.records.Records.Fields;
import id.tuntas.ledger.records.Records.Many;
import id.tuntas.ledger.records.WrongRequest;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Soon;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** GeoReport v2 for whoever reads, with FixMyStreet's updates: answers and errors as the specification has them. */
@RestController
@RequestMapping("/open311/v2")
class Open311Answers {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /** When what these addresses answer last changed. */
    private static final String CHANGESET = "2026-11-22T00:00:00Z";

    /** May be said again, or once with commas; of all others the first counts. */
    private static final Set<String> LISTS = Set.of("service_request_id", "service_code", "status");

    private final Services services;
    private final Requests requests;
    private final Told told;
    private final Directory directory;
    private final EventStore events;
    private final Clock clock;
    private final MessageSource messages;
    private final Records discovery;

    Open311Answers(
            Services services,
            Requests requests,
            Told told,
            Directory directory,
            EventStore events,
            Clock clock,
            MessageSource messages,
            @Value("${tuntas.public-url}") String publicUrl,
            @Value("${tuntas.demo}") boolean demo) {
        this.services = services;
        this.requests = requests;
        this.told = told;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
        this.messages = messages;
        this.discovery = discovery(publicUrl, demo);
    }

    private Records discovery(String publicUrl, boolean demo) {
        Fields endpoint = new Fields()
                .with("specification", SPECIFICATION)
                .with("url", publicUrl + "/open311/v2")
                .with("changeset", CHANGESET)
                .with("type", demo ? "test" : "production")
                .with("formats", new Many("format", List.of("text/xml", "application/json")));
        return Records.one(
                "discovery",
                new Fields()
                        .with("changeset", CHANGESET)
                        .with("contact", text("open311.contact"))
                        .with("key_service", text("open311.key-service"))
                        .with("endpoints", new Many("endpoint", List.of(endpoint))));
    }

    @GetMapping("/discovery.{format:json|xml}")
    ResponseEntity<String> discovery(@PathVariable String format) {
        return written(HttpStatus.OK.value(), format, discovery);
    }

    @GetMapping("/services.{format:json|xml}")
    ResponseEntity<String> services(@PathVariable String format, HttpServletRequest http) {
        return answer(format, http, asked -> services.list());
    }

    @GetMapping("/services/{code}.{format:json|xml}")
    ResponseEntity<String> definition(@PathVariable String code, @PathVariable String format, HttpServletRequest http) {
        return answer(format, http, asked -> services.definition(code));
    }

    @GetMapping("/requests.{format:json|xml}")
    ResponseEntity<String> requests(@PathVariable String format, HttpServletRequest http) {
        return answer(format, http, asked -> {
            Wish wish = Wish.of(asked, clock);
            if (wish.ids().size() == 1) {
                awaitRow(wish.ids().getFirst());
            }
            return told.requests(requests.list(wish), wish.extended());
        });
    }

    @GetMapping("/requests/{id}.{format:json|xml}")
    ResponseEntity<String> request(@PathVariable String id, @PathVariable String format, HttpServletRequest http) {
        return answer(
                format, http, asked -> told.requests(List.of(one(id, "open311.error.request")), Wish.extended(asked)));
    }

    /** Whoever files is answered the number at once, so a token is that number, for clients that ask nevertheless. */
    @GetMapping("/tokens/{token}.{format:json|xml}")
    ResponseEntity<String> token(@PathVariable String token, @PathVariable String format, HttpServletRequest http) {
        return answer(format, http, asked -> {
            String id = one(token, "open311.error.token").id();
            Fields answer = new Fields().with("service_request_id", id).with("token", token);
            return Records.list("service_requests", "request", List.of(answer));
        });
    }

    @GetMapping("/servicerequestupdates.{format:json|xml}")
    ResponseEntity<String> updates(@PathVariable String format, HttpServletRequest http) {
        return answer(format, http, asked -> told.updates(requests.steps(Wish.of(asked, clock))));
    }

    /** What is concealed is answered like what does not exist. */
    private Requests.Found one(String id, String error) {
        awaitRow(id);
        return requests.one(id).orElseThrow(() -> new WrongRequest(WrongRequest.UNKNOWN, error));
    }

    /** Whoever has just filed may ask before the row is there; for a number that nobody has there is nothing to wait for. */
    private void awaitRow(String id) {
        if (!requests.isShown(id) && isIssue(id)) {
            Soon.look(() -> requests.isShown(id), shown -> shown);
        }
    }

    private boolean isIssue(String id) {
        DomainEventStream history = events.readEvents(id);
        return history.hasNext() && history.next().getPayload() instanceof ComplaintFiled;
    }

    private ResponseEntity<String> answer(
            String format, HttpServletRequest http, Function<Map<String, String>, Records> door) {
        Map<String, String> asked = new HashMap<>();
        http.getParameterMap()
                .forEach(
                        (name, values) -> asked.put(name, LISTS.contains(name) ? String.join(",", values) : values[0]));
        try {
            String jurisdiction = asked.getOrDefault("jurisdiction_id", "").strip();
            if (!jurisdiction.isEmpty() && !jurisdiction.equals(directory.regionCode())) {
                throw new WrongRequest(WrongRequest.UNKNOWN, "open311.error.jurisdiction");
            }
            return written(HttpStatus.OK.value(), format, door.apply(asked));
        } catch (WrongRequest wrong) {
            return written(wrong.status(), format, Records.error(wrong.status(), text(wrong.key(), wrong.values())));
        }
    }

    private static ResponseEntity<String> written(int status, String format, Records records) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(Records.mediaType(format)))
                .body(records.in(format));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
