package id.tuntas.browser;

import static org.awaitility.Awaitility.await;

import id.tuntas.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak, unpacked from the distribution that Maven Central has, as a process with a realm of ours. */
final class Keycloak implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, knowing the program at this address. */
    static Keycloak start(String program) throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Path home = unpack(Path.of(System.getProperty("tuntas.keycloak.zip")));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve("realm.json"), realm().replace("@program@", program));
        int port = FreePort.find();
        ProcessBuilder start = new ProcessBuilder(
                "sh",
                "bin/kc.sh",
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + FreePort.find(),
                "--cache=local");
        start.directory(home.toFile());
        start.redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("keycloak.log").toFile());
        start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Keycloak keycloak = new Keycloak(start.start(), port);
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(keycloak::answers);
        } catch (RuntimeException e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/pemkot";
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended, see " + FOLDER.resolve("keycloak.log"));
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path unpack(Path zip) throws IOException {
        Path root = FOLDER.toAbsolutePath().normalize();
        Path home = root;
        try (ZipInputStream content = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                Path file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException("A path out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(content, file);
                }
                if (file.endsWith("bin/kc.sh")) {
                    home = file.resolve("../..").normalize();
                }
            }
        }
        return home;
    }

    private static String realm() throws IOException {
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
            if (realm == null) {
                throw new IOException("No realm");
            }
            return new String(realm.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
