package id.tuntas.command.account;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Appointments;
import id.tuntas.events.organisation.OfficeKind;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may come in. Each command is one transaction: account, link and event, or none of them. */
@Component
class AccountCommands {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Appointments appointments;
    private final PasswordRules rules;

    AccountCommands(Accounts accounts, Invitations invitations, Appointments appointments, PasswordRules rules) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.rules = rules;
        this.appointments = appointments;
    }

    /** The link is looked at first: without it nobody learns which accounts there are, nor costs us a slow hash. */
    @CommandHandler
    Outcome decide(AcceptInvitation command, @MetaDataValue(Caller.METADATA) Caller caller) {
        String office = invitations
                .use(command.token())
                .orElseThrow(() -> new Refused(HttpStatus.FORBIDDEN, "invitation-void"));
        create(command.account(), command.password());
        long version = appointments.appointFirst(office, command.account(), caller);
        return new Outcome(command.account(), version, null);
    }

    @CommandHandler
    Outcome decide(CreateAccount command, @MetaDataValue(Caller.METADATA) Caller caller) {
        requireAdministrator(caller);
        create(command.account(), command.password());
        return new Outcome(command.account(), 0, null);
    }

    private void create(String account, String password) {
        AccountRules.checkName(account);
        rules.check(account, password, "password");
        if (accounts.exists(account)) {
            throw new Refused(HttpStatus.CONFLICT, "account-exists");
        }
        accounts.create(account, password);
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
    }
}
