package id.tuntas.command.notice;

import id.tuntas.command.account.AccountLog;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.notice.WebhookCommand.CloseWebhook;
import id.tuntas.command.notice.WebhookCommand.OpenWebhook;
import id.tuntas.command.notice.WebhookCommand.RenewSecret;
import id.tuntas.command.notice.WebhookCommand.ResumeWebhook;
import id.tuntas.events.account.AccountEvent;
import id.tuntas.events.account.AccountEvent.WebhookChange;
import id.tuntas.events.account.AccountEvent.WebhookChanged;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.sequence.LeafTable;
import java.net.URI;
import java.net.URISyntaxException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who elsewhere is told is the administrator's to say, and the history's to remember. */
@Component
class WebhookCommands {
    private final Webhooks webhooks;
    private final WebhookDoor door;
    private final AccountLog log;
    private final LeafTable leaves;

    WebhookCommands(Webhooks webhooks, WebhookDoor door, AccountLog log, LeafTable leaves) {
        this.webhooks = webhooks;
        this.door = door;
        this.log = log;
        this.leaves = leaves;
    }

    @CommandHandler
    Outcome decide(OpenWebhook command, @MetaDataValue(Caller.METADATA) Caller caller) {
        requireAdministrator(caller);
        OpenWebhook.Body body = command.body();
        if (!isFit(body.address())) {
            throw new InvalidInput("address", "webhook-address");
        }
        if (webhooks.count() >= Webhooks.WEBHOOKS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "webhooks-full");
        }
        webhooks.add(
                command.id(),
                body.label().strip(),
                body.purpose(),
                body.address().strip(),
                command.secret(),
                leaves.size());
        return told(command, WebhookChange.OPENED, caller);
    }

    private boolean isFit(String address) {
        try {
            return door.isFit(new URI(address.strip()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @CommandHandler
    Outcome decide(RenewSecret command, @MetaDataValue(Caller.METADATA) Caller caller) {
        requireKnown(command, caller);
        webhooks.renew(command.id(), command.secret());
        told(command, WebhookChange.SECRET_RENEWED, caller);
        return new Outcome(AccountEvent.WEBHOOKS, 0, command.renewal());
    }

    @CommandHandler
    Outcome decide(ResumeWebhook command, @MetaDataValue(Caller.METADATA) Caller caller) {
        requireKnown(command, caller);
        webhooks.resume(command.id(), command.body().leaf());
        return told(command, WebhookChange.RESUMED, caller);
    }

    @CommandHandler
    Outcome decide(CloseWebhook command, @MetaDataValue(Caller.METADATA) Caller caller) {
        requireKnown(command, caller);
        webhooks.remove(command.id());
        return told(command, WebhookChange.CLOSED, caller);
    }

    private Outcome told(WebhookCommand command, WebhookChange change, Caller caller) {
        log.tell(new WebhookChanged(AccountEvent.WEBHOOKS, command.id(), change), caller);
        return new Outcome(AccountEvent.WEBHOOKS, 0, command.id());
    }

    private void requireKnown(WebhookCommand command, Caller caller) {
        requireAdministrator(caller);
        if (!webhooks.exists(command.id())) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
    }
}
