package id.tuntas.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in {@code docker}, and which metrics they ask for. */
public final class MonitoringFiles {
    static final Path RULES = Path.of("../docker/prometheus/rules.yml");
    static final Path DASHBOARD = Path.of("../docker/grafana/dashboards/tuntas.json");

    /** Whatever the program or one of its libraries exports begins with one of these. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:tuntas|http|jvm|hikaricp|process|system|disk)_[a-z_]+[a-z]\\b(?!\\s*\\()");

    private MonitoringFiles() {}

    /** Every metric that a rule or a panel names. */
    public static Set<String> metrics() {
        String asked = expressions().collect(Collectors.joining("\n")) + "\n" + ruleExpressions();
        Set<String> names = new TreeSet<>();
        Matcher found = METRIC.matcher(asked);
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    /** All that a rule file says beside its sentences. */
    private static String ruleExpressions() {
        return text(RULES)
                .lines()
                .filter(line -> !line.strip().matches("(summary|description|- name|- alert):.*|#.*"))
                .collect(Collectors.joining("\n"));
    }

    static Stream<String> expressions() {
        return panels().stream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString());
    }

    static List<JsonNode> panels() {
        return JsonMapper.shared()
                .readTree(text(DASHBOARD))
                .path("panels")
                .valueStream()
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
