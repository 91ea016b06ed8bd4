package id.tuntas.command.account;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Before any port opens: a data folder that was once a demo's lets in whoever knows an account's name. */
@Component
@Profile("production & !command-line")
class NoDemoInProduction implements SmartInitializingSingleton {
    private final Accounts accounts;

    NoDemoInProduction(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = accounts.openToAnybody();
        if (!open.isEmpty()) {
            throw new IllegalStateException("This data holds demo accounts, whose passwords are their names: "
                    + String.join(", ", open) + ". Production does not start on it; choose another TUNTAS_DATA.");
        }
    }
}
