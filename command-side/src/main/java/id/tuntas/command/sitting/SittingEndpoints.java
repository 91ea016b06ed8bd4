package id.tuntas.command.sitting;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.KeptAnswers;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.Filing;
import id.tuntas.command.issue.InBulk;
import id.tuntas.ledger.sealing.AccessCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sittings: a form's fields or a program's JSON, to the same addresses. */
@RestController
@RequestMapping("/api/sittings")
class SittingEndpoints {
    private static final int CODE_MAX = 60;

    private final Answers answers;
    private final KeptAnswers kept;
    private final Door door;
    private final Filing filing;
    private final AccessCodes codes;
    private final EventStore events;

    SittingEndpoints(
            Answers answers, KeptAnswers kept, Door door, Filing filing, AccessCodes codes, EventStore events) {
        this.answers = answers;
        this.kept = kept;
        this.door = door;
        this.filing = filing;
        this.codes = codes;
        this.events = events;
    }

    /** The unit that is charged with a complaint on the spot. */
    record Charged(@NotBlank @Size(max = CODE_MAX) String unit) {}

    @PostMapping
    ResponseEntity<Object> open(@Valid @RequestBody OpenSitting.Body body, Caller caller) {
        String sitting = Generators.timeBasedEpochGenerator().generate().toString();
        Outcome outcome = door.carryOut(new OpenSitting(sitting, body), caller);
        return answer(outcome, outcome.id(), caller, HttpStatus.CREATED, Map.of("id", outcome.id()));
    }

    /**
     * Files a complaint, and then notes that it was told here. Cut off in between, it is a complaint like any other;
     * the same request again notes it, even when the sitting has been closed meanwhile.
     */
    @PostMapping("/{sitting}/complaints")
    ResponseEntity<Object> take(
            @PathVariable String sitting,
            @Valid @RequestBody Filing.Heard heard,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenTable table = OpenTable.read(events, sitting, caller);
        if (!kept.include(caller)) {
            table.requireOpen();
        }
        Outcome filed =
                filing.fileHeard(heard, table.opened().village(), table.opened().heldAt(), caller);
        Outcome taken = door.carryOut(new TakeComplaint(sitting, filed.id()), noting(caller));
        Map<String, String> receipt =
                Map.of("id", filed.id(), "ticketNumber", filed.id(), "trackingCode", codes.codeOf(filed.id()));
        if (caller.form()) {
            FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put("receipt", receipt);
            flash.setTargetRequestPath("/sittings/" + sitting);
            RequestContextUtils.saveOutputFlashMap("/sittings/" + sitting, request, response);
        }
        return caller.form()
                ? toPage(sitting, "?shown=" + filed.id() + "&atLeast=0")
                : answers.accepted(taken, caller, HttpStatus.CREATED, receipt);
    }

    /** The note has a key of its own, made from the one of the request and as short as any. */
    private static Caller noting(Caller caller) {
        String key = caller.idempotencyKey();
        String own = key == null
                ? null
                : UUID.nameUUIDFromBytes(("sitting\ntaken\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return Caller.internal(caller.actor(), caller.channel(), caller.correlationId(), own);
    }

    /** Verifies and dispatches on the spot, where the office may. */
    @PostMapping("/{sitting}/complaints/{ticket}/dispatch")
    ResponseEntity<Object> sendOn(
            @PathVariable String sitting,
            @PathVariable String ticket,
            @Valid @RequestBody Charged body,
            Caller caller) {
        if (!OpenTable.read(events, sitting, caller).taken().contains(ticket)) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        Outcome outcome = door.carryOut(InBulk.sendOn(ticket, body.unit()), caller);
        return caller.form()
                ? toPage(sitting, "?shown=" + ticket + "&atLeast=" + outcome.version())
                : answers.accepted(outcome, caller, HttpStatus.OK, Map.of());
    }

    @PostMapping("/{sitting}/end")
    ResponseEntity<Object> close(@PathVariable String sitting, Caller caller) {
        Outcome outcome = door.carryOut(new CloseSitting(sitting), caller);
        return answer(outcome, sitting, caller, HttpStatus.OK, Map.of());
    }

    private ResponseEntity<Object> answer(
            Outcome outcome, String sitting, Caller caller, HttpStatus status, Map<String, String> body) {
        return caller.form()
                ? toPage(sitting, "?atLeast=" + outcome.version())
                : answers.accepted(outcome, caller, status, body);
    }

    private static ResponseEntity<Object> toPage(String sitting, String wish) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sittings/" + sitting + wish))
                .build();
    }
}
