package id.tuntas.ledger.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer inner;

    @BeforeEach
    void start() throws IOException {
        inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inner.createContext("/", exchange -> {
            asked.incrementAndGet();
            boolean away = exchange.getRequestURI().getPath().equals("/away");
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/secret");
            byte[] body = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? 307 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        inner.start();
    }

    @AfterEach
    void stop() {
        inner.stop(0);
    }

    private int port() {
        return inner.getAddress().getPort();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void isInner(String address) throws UnknownHostException {
        assertThat(InnerAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "103.10.1.1",
                "2400:cb00::1",
                "64:ff9b::808:808",
                "2002:808:808::"
            })
    void isOutside(String address) throws UnknownHostException {
        assertThat(InnerAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1"})
    void anInnerAddressIsNotAskedHoweverItIsWritten(String host) throws IOException {
        try (Outbound out = Outbound.trusting(Set.of(), PATIENCE, WHOLE)) {
            assertThatIOException().isThrownBy(() -> out.post(URI.create("http://" + host + ":" + port() + "/"), "x"));
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatTheOperatorNamedIsAskedAndItsLongAnswerIsCutOff() throws IOException {
        try (Outbound out = Outbound.trusting(Set.of("127.0.0.1"), PATIENCE, WHOLE)) {
            Outbound.Answer answer = out.post(URI.create("http://127.0.0.1:" + port() + "/"), "x");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasSize(64 * 1024);
        }
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        try (Outbound out = Outbound.trusting(Set.of("127.0.0.1"), PATIENCE, WHOLE)) {
            assertThat(out.post(URI.create("http://127.0.0.1:" + port() + "/away"), "x")
                            .status())
                    .isEqualTo(307);
        }
        assertThat(asked).hasValue(1);
    }

    /** Each piece comes in time, and there is no last one. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-Long: ", "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n"})
    void anAnswerWithoutEndIsCutOff(String beginning) throws IOException {
        try (Dribble there = new Dribble(beginning);
                Outbound out = Outbound.trusting(Set.of("127.0.0.1"), PATIENCE, Duration.ofMillis(700))) {
            assertThatIOException().isThrownBy(() -> out.post(there.address(), "x"));
        }
    }

    @Test
    void whoeverIsOnlyToldIsNotListenedToLonger() throws IOException {
        String beginning = "HTTP/1.1 202 OK\r\nContent-Length: 1000000000\r\n\r\nso";
        try (Dribble there = new Dribble(beginning);
                Outbound out = Outbound.trusting(Set.of("127.0.0.1"), PATIENCE, Duration.ofHours(1))) {
            assertThat(out.tell(there.address(), "x", "text/plain", Map.of())).isEqualTo(202);
        }
    }

    /** Says its beginning at once, and then a letter now and then for as long as anybody listens. */
    private static final class Dribble implements AutoCloseable {
        private static final int PAUSE_MILLIS = 50;
        private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        Dribble(String beginning) throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                try (Socket caller = door.accept()) {
                    OutputStream out = caller.getOutputStream();
                    out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write('a');
                        out.flush();
                        Thread.sleep(PAUSE_MILLIS);
                    }
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt(); // nobody listens any more
                }
            });
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    /** Honest at the first question, inner at the second; there is only one, and its answer is the one connected to. */
    @Test
    void aNameThatChangesItsMindIsAskedOnce() throws IOException {
        AtomicInteger questions = new AtomicInteger();
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                // 2001:db8:: would be refused; an address of the open Internet that nobody answers here
                return new InetAddress[] {
                    InetAddress.getByName(questions.getAndIncrement() == 0 ? "192.31.196.1" : "127.0.0.1")
                };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (Outbound out = Outbound.withNames(names, Set.of(), Duration.ofMillis(500))) {
            URI address = URI.create("http://elsewhere.example:" + port() + "/");
            assertThatIOException().isThrownBy(() -> out.post(address, "x"));
            assertThat(questions).hasValue(1);
            assertThatIOException().isThrownBy(() -> out.post(address, "x"));
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "http://user@example.org/", "http:///x"})
    void isNoAddressToSendTo(String address) throws IOException {
        try (Outbound out = Outbound.trusting(Set.of("example.org"), PATIENCE, WHOLE)) {
            assertThatIOException().isThrownBy(() -> out.post(URI.create(address), "x"));
        }
    }
}
