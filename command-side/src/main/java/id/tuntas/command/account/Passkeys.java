package id.tuntas.command.account;

import id.tuntas.command.door.Refused;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Passkeys, checked by WebAuthn4J. They belong to the host of {@code tuntas.public-url}. A number is no host to browsers,
 * so where that is one, as in the demo, they belong to {@code localhost}. Each asks its owner for a finger, a face or a
 * number: a passkey takes the place of a password, and of whatever else one could ask for beside it.
 */
@Component
class Passkeys implements WebAuthnRelyingPartyOperations {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*]");
    private static final String NAME = "Tuntas";

    private final JdbcClient db;
    private final JdbcOperations tables;
    private final Environment settings;
    private @Nullable WebAuthnRelyingPartyOperations checks;

    Passkeys(JdbcClient db, JdbcOperations tables, Environment settings) {
        this.db = db;
        this.tables = tables;
        this.settings = settings;
    }

    /** How many this account has. */
    long count(String account) {
        return db.sql("SELECT COUNT(*) FROM user_credentials WHERE user_entity_user_id IN"
                        + " (SELECT id FROM user_entities WHERE name = ?)")
                .param(account)
                .query(Long.class)
                .single();
    }

    /**
     * Checks what a device has made, and keeps it.
     *
     * @return its identity
     */
    String add(RelyingPartyRegistrationRequest made) {
        try {
            return registerCredential(made).getCredentialId().toBase64UrlString();
        } catch (RuntimeException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "passkey-refused");
        }
    }

    /** Whether there was such a one of this account. */
    boolean remove(String account, String passkey) {
        return db.sql("DELETE FROM user_credentials WHERE credential_id = ? AND user_entity_user_id IN"
                                + " (SELECT id FROM user_entities WHERE name = ?)")
                        .params(passkey, account)
                        .update()
                == 1;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return checks().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return checks().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return checks().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return checks().authenticate(request);
    }

    /** Made when first needed: by then it is known on which port the program serves. */
    private synchronized WebAuthnRelyingPartyOperations checks() {
        if (checks == null) {
            checks = make(URI.create(settings.getRequiredProperty("tuntas.public-url")));
        }
        return checks;
    }

    private WebAuthnRelyingPartyOperations make(URI address) {
        String host = NUMBER.matcher(address.getHost()).matches() ? "localhost" : address.getHost();
        // Port 0 leaves the choice to the system, which has made it by now.
        int port = address.getPort() == 0
                ? settings.getRequiredProperty("local.server.port", Integer.class)
                : address.getPort();
        String origin = address.getScheme() + "://" + host + (port < 0 ? "" : ":" + port);
        var made = new Webauthn4JRelyingPartyOperations(
                new JdbcPublicKeyCredentialUserEntityRepository(tables),
                new JdbcUserCredentialRepository(tables),
                PublicKeyCredentialRpEntity.builder().id(host).name(NAME).build(),
                Set.of(origin));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options ->
                options.userVerification(UserVerificationRequirement.REQUIRED).allowCredentials(List.of()));
        return made;
    }
}
