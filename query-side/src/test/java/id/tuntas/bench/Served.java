package id.tuntas.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program as a process of its own, with a heap of its own, so that what is measured of it is not the measuring.
 *
 * @param startedMillis from the start of the process to the first answer that says it is ready
 */
record Served(Process process, int port, long startedMillis) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> LIMITS = List.of(
            "account-requests-per-minute",
            "address-requests-per-minute",
            "address-filings-per-hour",
            "address-suggestions-per-minute",
            "phone-filings-per-day");

    /** Starts it and waits until it is ready; its limits are lifted, as all clients share one address. */
    static Served start(Database database, int port, String... options) throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target/bench-data")).resolve("served-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Daxoniq.update-checker.disabled=true"));
        command.addAll(List.of(options));
        command.add("id.tuntas.Tuntas");
        command.addAll(database.settings());
        command.addAll(List.of(
                "--server.port=" + port,
                "--management.server.port=" + (port + 1),
                "--tuntas.demo-issues=false",
                "--logging.level.id.tuntas=warn"));
        LIMITS.forEach(limit -> command.add("--tuntas.limits." + limit + "=100000000"));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitReady(process, port + 1, log);
        return new Served(process, port, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < end) {
                try {
                    if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Nobody listens yet.
                }
                Thread.sleep(20);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The program did not come up:\n" + Files.readString(log));
    }

    /** Megabytes of memory that the process holds now; -1 where the system does not tell. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** Seconds of processor time that the process has used. */
    double processorSeconds() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1e3)
                .orElse(0.0);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
