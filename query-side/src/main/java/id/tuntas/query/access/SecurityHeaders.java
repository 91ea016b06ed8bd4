package id.tuntas.query.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells the browser: run and load nothing but the program's own, stand in nobody's frame or page, keep
 * no copy (unless a door says otherwise, as styles and scripts do). Behind TLS also: never come without it.
 */
final class SecurityHeaders {
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";
    private static final String NO_FEATURES = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";

    /** An address that is none is refused before any header could be written. */
    private static final Map<String, String> OF_THE_REFUSED = Map.of(
            "Content-Security-Policy",
            CSP,
            "Permissions-Policy",
            NO_FEATURES,
            "Referrer-Policy",
            ReferrerPolicy.SAME_ORIGIN.getPolicy(),
            "Cross-Origin-Opener-Policy",
            CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy(),
            "Cross-Origin-Resource-Policy",
            CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy(),
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Cache-Control",
            "no-store");

    private SecurityHeaders() {}

    /** @param formsGoTo where else a form may be sent on to, as the policy writes it, with a blank before; often nothing */
    static void onEveryAnswer(HeadersConfigurer<HttpSecurity> headers, String formsGoTo) {
        String policies = CSP.replace("form-action 'self'", "form-action 'self'" + formsGoTo);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(policies))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    static void onARefusedAddress(HttpServletResponse response) {
        OF_THE_REFUSED.forEach(response::setHeader);
    }
}
