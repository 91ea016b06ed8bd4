package id.tuntas.events.account;

import id.tuntas.events.EventType;
import java.time.Instant;

/**
 * What changed in how an account signs in. Secrets and the names that people give their keys are no part of it; who did
 * it stands in the metadata as with every event, and is not always the account's owner.
 */
public sealed interface AccountEvent {
    /** The account's name. */
    String account();

    /** How a password came about. */
    enum PasswordCause {
        /** The owner knew the old one. */
        OWN,
        /** By a link that an administrator had made. */
        LINK
    }

    /** A new password was set, and all other sessions of the account were ended. */
    @EventType("password-changed")
    record PasswordChanged(String account, PasswordCause cause) implements AccountEvent {}

    /** An administrator made a link by which whoever has it can set the account's password once. */
    @EventType("password-reset-offered")
    record PasswordResetOffered(String account, Instant until) implements AccountEvent {}

    /**
     * A token for programs was made.
     *
     * @param token its identity, which opens nothing
     * @param scope what it is good for
     */
    @EventType("api-token-issued")
    record ApiTokenIssued(String account, String token, TokenScope scope, Instant until) implements AccountEvent {}

    /** A token opens nothing any more. */
    @EventType("api-token-revoked")
    record ApiTokenRevoked(String account, String token) implements AccountEvent {}

    /**
     * A passkey was registered.
     *
     * @param passkey its credential identity, Base64 for addresses
     */
    @EventType("passkey-added")
    record PasskeyAdded(String account, String passkey) implements AccountEvent {}

    /** A passkey opens nothing any more. */
    @EventType("passkey-removed")
    record PasskeyRemoved(String account, String passkey) implements AccountEvent {}

    /** Account under which stands what was done to programs elsewhere that are told of events; nobody's own. */
    String WEBHOOKS = "webhooks";

    /** What was done to such a program's address. */
    enum WebhookChange {
        OPENED,
        SECRET_RENEWED,
        RESUMED,
        CLOSED
    }

    /**
     * A program elsewhere is told, or no longer is, or knows the program by another secret.
     *
     * @param webhook its identity
     */
    @EventType("webhook-changed")
    record WebhookChanged(String account, String webhook, WebhookChange change) implements AccountEvent {}
}
