package id.tuntas.command.account;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys are made by a device in two steps: what we ask of it, and what it made. The session holds both together. */
@RestController
@RequestMapping("/api/account/passkeys")
class PasskeyEndpoints {
    private final Answers answers;
    private final Passkeys passkeys;
    private final JsonMapper json;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    PasskeyEndpoints(Answers answers, Passkeys passkeys, JsonMapper json) {
        this.answers = answers;
        this.passkeys = passkeys;
        this.json = json.rebuild().addModule(new WebauthnJacksonModule()).build();
    }

    @PostMapping("/options")
    ResponseEntity<Object> options(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var owner = UsernamePasswordAuthenticationToken.authenticated(
                OwnAccountEndpoints.owner(caller), null, AuthorityUtils.NO_AUTHORITIES);
        PublicKeyCredentialCreationOptions options = passkeys.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
        asked.save(request, response, options);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(options));
    }

    @PostMapping
    ResponseEntity<Object> add(
            @Valid @RequestBody AddPasskey.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = asked.load(request);
        if (options == null) {
            throw new Refused(HttpStatus.CONFLICT, "passkey-not-asked");
        }
        asked.save(request, response, null);
        var made = new ImmutableRelyingPartyRegistrationRequest(
                options,
                new RelyingPartyPublicKey(
                        credential(body.credential()), body.label().strip()));
        Outcome outcome = answers.outcome(new AddPasskey(OwnAccountEndpoints.owner(caller), made), caller);
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", String.valueOf(outcome.created())));
    }

    @PostMapping("/{passkey}/removal")
    ResponseEntity<Object> remove(@PathVariable String passkey, Caller caller) {
        String account = OwnAccountEndpoints.owner(caller);
        Outcome outcome = answers.outcome(new RemovePasskey(account, passkey), caller);
        return caller.form()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/account?done=passkey"))
                        .build()
                : answers.accepted(outcome, caller, HttpStatus.OK, Map.of("account", account));
    }

    private PublicKeyCredential<AuthenticatorAttestationResponse> credential(JsonNode made) {
        try {
            return json.readValue(json.treeAsTokens(made), new TypeReference<>() {});
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "passkey-refused");
        }
    }
}
