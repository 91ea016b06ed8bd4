package id.tuntas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, each some times; printed as a table of medians with their range. */
final class Figures {
    private final String title;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    Figures(String title) {
        this.title = title;
    }

    void add(String name, String unit, double value) {
        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        units.put(name, unit);
    }

    /** A figure made of two others, round by round. */
    void ratio(String name, String of, String to) {
        List<Double> above = figures.getOrDefault(of, List.of());
        List<Double> below = figures.getOrDefault(to, List.of());
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            add(name, "ratio", above.get(i) / below.get(i));
        }
    }

    double median(String name) {
        List<Double> sorted = sorted(name);
        return sorted.get(sorted.size() / 2);
    }

    private List<Double> sorted(String name) {
        return figures.getOrDefault(name, List.of()).stream().sorted().toList();
    }

    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder("\n| %s | median | lowest | highest | |\n|---|---|---|---|---|\n".formatted(title));
        figures.forEach((name, values) -> {
            List<Double> sorted = sorted(name);
            table.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            name,
                            text(median(name)),
                            text(sorted.getFirst()),
                            text(sorted.getLast()),
                            units.get(name)));
        });
        return table.toString();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
    }
}
