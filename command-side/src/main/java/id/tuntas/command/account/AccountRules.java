package id.tuntas.command.account;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.account.AccountEvent;
import java.util.Set;

/** What an account may be called and how its password must be. */
final class AccountRules {
    static final int NAME_MAX = 80;
    static final int PASSWORD_MIN = 12;
    static final int PASSWORD_MAX = 128;
    static final int TOKEN_MAX = 100;
    static final int LABEL_MAX = 60;
    static final String NAME = "[a-z0-9][a-z0-9.-]{1,78}[a-z0-9]";
    static final String NAME_MESSAGE = "{id.tuntas.account.name}";

    /** The history names these as actors; an account of that name could pass for the program or for a reporter. */
    private static final Set<String> TAKEN =
            Set.of(EventMetadata.SYSTEM, EventMetadata.REPORTER, Open311Keys.OWNER, AccountEvent.WEBHOOKS);

    private AccountRules() {}

    static void checkName(String account) {
        if (TAKEN.contains(account)) {
            throw new InvalidInput("account", "account-name-taken");
        }
    }
}
