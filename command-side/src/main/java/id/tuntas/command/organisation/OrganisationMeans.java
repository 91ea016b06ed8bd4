package id.tuntas.command.organisation;

import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a decision about the organisation needs from outside its history. */
@Component
class OrganisationMeans {
    private final Clock clock;
    private final KnownAccounts accounts;
    private final Validator validator;

    OrganisationMeans(Clock clock, KnownAccounts accounts, Validator validator) {
        this.clock = clock;
        this.accounts = accounts;
        this.validator = validator;
    }

    Clock clock() {
        return clock;
    }

    KnownAccounts accounts() {
        return accounts;
    }

    Validator validator() {
        return validator;
    }
}
