package id.tuntas.ledger.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process with this one's Java and class path. */
final class Child {
    private Child() {}

    static Process start(Class<?> main, Path errors, String... arguments) throws IOException {
        return builder(main, errors, arguments).start();
    }

    /** Likewise, and what it says goes to a file. */
    static Process start(Path said, Class<?> main, Path errors, String... arguments) throws IOException {
        return builder(main, errors, arguments).redirectOutput(said.toFile()).start();
    }

    private static ProcessBuilder builder(Class<?> main, Path errors, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    }
}
