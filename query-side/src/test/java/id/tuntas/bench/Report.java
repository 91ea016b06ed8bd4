package id.tuntas.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Puts what was measured into its place in {@code docs/performance.md}; what is said about it there stays. */
final class Report {
    private static final Path FILE = Path.of("../docs/performance.md");

    private Report() {}

    /** Replaces the figures between the marks of this name. */
    static void write(String name, Object figures) throws IOException {
        String text = Files.readString(FILE);
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(FILE + " has no place for " + name);
        }
        String measured = "%s\n%s\n".formatted(machine(), figures);
        Files.writeString(FILE, text.substring(0, from + begin.length()) + measured + text.substring(to));
        System.out.println(measured);
    }

    private static String machine() throws IOException {
        return "Measured %s at commit %s, %d cores (%s), Java %s, load %.1f when it ended."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit(),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("java.version"),
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                .getSystemLoadAverage());
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        return said.isEmpty() ? "unknown" : said;
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        return Files.exists(told)
                ? Files.readAllLines(told).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst("model name\\s*:\\s*", ""))
                        .findFirst()
                        .orElse("unknown")
                : System.getProperty("os.arch");
    }
}
