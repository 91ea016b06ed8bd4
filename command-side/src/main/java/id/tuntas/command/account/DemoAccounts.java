package id.tuntas.command.account;

import id.tuntas.command.organisation.PackFiles;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** When the demo starts, then its accounts exist, each with its own name as password and as token. */
@Component
@ConditionalOnBooleanProperty("tuntas.demo")
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
class DemoAccounts implements ApplicationRunner {
    private final Accounts accounts;
    private final PackFiles pack;
    private final Turns turns;

    DemoAccounts(Accounts accounts, PackFiles pack, Turns turns) {
        this.accounts = accounts;
        this.pack = pack;
        this.turns = turns;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turns.take(Turn.START, this::create);
    }

    private void create() {
        pack.rows("demo-accounts.csv").stream()
                .map(row -> row.get("account"))
                .filter(name -> !accounts.exists(name))
                .forEach(name -> {
                    accounts.create(name, name);
                    accounts.giveToken(name, name);
                });
    }
}
