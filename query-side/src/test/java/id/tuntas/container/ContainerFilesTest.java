package id.tuntas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** No container runs in these tests; but whatever a file names is there, and whoever reads it can. */
class ContainerFilesTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final String CLUSTER = "compose.cluster.yaml";
    private static final int PATIENCE_SECONDS = 60;

    /** Settings of the program's frame that every container may give. */
    private static final Set<String> OF_THE_FRAME = Set.of(
            "SPRING_PROFILES_ACTIVE",
            "SPRING_CONFIG_IMPORT",
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SERVER_ADDRESS",
            "MANAGEMENT_SERVER_ADDRESS");

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> part(String file, String name) throws IOException {
        Map<String, Object> all = new Yaml().load(text(DOCKER.resolve(file)));
        return (Map<String, Map<String, Object>>) all.getOrDefault(name, Map.of());
    }

    private static List<?> list(Map<String, Object> service, String name) {
        return service.get(name) instanceof List<?> list ? list : List.of();
    }

    private static Set<String> names(@Nullable Object map) {
        Set<String> names = new TreeSet<>();
        if (map instanceof Map<?, ?> entries) {
            entries.keySet().forEach(key -> names.add(key.toString()));
        } else if (map instanceof List<?> entries) {
            entries.forEach(key -> names.add(key.toString()));
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", CLUSTER})
    void whateverAServiceNeedsIsDeclaredAndWhateverIsDeclaredIsNeeded(String file) throws IOException {
        Map<String, Map<String, Object>> services = part(file, "services");
        Set<String> volumes = new TreeSet<>();
        Set<String> secrets = new TreeSet<>();
        assertThat(services).isNotEmpty();
        services.forEach((name, service) -> {
            assertThat(service.containsKey("image") || service.containsKey("build"))
                    .as(name)
                    .isTrue();
            for (Object volume : list(service, "volumes")) {
                String source = volume.toString().split(":", 2)[0];
                if (source.startsWith("./")) {
                    assertThat(DOCKER.resolve(source)).as(name).exists();
                } else {
                    volumes.add(source);
                }
            }
            for (Object secret : list(service, "secrets")) {
                secrets.add(
                        secret instanceof Map<?, ?> given ? String.valueOf(given.get("source")) : secret.toString());
            }
            assertThat(services.keySet()).as(name).containsAll(names(service.get("depends_on")));
        });
        assertThat(volumes).isEqualTo(names(part(file, "volumes")));
        assertThat(secrets).isEqualTo(names(part(file, "secrets")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", CLUSTER})
    void everySettingOfANodeIsOneThatTheProgramKnows(String file) throws IOException {
        Set<String> known = known();
        assertThat(known).contains("TUNTAS_DATA", "TUNTAS_PUBLIC_URL", "TUNTAS_LEDGER_WITNESSES");
        part(file, "services").forEach((name, service) -> {
            if (service.containsKey("build")) {
                assertThat(names(service.get("environment"))).as(name).isSubsetOf(known);
            }
        });
        Pattern.compile("\\b((?:TUNTAS|SERVER|SPRING)_[A-Z_]+)=")
                .matcher(text(DOCKER.resolve("Dockerfile")))
                .results()
                .forEach(setting -> assertThat(known).contains(setting.group(1)));
    }

    /** As the environment names them. */
    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(OF_THE_FRAME);
        Pattern setting = Pattern.compile("tuntas\\.[a-z][a-z.-]*[a-z]");
        for (String module : List.of("ledger", "command-side", "query-side")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    setting.matcher(text(file)).results().forEach(found -> known.add(environment(found.group())));
                }
            }
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Map<String, Object> all = new Yaml().load(text(file));
                if (all.get("tuntas") instanceof Map<?, ?> own) {
                    flatten("tuntas", own, known);
                }
            }
        }
        return known;
    }

    private static void flatten(String prefix, Map<?, ?> map, Set<String> known) {
        map.forEach((key, value) -> {
            known.add(environment(prefix + "." + key));
            if (value instanceof Map<?, ?> below) {
                flatten(prefix + "." + key, below, known);
            }
        });
    }

    private static String environment(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    @Test
    void theNodesAreTheSameToTheProxyToPrometheusAndToEachOther() throws IOException {
        Map<String, Map<String, Object>> services = part(CLUSTER, "services");
        List<String> nodes = services.keySet().stream()
                .filter(name -> name.startsWith("tuntas-"))
                .toList();
        assertThat(nodes).hasSize(2);
        assertThat(services.get(nodes.getFirst())).isEqualTo(services.get(nodes.getLast()));
        String proxy = text(DOCKER.resolve("proxy/haproxy.cfg"));
        String prometheus = text(DOCKER.resolve("prometheus/prometheus.cluster.yml"));
        assertThat(nodes).allSatisfy(node -> {
            assertThat(proxy).contains("server " + node + " " + node + ":8080");
            assertThat(prometheus).contains("\"" + node + ":8081\"");
        });
        assertThat(proxy).contains("/actuator/health/readiness").containsOnlyOnce("check port 8081");
    }

    /** Whoever serves knows no other password than its own, and only the door and the screens are published. */
    @Test
    void aNodeServesUnderTheRoleThatCannotChangeHistory() throws IOException {
        Map<String, Map<String, Object>> services = part(CLUSTER, "services");
        services.forEach((name, service) -> {
            String secrets = service.getOrDefault("secrets", "").toString();
            if (!Set.of("db", "migrate").contains(name)) {
                assertThat(secrets).as(name).doesNotContain("owner-password", "postgres-password");
            }
            if (!Set.of("proxy", "prometheus", "grafana").contains(name)) {
                assertThat(service).as(name).doesNotContainKey("ports");
            }
            if (name.startsWith("tuntas-")) {
                assertThat(String.valueOf(service.get("environment")))
                        .contains("SPRING_DATASOURCE_USERNAME=tuntas_app");
            }
        });
    }

    @Test
    void theImageRunsAsNobodySpecialAndCopiesWhatThereIs() throws IOException {
        String image = text(DOCKER.resolve("Dockerfile"));
        assertThat(image.lines().filter(line -> line.startsWith("USER"))).containsExactly("USER tuntas");
        assertThat(image).contains("HEALTHCHECK", "-XX:AOTCache=tuntas.aot").doesNotContain("chmod 777");
        assertThat(image.substring(image.lastIndexOf("FROM "))).contains("USER tuntas");
        Pattern.compile("(?m)^COPY (?!--from)(\\S+)").matcher(image).results().forEach(copy -> {
            if (!copy.group(1).contains("target/")) {
                assertThat(Path.of("..").resolve(copy.group(1))).exists();
            }
        });
    }

    @Test
    void everyScriptIsOneThatBashReads() throws Exception {
        try (Stream<Path> files = Files.walk(DOCKER)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".sh")).toList();
            assertThat(scripts).hasSizeGreaterThanOrEqualTo(5);
            for (Path script : scripts) {
                assertThat(script).isExecutable();
                assertThat(text(script)).contains("\nset -euo pipefail\n");
                run("bash", "-n", script.toString());
            }
        }
    }

    @Test
    void theProxyAcceptsItsFile(@TempDir Path folder) throws Exception {
        boolean found = Files.isExecutable(Path.of("/usr/sbin/haproxy"));
        String missing = "No HAProxy found: install it (apt-get install haproxy); its file is not checked";
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        assumeTrue(found, missing);
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        Path both = Files.writeString(folder.resolve("tls.pem"), text(certificate) + text(key));
        String file = text(DOCKER.resolve("proxy/haproxy.cfg"));
        assertThat(file).contains("/run/secrets/tls.pem");
        Path config =
                Files.writeString(folder.resolve("haproxy.cfg"), file.replace("/run/secrets/tls.pem", both.toString()));
        run("/usr/sbin/haproxy", "-c", "-f", config.toString());
    }

    /** Tokens stand in addresses: of a calendar that is subscribed to, of a password that is set anew. */
    @Test
    void theProxyLogsNoAddressOfARequest() throws IOException {
        List<String> file = text(DOCKER.resolve("proxy/haproxy.cfg"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> formats = file.stream()
                .filter(line -> line.startsWith("log-format") || line.startsWith("error-log-format"))
                .toList();
        assertThat(file).contains("mode http").noneMatch(line -> line.matches("option (http|tcp|https)log.*"));
        assertThat(formats).hasSize(1);
        Pattern address = Pattern.compile("%(\\{[^}]*})?((r|HU|HPO?|HQ|hrl?|hsl?)(?![a-zA-Z])|\\[)");
        assertThat(formats.getFirst()).doesNotContainPattern(address);
    }

    private static void run(String... line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
