package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Processes with this one's Java and libraries. */
final class Launch {
    private static final Duration END_MAX = Duration.ofMinutes(10);

    private Launch() {}

    /** A command of the console; answers its exit code. */
    static int console(FaultStore store, String... arguments) throws Exception {
        List<String> command = java("id.tuntas.Tuntas");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        store.settings().forEach(setting -> builder.environment().put(variable(setting), value(setting)));
        Path log = store.folder().resolve(arguments[0] + ".log");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        assertThat(process.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        if (process.exitValue() != 0) {
            System.out.println(Files.readString(log));
        }
        return process.exitValue();
    }

    private static String variable(String setting) {
        return setting.substring(2, setting.indexOf('='))
                .toUpperCase(Locale.ROOT)
                .replace('.', '_')
                .replace("-", "");
    }

    private static String value(String setting) {
        return setting.substring(setting.indexOf('=') + 1);
    }

    static Process process(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Of the tests' classes only those of this package are on its class path, or the program would find other beans. */
    static List<String> java(String main) throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Djava.awt.headless=true",
                "-cp",
                FaultNode.classes() + File.pathSeparator + path,
                main));
    }
}
