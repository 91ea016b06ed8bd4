package id.tuntas.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.ServletWebRequest;

class CallerResolverTest {
    private static final Actor LURAH =
            Actor.officer("lurah", List.of(new OfficeHeld("1:LURAH", OfficeKind.LURAH, "1", Tier.VILLAGE)));

    private static final MethodParameter ENDPOINT =
            new MethodParameter(Endpoint.class.getDeclaredConstructors()[0], 0);

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/issues/1/comments");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "7", " \"7\" "})
    void theVersionIsReadInEveryFormThatClientsSend(String ifMatch) {
        request.addHeader("If-Match", ifMatch);
        assertThat(caller().ifMatch()).isEqualTo(7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "  "})
    void anyVersionWillDo(String ifMatch) {
        request.addHeader("If-Match", ifMatch);
        assertThat(caller().ifMatch()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "-1", "1, 2", "\"1\", \"2\"", "99999999999999999999"})
    void aVersionThatIsNoneIsRefused(String ifMatch) {
        request.addHeader("If-Match", ifMatch);
        refused("if-match-malformed");
    }

    @Test
    void aKeyIsTakenAsItIsUpToItsLimit() {
        request.addHeader("Idempotency-Key", "k".repeat(200));
        assertThat(caller().idempotencyKey()).hasSize(200);
    }

    @Test
    void cannotHaveAKeyBeyondTheLimit() {
        request.addHeader("Idempotency-Key", "k".repeat(201));
        refused("idempotency-key-too-long");
    }

    @Test
    void aFormCarriesInFieldsWhatAProgramPutsInHeaders() {
        form();
        request.setParameter("ifMatch", "7");
        request.setParameter("idempotencyKey", "k");
        request.setParameter("returnTo", "/queues/DPUPR?tab=new&page=2");
        Caller caller = caller();
        assertThat(caller.form()).isTrue();
        assertThat(caller.ifMatch()).isEqualTo(7L);
        assertThat(caller.idempotencyKey()).isEqualTo("k");
        assertThat(caller.returnTo()).isEqualTo("/queues/DPUPR?tab=new&page=2");
    }

    @Test
    void theFieldsOfAProgramAreNotItsHeaders() {
        request.setContentType("application/json");
        request.setParameter("ifMatch", "7");
        request.setParameter("returnTo", "/queues/DPUPR");
        assertThat(caller().ifMatch()).isNull();
        assertThat(caller().returnTo()).isNull();
        assertThat(caller().form()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "queues",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "/a?%zz",
                "/a%"
            })
    void cannotBeLedOutOfTheSite(String returnTo) {
        form();
        request.setParameter("returnTo", returnTo);
        assertThat(caller().returnTo()).isNull();
    }

    @Test
    void anEscapedCharacterIsNoHarm() {
        form();
        request.setParameter("returnTo", "/issues?q=jalan%20rusak");
        assertThat(caller().returnTo()).isEqualTo("/issues?q=jalan%20rusak");
    }

    @Test
    void whoIsNotSignedInIsACitizenOnTheWeb() {
        assertThat(caller().actor()).isEqualTo(Actor.citizen());
        assertThat(caller().channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void anOfficerComesFromTheDeskOrThroughAProgram() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(LURAH, null));
        assertThat(caller().actor()).isEqualTo(LURAH);
        assertThat(caller().channel()).isEqualTo(Channel.DESK);
        request.addHeader("Authorization", "Bearer token");
        assertThat(caller().channel()).isEqualTo(Channel.API);
    }

    @Test
    void everyRequestHasACorrelationOfItsOwn() {
        assertThat(caller().correlationId()).isNotEqualTo(caller().correlationId());
    }

    private void form() {
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        request.addHeader("Accept", "text/html,application/xhtml+xml");
    }

    private void refused(String code) {
        assertThatExceptionOfType(Refused.class).isThrownBy(this::caller).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        });
    }

    private Caller caller() {
        return new CallerResolver().resolveArgument(ENDPOINT, null, new ServletWebRequest(request), null);
    }

    static final class Endpoint {
        Endpoint(Caller caller) {
            throw new IllegalStateException("Only its parameter is looked at: " + caller);
        }
    }
}
