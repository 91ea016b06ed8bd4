package id.tuntas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MonitoringFilesTest {
    private static final String MISSING =
            "No promtool found: install it (apt-get install prometheus); the alert rules are not tested";
    private static final int PATIENCE_SECONDS = 60;
    private static final Path RULE_TESTS = Path.of("../docker/prometheus/rules_test.yml");

    @ParameterizedTest
    @CsvSource({
        "check config, prometheus.yml",
        "check config, prometheus.cluster.yml",
        "check rules, rules.yml",
        "test rules, rules_test.yml"
    })
    void prometheusAcceptsItsFilesAndTheRulesAlertWhenTheyShould(String command, String file) throws Exception {
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(List.of(command.split(" ")));
        line.add("../docker/prometheus/" + file);
        Process promtool = start(line);
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(promtool.exitValue()).as(said).isZero();
    }

    /** Skipped where there is none, and failing where there has to be one. */
    private static Process start(List<String> line) throws IOException {
        boolean found = Pattern.compile(":")
                .splitAsStream(String.valueOf(System.getenv("PATH")))
                .anyMatch(folder -> Path.of(folder, "promtool").toFile().canExecute());
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        assumeTrue(found, MISSING);
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    @Test
    void everyAlertIsTestedAndSaysWhatToDo() {
        List<String> alerts = Pattern.compile("- alert: (\\w+)")
                .matcher(MonitoringFiles.text(MonitoringFiles.RULES))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(alerts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        String tests = MonitoringFiles.text(RULE_TESTS);
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(tests).contains("alertname: " + alert + "\n        exp_alerts:\n"));
        assertThat(MonitoringFiles.text(MonitoringFiles.RULES).split("description: ", -1))
                .hasSize(alerts.size() + 1);
    }

    @Test
    void everyPanelHasItsPlaceItsTitleAndTheProvisionedSource() {
        String source = MonitoringFiles.text(Path.of("../docker/grafana/provisioning/datasources/prometheus.yml"));
        assertThat(source).contains("uid: tuntas-prometheus");
        List<JsonNode> panels = MonitoringFiles.panels();
        assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
        assertThat(panels.stream()
                        .map(panel -> panel.path("gridPos").path("x").asInt() + "/"
                                + panel.path("gridPos").path("y").asInt()))
                .doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("type").asString().equals("row")
                            || panel.path("datasource").path("uid").asString().equals("tuntas-prometheus"))
                    .isTrue();
        });
    }
}
