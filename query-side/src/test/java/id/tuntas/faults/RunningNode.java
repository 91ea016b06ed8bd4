package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole program as a process of its own, which can be killed and made to stand still. */
final class RunningNode implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;

    private final List<String> command;
    private final String host;
    private final int port;
    private final int managementPort;
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Process> helpers = new ArrayList<>();
    private Process process;

    private RunningNode(List<String> command, String host, int port, int managementPort, Path log) throws IOException {
        this.command = command;
        this.host = host;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
        this.process = Launch.process(command, log);
    }

    /** Starts a node of this store. */
    static RunningNode begin(FaultStore store) throws IOException {
        return begin(store, List.of(), "127.0.0.1", store.settings());
    }

    /** Likewise, in a network namespace for example: {@code around} stands before the command. */
    static RunningNode begin(FaultStore store, List<String> around, String host, List<String> settings)
            throws IOException {
        int port = FreePort.find();
        int managementPort = FreePort.find();
        List<String> command = new ArrayList<>(around);
        command.addAll(Launch.java(FaultNode.class.getName()));
        command.addAll(settings);
        command.addAll(List.of(
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--tuntas.demo-issues=false",
                "--tuntas.faults.clock=" + store.clock(),
                "--tuntas.deadlines.every=500ms",
                "--db-scheduler.polling-interval=250ms",
                "--db-scheduler.heartbeat-interval=1s",
                "--tuntas.limits.account-requests-per-minute=1000000",
                "--tuntas.limits.address-requests-per-minute=1000000"));
        RunningNode node = new RunningNode(
                command, host, port, managementPort, store.folder().resolve("node-" + port + ".log"));
        if (!around.isEmpty()) {
            node.letIn(around, port);
            node.letIn(around, managementPort);
        }
        return node;
    }

    private void letIn(List<String> around, int door) throws IOException {
        List<String> forwarder = new ArrayList<>(around);
        forwarder.addAll(Launch.java(Forwarder.class.getName()));
        forwarder.addAll(List.of(host, Integer.toString(door)));
        helpers.add(Launch.process(forwarder, log));
    }

    /** Begins again at the same address, after it was killed. */
    void beginAgain() throws IOException {
        process = Launch.process(command, log);
    }

    URI address() {
        return URI.create("http://" + host + ":" + port);
    }

    private URI management(String path) {
        return URI.create("http://" + host + ":" + managementPort + path);
    }

    /** A metric's value, -1 while nobody tells it. */
    double metric(String name) {
        try {
            String all = http.send(
                            HttpRequest.newBuilder(management("/actuator/prometheus"))
                                    .timeout(ANSWER_MAX)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return all.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    void awaitReady() {
        await().atMost(START_MAX).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(process.isAlive()).as(this::said).isTrue();
            return status(management("/actuator/health/readiness")) == 200;
        });
    }

    private int status(URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).timeout(ANSWER_MAX).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNAVAILABLE;
        }
    }

    /** What this account is answered when it asks for something to be done. */
    int post(String account, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(address().resolve(path))
                                .timeout(ANSWER_MAX)
                                .header("Authorization", "Bearer " + account)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** What an account of this name gets; it has to be there. */
    byte[] get(String account, String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address().resolve(path))
                        .timeout(ANSWER_MAX)
                        .header("Authorization", "Bearer " + account)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Until it ends by itself; answers its exit code. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(START_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** As {@code kill -STOP} and {@code kill -CONT} do. */
    void signal(String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** A node that stands still is killed as well. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        helpers.forEach(Process::destroyForcibly);
        http.close();
    }
}
