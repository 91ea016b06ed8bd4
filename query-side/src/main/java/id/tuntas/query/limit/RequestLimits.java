package id.tuntas.query.limit;

import id.tuntas.events.organisation.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Counts what is asked of pages and programs' doors; scripts, styles and pictures are not counted. The address is the
 * connection's own: what a header says of it is believed only where the server is told so (profile production).
 */
final class RequestLimits implements HandlerInterceptor {
    /** Whoever has one address of the newer kind has as many as these bytes leave open. */
    private static final int NETWORK_BYTES = 8;

    private final Allowances allowances;
    private final Buckets requests = new Buckets(Duration.ofMinutes(1));
    private final Buckets filings = new Buckets(Duration.ofHours(1));
    private final Buckets exports = new Buckets(Duration.ofHours(1));
    private final Buckets suggestions = new Buckets(Duration.ofMinutes(1));

    RequestLimits(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod)) {
            return true;
        }
        Actor actor = actor();
        if (actor != null && actor.reporterOf() == null) {
            requests.take("account " + actor.account(), allowances.accountRequestsPerMinute());
        } else {
            byAddress(request);
        }
        return true;
    }

    private void byAddress(HttpServletRequest request) {
        String network = network(request.getRemoteAddr());
        int times = allowances.times(request.getRemoteAddr());
        requests.take(network, times * allowances.addressRequestsPerMinute());
        String door = request.getMethod() + " " + request.getRequestURI();
        if (door.equals("POST /api/issues")) {
            filings.take(network, times * allowances.addressFilingsPerHour());
        } else if (request.getRequestURI().startsWith("/public/data/")) {
            exports.take(network, times * allowances.addressExportsPerHour());
        } else if (door.equals("GET /issues/similar")) {
            suggestions.take(network, times * allowances.addressSuggestionsPerMinute());
        }
    }

    private static @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    /** The address itself, or of a long one the network that one household has. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
