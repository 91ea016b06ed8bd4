package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What others, who have the specification and not this program, make of its answers. */
abstract class Open311Elsewhere {
    /** Where FixMyStreet's {@code perllib/Open311.pm} lies, as an environment variable; it is no part of this project. */
    private static final String CLIENT = "OPEN311_PERLLIB";

    private static final int SECONDS_MAX = 120;

    private final Server server;
    private final Issues issues;
    private final GeoReport client;

    Open311Elsewhere(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.client = new GeoReport(server);
    }

    @Test
    void answersAreWhatTheSpecificationDemands() throws IOException {
        issues.responded();
        new Projections(server).awaitCaughtUp("open311");
        JsonNode requests = client.get("requests.json").expect(200).json();
        assertThat(requests).isNotEmpty();
        assertThat(demanded("requests").validate(requests)).isEmpty();
        JsonNode services = client.get("services.json").expect(200).json();
        assertThat(demanded("services").validate(services)).isEmpty();
        for (JsonNode service : services) {
            String code = service.path("service_code").asString();
            JsonNode definition =
                    client.get("services/" + code + ".json").expect(200).json();
            assertThat(demanded("definition").validate(definition)).as(code).isEmpty();
        }
        ((ObjectNode) requests.path(0)).put("status", "Selesai");
        assertThat(demanded("requests").validate(requests)).hasSize(1);
    }

    private Schema demanded(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/open311/georeport.json"))) {
            ObjectNode demanded = (ObjectNode) JsonMapper.shared().readTree(file);
            demanded.put("$ref", "#/$defs/" + name);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(demanded);
        }
    }

    /** Needs perl with the modules that the program's head names, and FixMyStreet's client itself. */
    @Test
    void fixMyStreetsOwnClientRunsToItsEnd() throws IOException, InterruptedException {
        String folder = System.getenv(CLIENT);
        Assumptions.assumeTrue(
                folder != null && Files.isReadable(Path.of(folder).resolve("Open311.pm")),
                () -> "Left out: " + CLIENT + " names no folder with FixMyStreet's Open311.pm");
        Assumptions.assumeTrue(hasModules(), "Left out: perl, or a module that open311.pl names, is not there");
        String said = said(List.of(
                "perl",
                Path.of("src/test/independent/open311.pl").toAbsolutePath().toString(),
                folder,
                server.url() + "/open311/v2/"));
        assertThat(said).contains("ok services are listed", "exit 0").doesNotContain("NOT ok");
    }

    private static boolean hasModules() throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("perl"));
        for (String module : List.of(
                "Moo",
                "MooX::Types::MooseLike::Base",
                "DateTime::Format::W3CDTF",
                "XML::Simple",
                "LWP::UserAgent",
                "Path::Tiny",
                "Try::Tiny")) {
            command.add("-M" + module);
        }
        command.addAll(List.of("-e", "1"));
        try {
            return said(command).endsWith("exit 0");
        } catch (IOException e) {
            return false;
        }
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).as(said).isTrue();
        return said + "exit " + process.exitValue();
    }
}
