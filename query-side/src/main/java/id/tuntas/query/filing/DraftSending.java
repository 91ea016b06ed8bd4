package id.tuntas.query.filing;

import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.sealing.AccountKeys;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a device needs to seal an officer's drafts and to send them in this session. */
@RestController
class DraftSending {
    private final AccountKeys keys;

    DraftSending(AccountKeys keys) {
        this.keys = keys;
    }

    /**
     * The terms of this session.
     *
     * @param owner stands for the account on the device, without telling its name
     * @param key AES-256, as base 64: the same for this account at any time, and another for any other
     * @param village where the officer's complaints usually lie, null when not in one kelurahan
     * @param csrf goes with each request that sends a draft, and makes sure that the session is still the same
     */
    record Terms(String owner, String key, @Nullable String village, String csrfField, String csrf) {}

    @GetMapping("/issues/new/sending")
    Terms terms(@AuthenticationPrincipal Actor officer, CsrfToken csrf) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Terms(
                base64.encodeToString(keys.nameOf(officer.account())),
                base64.encodeToString(keys.keyOf(officer.account())),
                FilingPage.ownVillage(officer),
                csrf.getParameterName(),
                csrf.getToken());
    }
}
