package id.tuntas.command.account;

import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.node.Nodes;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When the program starts and nobody has an account, then a link is shown that makes the first administrator's. On the
 * console, not in the log: logs are sent elsewhere and kept. A node that comes up beside another one leaves that one's
 * link good and shows none of its own.
 */
@Component
@Profile("production & !command-line")
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
@Order(FirstAdministrator.AFTER_THE_PACK)
class FirstAdministrator implements ApplicationRunner {
    static final int AFTER_THE_PACK = 10;

    private final Accounts accounts;
    private final Invitations invitations;
    private final CurrentChart charts;
    private final MessageSource messages;
    private final String publicUrl;
    private final Turns turns;
    private final Nodes nodes;

    FirstAdministrator(
            Accounts accounts,
            Invitations invitations,
            CurrentChart charts,
            MessageSource messages,
            @Value("${tuntas.public-url}") String publicUrl,
            Turns turns,
            Nodes nodes) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.charts = charts;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.turns = turns;
        this.nodes = nodes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turns.take(Turn.START, this::invite);
    }

    private void invite() {
        if (accounts.any() || (nodes.hasOthers() && invitations.anyGood())) {
            return;
        }
        String office = charts.now()
                .officeOf(OfficeKind.ADMIN)
                .orElseThrow(() -> new IllegalStateException("The region pack has no office of kind ADMIN"));
        String link = publicUrl + "/invitation?token=" + invitations.renew(office);
        Object[] words = {Invitations.VALID.toHours(), link};
        System.out.println(messages.getMessage("console.invitation", words, Locale.ROOT));
    }
}
