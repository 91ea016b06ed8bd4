package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.monitoring.MonitoringFiles;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What rules and dashboard ask for is what the program tells, under labels that the region pack bounds. */
abstract class Monitored {
    /** Of fewer answers no score is told. */
    private static final int ANSWERS_MIN = 5;

    private static final Set<String> CONTRACT = Set.of(
            "tuntas_issues_open",
            "tuntas_issues_overdue",
            "tuntas_commands_seconds_bucket",
            "tuntas_satisfaction_score",
            "tuntas_satisfaction_answers",
            "tuntas_projection_lag_seconds",
            "tuntas_projection_lag_events",
            "tuntas_ledger_size",
            "tuntas_ledger_oldest_unsequenced_seconds",
            "tuntas_deadlines_missed_total");

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z_]+)(?:\\{([^}]*)})? ");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    Monitored(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void everyMetricThatIsAskedForIsTold() {
        Set<String> told = new TreeSet<>(told().keySet());
        Set<String> asked = MonitoringFiles.metrics();
        assertThat(asked).hasSizeGreaterThan(20).containsAll(CONTRACT);
        assertThat(told).containsAll(asked);
    }

    /** A label with a free text would be a series for each complaint. */
    @Test
    void labelsAreCodesOfTheRegionPackAndOfTheProgram() {
        Set<String> units = new TreeSet<>(server.db()
                .sql("SELECT unit FROM organisation_unit UNION SELECT region FROM organisation_region")
                .query((row, n) -> row.getString(1))
                .list());
        Set<String> clocks = new TreeSet<>();
        Arrays.stream(ClockKind.values()).map(Enum::name).forEach(clocks::add);
        Set<String> seen = new TreeSet<>();
        told().forEach((name, labels) -> {
            if (name.startsWith("tuntas_")) {
                labels.forEach((label, values) -> {
                    seen.add(label);
                    switch (label) {
                        case "unit" -> assertThat(units).as(name).containsAll(values);
                        case "projection" ->
                            assertThat(Projections.TABLES.keySet()).as(name).containsAll(values);
                        case "check" ->
                            assertThat(Set.of("database", "clock", "history", "disk", "keys"))
                                    .as(name)
                                    .containsAll(values);
                        case "channel" ->
                            assertThat(Set.of("MAIL", "WHATSAPP", "SMS"))
                                    .as(name)
                                    .containsAll(values);
                        case "clock" -> assertThat(clocks).as(name).containsAll(values);
                        case "outcome" ->
                            assertThat(Set.of("accepted", "refused", "failed"))
                                    .as(name)
                                    .containsAll(values);
                        case "command" ->
                            assertThat(values).as(name).allMatch(command -> command.matches("[A-Z][A-Za-z]{3,40}"));
                        default -> assertThat(label).as("label of %s", name).isEqualTo("le");
                    }
                });
            }
        });
        assertThat(seen).contains("unit", "projection", "clock", "outcome", "command", "le");
    }

    /** The values of each label of each metric, after something was done, refused and missed. */
    private Map<String, Map<String, Set<String>>> told() {
        for (int answer = 0; answer < ANSWERS_MIN; answer++) {
            issues.rate(issues.responded(), 4);
        }
        issues.file(Issues.LURAH, Issues.complaint("POHON"));
        MovedClock.CLOCK.forward(Duration.ofHours(25)); // a fallen tree is to be settled within a day
        projections.awaitDeadlinesNoted();
        projections.awaitCaughtUp();
        server.anybody().get("/public").expect(200);
        Map<String, Map<String, Set<String>>> told = new TreeMap<>();
        Matcher line = LINE.matcher(
                server.management().get("/actuator/prometheus").expect(200).body());
        while (line.find()) {
            Map<String, Set<String>> labels = told.computeIfAbsent(line.group(1), name -> new TreeMap<>());
            Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
            while (label.find()) {
                labels.computeIfAbsent(label.group(1), name -> new TreeSet<>()).add(label.group(2));
            }
        }
        return told;
    }
}
