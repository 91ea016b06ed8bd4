package id.tuntas.command.account;

import id.tuntas.command.organisation.PackFiles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** When the demo starts, then its accounts exist, each with its own name as password and as token. */
@Component
@ConditionalOnBooleanProperty("tuntas.demo")
class DemoAccounts implements ApplicationRunner {
    private final Accounts accounts;
    private final PackFiles pack;

    DemoAccounts(Accounts accounts, PackFiles pack) {
        this.accounts = accounts;
        this.pack = pack;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        pack.rows("demo-accounts.csv").stream()
                .map(row -> row.get("account"))
                .filter(name -> !accounts.exists(name))
                .forEach(name -> {
                    accounts.create(name, name);
                    accounts.giveToken(name, name);
                });
    }
}
