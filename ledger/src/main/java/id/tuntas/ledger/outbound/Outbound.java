package id.tuntas.ledger.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
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

/**
 * Sends to other machines, and never to inner ones: whoever may name an address must not make the program ask this
 * machine or its network. The name is looked up once for each connection, judged, and connected to as judged, so that a
 * name cannot change its mind in between. No redirect is followed and no proxy of the environment used. A host that the
 * operator named in the settings is trusted, wherever it is.
 */
public final class Outbound implements AutoCloseable {
    private static final int ANSWER_BYTES_MAX = 64 * 1024;

    private final CloseableHttpClient http;

    private Outbound(Set<String> trustedHosts, Duration patience, DnsResolver names) {
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
     */
    public static Outbound trusting(Set<String> hosts, Duration patience) {
        return new Outbound(hosts, patience, SystemDefaultDnsResolver.INSTANCE);
    }

    static Outbound withNames(DnsResolver names, Set<String> hosts, Duration patience) {
        return new Outbound(hosts, patience, names);
    }

    /** What came back; a body that is longer than 64 KB is cut off. */
    public record Answer(int status, String body) {}

    /**
     * Posts a text.
     *
     * @throws IOException when the address may not be asked, or does not answer
     */
    public Answer post(URI address, String body) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            throw new IOException("Not an address to send to");
        }
        HttpPost request = new HttpPost(address);
        request.setEntity(new StringEntity(body, ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8)));
        return http.execute(request, Outbound::read);
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "");
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(ANSWER_BYTES_MAX);
            return new Answer(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
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
