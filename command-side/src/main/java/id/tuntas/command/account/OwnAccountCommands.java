package id.tuntas.command.account;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.account.AccountEvent.ApiTokenIssued;
import id.tuntas.events.account.AccountEvent.ApiTokenRevoked;
import id.tuntas.events.account.AccountEvent.PasskeyAdded;
import id.tuntas.events.account.AccountEvent.PasskeyRemoved;
import id.tuntas.events.account.AccountEvent.PasswordCause;
import id.tuntas.events.account.AccountEvent.PasswordChanged;
import id.tuntas.events.account.AccountEvent.PasswordResetOffered;
import id.tuntas.events.account.TokenScope;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.attempt.Attempts;
import id.tuntas.ledger.attempt.Limit;
import id.tuntas.ledger.attempt.TooManyAttempts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How accounts sign in, changed by their owners; and by an administrator, for whoever cannot. */
@Component
class OwnAccountCommands {
    private static final Duration LINK_VALID = Duration.ofHours(24);
    private static final Duration OLD_PASSWORD_WITHIN = Duration.ofMinutes(15);
    private static final int OLD_PASSWORDS_MAX = 10;

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passkeys passkeys;
    private final PasswordRules rules;
    private final AccountLog log;
    private final Attempts attempts;
    private final Clock clock;

    OwnAccountCommands(
            Accounts accounts,
            Tokens tokens,
            Passkeys passkeys,
            PasswordRules rules,
            AccountLog log,
            Attempts attempts,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.rules = rules;
        this.log = log;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whoever finds a desk left alone may guess the old password no oftener than at the door. */
    @CommandHandler
    Outcome decide(ChangePassword command, @MetaDataValue(Caller.METADATA) Caller caller) {
        String account = command.account();
        rules.check(account, command.body().newPassword(), "newPassword");
        Attempts.Taken taken = guess(account);
        if (!accounts.isPassword(account, command.body().oldPassword())) {
            throw new InvalidInput("oldPassword", "password-wrong");
        }
        attempts.giveBack(taken);
        accounts.setPassword(account, command.body().newPassword());
        accounts.endSessions(account, command.session());
        log.tell(new PasswordChanged(account, PasswordCause.OWN), caller);
        return new Outcome(account, 0, null);
    }

    @CommandHandler
    Outcome decide(OfferPasswordReset command, @MetaDataValue(Caller.METADATA) Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        if (!accounts.exists(command.account())) {
            throw new InvalidInput("account", "unknown-account");
        }
        Instant end = clock.instant().plus(LINK_VALID);
        tokens.offerReset(command.account(), command.token(), end);
        log.tell(new PasswordResetOffered(command.account(), end), caller);
        return new Outcome(command.account(), 0, null);
    }

    @CommandHandler
    Outcome decide(ResetPassword command, @MetaDataValue(Caller.METADATA) Caller caller) {
        String account = tokens.resettable(command.token());
        if (account.isEmpty()) {
            throw new Refused(HttpStatus.FORBIDDEN, "reset-void");
        }
        rules.check(account, command.password(), "password");
        accounts.setPassword(account, command.password());
        accounts.endSessions(account, null);
        log.tell(new PasswordChanged(account, PasswordCause.LINK), caller);
        return new Outcome(account, 0, null);
    }

    @CommandHandler
    Outcome decide(EndOtherSessions command) {
        accounts.endSessions(command.account(), command.session());
        return new Outcome(command.account(), 0, null);
    }

    @CommandHandler
    Outcome decide(IssueToken command, @MetaDataValue(Caller.METADATA) Caller caller) {
        boolean ofProgram = command.account().equals(Open311Keys.OWNER);
        if (ofProgram != (command.body().scope() == TokenScope.OPEN311)) {
            throw new InvalidInput("scope", "token-scope");
        }
        requireKeeper(command.account(), caller);
        if (command.body().scope() == TokenScope.CALENDAR) {
            revokeCalendars(command.account(), caller);
        }
        if (tokens.count(command.account()) >= IssueToken.TOKENS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "tokens-full");
        }
        Instant end = clock.instant().plus(Duration.ofDays(command.body().days()));
        tokens.add(command, end);
        log.tell(
                new ApiTokenIssued(
                        command.account(), command.token(), command.body().scope(), end),
                caller);
        return new Outcome(command.account(), 0, command.token());
    }

    /** There is one link to an account's due dates: whoever makes a new one has lost the old one, or no longer wants it. */
    private void revokeCalendars(String account, Caller caller) {
        for (String token : tokens.calendars(account)) {
            tokens.remove(account, token);
            log.tell(new ApiTokenRevoked(account, token), caller);
        }
    }

    @CommandHandler
    Outcome decide(RevokeToken command, @MetaDataValue(Caller.METADATA) Caller caller) {
        requireKeeper(command.account(), caller);
        if (!tokens.remove(command.account(), command.token())) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        log.tell(new ApiTokenRevoked(command.account(), command.token()), caller);
        return new Outcome(command.account(), 0, command.token());
    }

    /** What belongs to the region and not to a person is any administrator's. */
    private static void requireKeeper(String account, Caller caller) {
        if (account.equals(Open311Keys.OWNER) && !caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
    }

    @CommandHandler
    Outcome decide(AddPasskey command, @MetaDataValue(Caller.METADATA) Caller caller) {
        if (passkeys.count(command.account()) >= AddPasskey.PASSKEYS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "passkeys-full");
        }
        String passkey = passkeys.add(command.made());
        log.tell(new PasskeyAdded(command.account(), passkey), caller);
        return new Outcome(command.account(), 0, passkey);
    }

    @CommandHandler
    Outcome decide(RemovePasskey command, @MetaDataValue(Caller.METADATA) Caller caller) {
        if (!passkeys.remove(command.account(), command.passkey())) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        log.tell(new PasskeyRemoved(command.account(), command.passkey()), caller);
        return new Outcome(command.account(), 0, command.passkey());
    }

    private Attempts.Taken guess(String account) {
        String bucket = "own:" + UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
        try {
            return attempts.take(List.of(new Limit(bucket, OLD_PASSWORDS_MAX, OLD_PASSWORD_WITHIN)));
        } catch (TooManyAttempts e) {
            throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts");
        }
    }
}
