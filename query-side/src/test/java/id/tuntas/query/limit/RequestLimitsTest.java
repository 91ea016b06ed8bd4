package id.tuntas.query.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.TooOften;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class RequestLimitsTest {
    private final RequestLimits limits = new RequestLimits(new Allowances(5, 4, 2, 2, 2, List.of("10.2.0.0/16"), 10));

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void ask(String address, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        try {
            HandlerMethod handler = new HandlerMethod(this, RequestLimitsTest.class.getDeclaredMethod("nobody"));
            assertThat(limits.preHandle(request, new MockHttpServletResponse(), handler))
                    .isTrue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(Runnable request) {
        assertThatExceptionOfType(TooOften.class).isThrownBy(request::run);
    }

    private void signIn(String account) {
        Actor actor = new Actor(account, List.of(), null);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList("OFFICER")));
    }

    private void times(int times, Runnable request) {
        for (int i = 0; i < times; i++) {
            request.run();
        }
    }

    @Test
    void anAddressMaySoMuchAndAnotherOneToo() {
        times(4, () -> ask("203.0.113.5", "GET", "/"));
        refused(() -> ask("203.0.113.5", "GET", "/"));
        ask("203.0.113.6", "GET", "/");
    }

    @Test
    void filingAndSuggestionsAreCountedApart() {
        times(2, () -> ask("203.0.113.5", "POST", "/api/issues"));
        refused(() -> ask("203.0.113.5", "POST", "/api/issues"));
        times(2, () -> ask("203.0.113.7", "GET", "/issues/similar"));
        refused(() -> ask("203.0.113.7", "GET", "/issues/similar"));
        ask("203.0.113.7", "GET", "/");
    }

    @Test
    void aHouseholdIsOneHoweverManyAddressesItHas() {
        ask("2001:db8:1:2::1", "GET", "/");
        ask("2001:db8:1:2:ffff::1", "GET", "/");
        ask("2001:db8:1:2:a::b", "GET", "/");
        ask("2001:db8:1:2::2", "GET", "/");
        refused(() -> ask("2001:db8:1:2::3", "GET", "/"));
        ask("2001:db8:1:3::1", "GET", "/");
    }

    @Test
    void behindAPublicAddressManyMayFile() {
        times(20, () -> ask("10.2.3.4", "POST", "/api/issues"));
        refused(() -> ask("10.2.3.4", "POST", "/api/issues"));
    }

    @Test
    void whoIsSignedInCountsByAccountAndADeskBehindOneAddressDoesNot() {
        for (String account : List.of("a", "b", "c")) {
            signIn(account);
            times(5, () -> ask("203.0.113.9", "POST", "/api/issues"));
            refused(() -> ask("203.0.113.10", "POST", "/api/issues"));
        }
    }
}
