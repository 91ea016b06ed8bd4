package id.tuntas.command.open311;

import id.tuntas.command.account.Open311Keys;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.PassedOn;
import id.tuntas.command.organisation.PackFiles;
import id.tuntas.ledger.records.Records;
import id.tuntas.ledger.records.Records.Fields;
import id.tuntas.ledger.records.WrongRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two doors of GeoReport v2 that change something: answers and errors as the specification has them. */
@RestController
class Open311Endpoint {
    private static final int KEY_MAX = 200;

    private final Open311Keys keys;
    private final KeyLimit limit;
    private final PassRequestOn requests;
    private final PassUpdateOn updates;
    private final String region;
    private final MessageSource messages;

    Open311Endpoint(
            Open311Keys keys,
            KeyLimit limit,
            PassRequestOn requests,
            PassUpdateOn updates,
            PackFiles pack,
            MessageSource messages) {
        this.keys = keys;
        this.limit = limit;
        this.requests = requests;
        this.updates = updates;
        this.region = pack.region();
        this.messages = messages;
    }

    @PostMapping("/open311/v2/requests.{format:json|xml}")
    ResponseEntity<String> request(@PathVariable String format, HttpServletRequest http) {
        return answer(format, http, (asked, client) -> {
            Outcome filed = requests.file(asked, new PassedOn.Sender(client, key(asked, null)));
            Fields receipt = new Fields()
                    .with("service_request_id", filed.id())
                    .with("service_notice", text("open311.notice", filed.id()))
                    .with("account_id", null);
            return Records.list("service_requests", "request", List.of(receipt));
        });
    }

    /** The sender's own number for the update is a key as good as any, and the only one that FixMyStreet sends. */
    @PostMapping("/open311/v2/servicerequestupdates.{format:json|xml}")
    ResponseEntity<String> update(@PathVariable String format, HttpServletRequest http) {
        return answer(format, http, (asked, client) -> {
            @Nullable String number = asked.text("update_id");
            String own = number == null ? null : "update " + number;
            Outcome added = updates.add(asked, new PassedOn.Sender(client, key(asked, own)));
            Fields receipt = new Fields().with("update_id", added.id() + "." + added.version());
            return Records.list("service_request_updates", "request_update", List.of(receipt));
        });
    }

    private static @Nullable String key(Asked asked, @Nullable String otherwise) {
        String header = asked.request().getHeader("Idempotency-Key");
        String key = header == null || header.isBlank() ? otherwise : header;
        if (key != null && key.length() > KEY_MAX) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", "Idempotency-Key");
        }
        return key;
    }

    private ResponseEntity<String> answer(
            String format, HttpServletRequest http, BiFunction<Asked, String, Records> door) {
        Asked asked = new Asked(http);
        try {
            String client = client(asked);
            return written(HttpStatus.OK.value(), format, door.apply(asked, client));
        } catch (WrongRequest wrong) {
            return error(wrong.status(), text(wrong.key(), wrong.values()), format);
        } catch (InvalidInput invalid) {
            return error(WrongRequest.BAD, invalid.field() + ": " + text("invalid." + invalid.code()), format);
        } catch (ConstraintViolationException invalid) {
            return error(WrongRequest.BAD, first(invalid), format);
        } catch (Refused refused) {
            HttpStatus status = switch (refused.status()) {
                case NOT_FOUND, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> refused.status();
                default -> HttpStatus.BAD_REQUEST;
            };
            return error(status.value(), text("problem." + refused.code() + ".detail"), format);
        }
    }

    /** The program that asks. The region may go unsaid, as this server has only one. */
    private String client(Asked asked) {
        String key = asked.text("api_key");
        String client = key == null ? null : keys.client(key).orElse(null);
        if (client == null) {
            throw new WrongRequest(WrongRequest.FORBIDDEN, "open311.error.key");
        }
        String jurisdiction = asked.text("jurisdiction_id");
        if (jurisdiction != null && !jurisdiction.equals(region)) {
            throw new WrongRequest(WrongRequest.UNKNOWN, "open311.error.jurisdiction");
        }
        limit.count(client);
        return client;
    }

    /** The field by its last name, never what was in it. */
    private static String first(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString().replaceFirst("^.*\\.", "") + ": "
                        + violation.getMessage())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static ResponseEntity<String> error(int status, String description, String format) {
        return written(status, format, Records.error(status, description));
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
