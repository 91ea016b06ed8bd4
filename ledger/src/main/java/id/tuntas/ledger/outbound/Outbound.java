package id.tuntas.ledger.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to other machines, and never to inner ones: whoever may name an address must not make the program ask this
 * machine or its network. The name is looked up once for each connection, judged, and connected to as judged, so that a
 * name cannot change its mind in between. No redirect is followed and no proxy of the environment used. A host that the
 * operator named in the settings is trusted, wherever it is.
 */
public final class Outbound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);
    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch;
    private final Duration whole;

    private Outbound(Set<String> trustedHosts, Duration patience, Duration whole, DnsResolver names) {
        this.whole = whole;
        this.watch = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name("outbound").daemon().unstarted(work));
        Timeout timeout = Timeout.of(patience);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Judged(names, trustedHosts))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /**
     * A way out that knows these hosts of the operator.
     *
     * @param patience for connecting, and between two pieces of an answer
     * @param whole for all of it, however many pieces come: then the connection is cut
     */
    public static Outbound trusting(Set<String> hosts, Duration patience, Duration whole) {
        return new Outbound(hosts, patience, whole, SystemDefaultDnsResolver.INSTANCE);
    }

    static Outbound withNames(DnsResolver names, Set<String> hosts, Duration patience) {
        return new Outbound(hosts, patience, patience.multipliedBy(2), names);
    }

    /** What came back; a body that is longer than 64 KB is cut off. */
    public record Answer(int status, String body) {}

    /**
     * Posts a text.
     *
     * @throws IOException when the address may not be asked, or does not answer
     */
    public Answer post(URI address, String body) throws IOException {
        return within(request(address, body, ContentType.TEXT_PLAIN.getMimeType()), true);
    }

    /**
     * Posts a text of another kind, with headers of its own, and reads of the answer only its status.
     *
     * @param type media type of the body, which is UTF-8
     * @throws IOException when the address may not be asked, or does not answer
     */
    public int tell(URI address, String body, String type, Map<String, String> headers) throws IOException {
        HttpPost request = request(address, body, type);
        headers.forEach(request::setHeader);
        return within(request, false).status();
    }

    private static HttpPost request(URI address, String body, String type) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            throw new IOException("Not an address to send to");
        }
        HttpPost request = new HttpPost(address);
        request.setEntity(new StringEntity(body, ContentType.create(type, StandardCharsets.UTF_8)));
        return request;
    }

    /** Cut off when it lasts too long: between two pieces of an answer any patience can be worn out. */
    private Answer within(HttpPost request, boolean isRead) throws IOException {
        Future<?> cut = watch.schedule(request::abort, whole.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(null, request, null);
            HttpEntity entity = response.getEntity();
            boolean ended = entity == null;
            try {
                byte[] bytes = isRead && entity != null ? entity.getContent().readNBytes(ANSWER_BYTES_MAX) : NOTHING;
                ended |= isRead && bytes.length < ANSWER_BYTES_MAX;
                return new Answer(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
            } finally {
                leave(request, response, ended);
            }
        } finally {
            cut.cancel(false);
        }
    }

    /** An answer that is not read to its end is cut off first, for closing it would read it. */
    private static void leave(HttpPost request, ClassicHttpResponse response, boolean ended) {
        if (!ended) {
            request.abort();
        }
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("The rest of an answer was not wanted", e);
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        http.close();
    }

    /** One inner address among those of a name is enough to refuse it. */
    private record Judged(DnsResolver names, Set<String> trusted) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = names.resolve(host);
            if (!trusted.contains(host.toLowerCase(Locale.ROOT))) {
                for (InetAddress address : addresses) {
                    if (InnerAddresses.contain(address)) {
                        throw new UnknownHostException("An inner address is not asked");
                    }
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return names.resolveCanonicalHostname(host);
        }
    }
}
