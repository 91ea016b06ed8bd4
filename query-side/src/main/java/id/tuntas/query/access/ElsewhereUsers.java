package id.tuntas.query.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who signed in at the provider is let in as the account of the same name, if there is one: a provider vouches for a
 * name, and an administrator decides who has an account. None is made in passing.
 */
@Component
class ElsewhereUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String NO_ACCOUNT = "no-account";

    private final AccountUsers accounts;
    private final String claim;
    private final OidcUserService users = new OidcUserService();

    ElsewhereUsers(AccountUsers accounts, @Value("${tuntas.sign-in.oidc-claim}") String claim) {
        this.accounts = accounts;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String account = user.getClaimAsString(claim);
        if (account == null || !accounts.exists(account)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT));
        }
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList("OFFICER"), user.getIdToken(), user.getUserInfo(), claim);
    }
}
