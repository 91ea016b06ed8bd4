package id.tuntas.query.access;

import id.tuntas.ledger.attempt.Attempts;
import id.tuntas.ledger.attempt.Limit;
import id.tuntas.ledger.sealing.BlindNumbers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How often secrets may be guessed. Passwords: ten in a quarter of an hour for an account from browsers that never
 * signed in to it, five of them from one network, so that a single attacker leaves some to the owner elsewhere; a
 * browser that did sign in has ten of its own, which nobody else can use up. Networks are kept as numbers that only
 * this program can make.
 */
@Component
class Guesses {
    static final Duration WITHIN = Duration.ofMinutes(15);
    static final int PASSWORDS_MAX = 10;
    static final int PASSWORDS_OF_A_NETWORK_MAX = 5;

    /** One after the other's account, from one place. */
    static final int ACCOUNTS_OF_A_NETWORK_MAX = 30;

    /** Tracking codes have 60 bits; this is for whoever tries nevertheless, and leaves room for mistyping. */
    static final int CODES_MAX = 20;

    /** Links have 256 bits. A whole office may be invited on one day. */
    static final int LINKS_MAX = 60;

    /** Tokens have 256 bits. Wrong ones are mostly expired ones of a program that does not give up. */
    static final int TOKENS_MAX = 100;

    private static final int PREFIX_BYTES = 8;

    private final Attempts attempts;
    private final BlindNumbers blind;
    private final KnownDevices devices;

    Guesses(Attempts attempts, BlindNumbers blind, KnownDevices devices) {
        this.attempts = attempts;
        this.blind = blind;
        this.devices = devices;
    }

    /** Takes a try to sign in to this account. */
    Attempts.Taken password(String account, HttpServletRequest request) {
        String network = network(request);
        List<Limit> limits = devices.of(account, request)
                .map(device -> List.of(limit("device", device, PASSWORDS_MAX)))
                .orElseGet(() -> List.of(
                        limit("network", network, ACCOUNTS_OF_A_NETWORK_MAX),
                        limit("from", account + " " + network, PASSWORDS_OF_A_NETWORK_MAX),
                        limit("account", account, PASSWORDS_MAX)));
        return attempts.take(limits);
    }

    void right(Attempts.Taken taken) {
        attempts.giveBack(taken);
    }

    /** Before a tracking code is compared: from a network that guesses, not even the right one is. */
    void lookForCode(HttpServletRequest request) {
        attempts.look(codes(request));
    }

    void wrongCode(HttpServletRequest request) {
        attempts.take(List.of(codes(request)));
    }

    /** A right token is let in however many wrong ones came from there: they do not bring anybody nearer to it. */
    void wrongToken(HttpServletRequest request) {
        attempts.take(List.of(limit("token", network(request), TOKENS_MAX)));
    }

    void link(HttpServletRequest request) {
        attempts.take(List.of(limit("link", network(request), LINKS_MAX)));
    }

    private Limit codes(HttpServletRequest request) {
        return limit("code", network(request), CODES_MAX);
    }

    private Limit limit(String kind, String whose, int max) {
        return new Limit(kind + ":" + Long.toHexString(blind.of("attempt:" + kind + ":" + whose)), max, WITHIN);
    }

    /** An IPv4 address, or the 64 bits of an IPv6 address that one customer has for themselves. */
    private static String network(HttpServletRequest request) {
        try {
            InetAddress address = InetAddress.getByName(request.getRemoteAddr());
            return address instanceof Inet6Address
                    ? Base64.getEncoder().encodeToString(Arrays.copyOf(address.getAddress(), PREFIX_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
