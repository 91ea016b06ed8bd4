package id.tuntas.command.notice;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.command.notice.MailAddresses.Way;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OfficeKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where an officer wants mail, and the administrator's word that something be sent again. */
@RestController
class DeliveryEndpoints {
    private static final int ADDRESS_MAX = 200;

    private final MailAddresses addresses;
    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryEndpoints(MailAddresses addresses, Deliveries deliveries, Clock clock) {
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param mail the address, empty for no mail any more */
    record Body(
            @Nullable @Email @Size(max = ADDRESS_MAX) String mail,
            @NotNull Way way) {}

    @PostMapping("/api/account/mail")
    @Transactional
    ResponseEntity<Object> mail(@Valid @RequestBody Body body, Caller caller) {
        String account = caller.actor().account();
        if (account.equals(EventMetadata.REPORTER)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        if (body.mail() == null || body.mail().isBlank()) {
            addresses.remove(account);
        } else {
            addresses.set(account, body.mail().strip(), body.way());
        }
        return done(caller, "/notices?saved=true", Map.of("account", account));
    }

    @PostMapping("/api/deliveries/{delivery}/attempt")
    ResponseEntity<Object> attempt(@PathVariable String delivery, Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        boolean waiting = deliveries.tryAgain(delivery, clock.instant());
        if (!waiting && !caller.form()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        return done(caller, "/admin/deliveries", Map.of("id", delivery));
    }

    private static ResponseEntity<Object> done(Caller caller, String page, Map<String, ?> answer) {
        return caller.form()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(page))
                        .build()
                : ResponseEntity.ok(answer);
    }
}
