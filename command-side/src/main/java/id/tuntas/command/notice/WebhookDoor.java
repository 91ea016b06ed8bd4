package id.tuntas.command.notice;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import id.tuntas.ledger.outbound.Outbound;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts signed messages (Standard Webhooks): identity, time and body under HMAC-SHA256, with two signatures while a secret
 * is being renewed.
 */
@Component
class WebhookDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For all of it: whoever says a little now and then keeps nobody else waiting for longer. */
    private static final Duration WHOLE = Duration.ofSeconds(15);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int GONE = 410;
    private static final int HUNDRED = 100;
    private static final int OK = 2;

    private final Outbound outbound;
    private final Set<String> trusted;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param inner hosts of the region's own network that may be named as well, such as a gateway's */
    WebhookDoor(
            @Value("${tuntas.webhooks.inner-hosts:}") List<String> inner,
            @Value("${tuntas.demo:false}") boolean demo,
            Clock clock) {
        Set<String> hosts = new HashSet<>();
        inner.forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT)));
        if (demo) {
            hosts.addAll(LOOPBACK);
        }
        this.trusted = Set.copyOf(hosts);
        this.outbound = Outbound.trusting(trusted, PATIENCE, WHOLE);
        this.clock = clock;
    }

    /** Whether somebody may be told there: by https, or by http on this machine in the demo. */
    boolean isFit(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return false;
        }
        String known = host.toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && LOOPBACK.contains(known)
                        && trusted.contains(known));
    }

    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** @param id the message's own, by which the other side knows it again however often it comes */
    Attempt send(Webhook webhook, String id, String type, String body) {
        long time = clock.instant().getEpochSecond();
        try {
            String signatures = sign(webhook.secret(), id, time, body);
            String old = webhook.oldSecret();
            if (old != null) {
                signatures += " " + sign(old, id, time, body);
            }
            Map<String, String> headers = Map.of(
                    "webhook-id", id, "webhook-timestamp", String.valueOf(time), "webhook-signature", signatures);
            int status = outbound.tell(webhook.address(), body, type, headers);
            if (status / HUNDRED == OK) {
                return Attempt.ARRIVED;
            }
            return status == GONE ? Attempt.refused("http-" + status) : Attempt.failed("http-" + status);
        } catch (IOException e) {
            return Attempt.failed("connection");
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("A secret that does not sign", e);
        }
    }

    private static String sign(String secret, String id, long time, String body)
            throws EmptyWebhookSecretException, WebhookSigningException {
        return new com.standardwebhooks.Webhook(secret).sign(id, time, body);
    }
}
