package id.tuntas.query.access;

import id.tuntas.ledger.sealing.BlindNumbers;
import id.tuntas.ledger.sealing.OwnSeal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers in a cookie that a browser has signed in to an account before (OWASP "device cookie"). It lets nobody in; it
 * only has tries of its own, so that strangers who use up theirs lock out strangers. Sealed, so it cannot be made up.
 */
@Component
class KnownDevices {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final String PURPOSE = "device:";

    private final OwnSeal seal;
    private final BlindNumbers blind;

    KnownDevices(OwnSeal seal, BlindNumbers blind) {
        this.seal = seal;
        this.blind = blind;
    }

    /** What tells this browser from others that know the account, if it is one of them. */
    Optional<String> of(String account, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = name(account);
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .flatMap(cookie -> opened(account, cookie.getValue()));
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        if (of(account, request).isPresent()) {
            return;
        }
        byte[] device = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(device, PURPOSE + account));
        ResponseCookie cookie = ResponseCookie.from(name(account), value)
                .path("/login")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<String> opened(String account, String value) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(value), PURPOSE + account)
                    .map(device -> new String(device, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the account's name: whoever uses the machine next need not read it there. */
    private String name(String account) {
        return "device-" + Long.toHexString(blind.of("device:" + account));
    }
}
