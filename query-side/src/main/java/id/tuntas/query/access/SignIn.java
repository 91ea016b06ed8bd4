package id.tuntas.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** The ways in: by password, by passkey, and where the installation has one by the government's own sign-in (OIDC). */
@Component
class SignIn {
    /** The only provider, by its name in addresses. */
    static final String ELSEWHERE = "tuntas";

    private final AccountUsers accounts;
    private final ElsewhereUsers elsewhereUsers;
    private final Guesses guesses;
    private final KnownDevices devices;
    private final Refusals refusals;
    private final ObjectProvider<WebAuthnRelyingPartyOperations> passkeys;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final Duration lifetime;
    private final boolean byPassword;

    SignIn(
            AccountUsers accounts,
            ElsewhereUsers elsewhereUsers,
            Guesses guesses,
            KnownDevices devices,
            Refusals refusals,
            ObjectProvider<WebAuthnRelyingPartyOperations> passkeys,
            ObjectProvider<ClientRegistrationRepository> providers,
            @Value("${tuntas.sessions.lifetime}") Duration lifetime,
            @Value("${tuntas.sign-in.passwords}") boolean byPassword) {
        this.accounts = accounts;
        this.elsewhereUsers = elsewhereUsers;
        this.guesses = guesses;
        this.devices = devices;
        this.refusals = refusals;
        this.passkeys = passkeys;
        this.providers = providers;
        this.lifetime = lifetime;
        this.byPassword = byPassword;
    }

    /** Whether there is a form for account and password. */
    boolean byPassword() {
        return byPassword;
    }

    /** Whether accounts sign in at a provider. */
    boolean elsewhere() {
        return provider() != null;
    }

    /** Where a form that ends the session may be sent on to, as the content security policy writes it; often nowhere. */
    String logoutOrigin() {
        ClientRegistration provider = provider();
        Object end = provider == null
                ? null
                : provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (end == null) {
            return "";
        }
        URI address = URI.create(end.toString());
        return " " + address.getScheme() + "://" + address.getRawAuthority();
    }

    void build(HttpSecurity http) {
        http.addFilterAfter(new SessionLifetimeFilter(lifetime), SecurityContextHolderFilter.class);
        http.addFilterBefore(new GuessFilter(guesses, refusals), UsernamePasswordAuthenticationFilter.class);
        if (byPassword) {
            http.formLogin(login -> login.loginPage("/login")
                    .successHandler(new SignedIn(guesses, devices))
                    .permitAll());
        }
        WebAuthnRelyingPartyOperations operations = passkeys.getIfAvailable();
        if (operations != null) {
            buildPasskeys(http, operations);
        }
        ClientRegistrationRepository known = providers.getIfAvailable();
        http.logout(logout -> logout.logoutSuccessUrl("/"));
        if (known != null) {
            buildElsewhere(http, known);
        }
    }

    private void buildPasskeys(HttpSecurity http, WebAuthnRelyingPartyOperations operations) {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
        filter.setAuthenticationManager(new ProviderManager(new WebAuthnAuthenticationProvider(operations, accounts)));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(
                new PublicKeyCredentialRequestOptionsFilter(operations), WebAuthnAuthenticationFilter.class);
    }

    /** With PKCE although the program has a secret; state and nonce are Spring's own. */
    private void buildElsewhere(HttpSecurity http, ClientRegistrationRepository known) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                known, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .userInfoEndpoint(users -> users.oidcUserService(elsewhereUsers))
                .failureHandler(SignIn::failed)
                .defaultSuccessUrl("/", true));
        var end = new OidcClientInitiatedLogoutSuccessHandler(known);
        end.setPostLogoutRedirectUri("{baseUrl}/");
        end.setDefaultTargetUrl("/");
        http.logout(logout -> logout.logoutSuccessHandler(end));
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean stranger = reason instanceof OAuth2AuthenticationException known
                && known.getError().getErrorCode().equals(ElsewhereUsers.NO_ACCOUNT);
        response.sendRedirect(stranger ? "/login?stranger" : "/login?expired");
    }

    private @Nullable ClientRegistration provider() {
        ClientRegistrationRepository known = providers.getIfAvailable();
        return known == null ? null : known.findByRegistrationId(ELSEWHERE);
    }
}
