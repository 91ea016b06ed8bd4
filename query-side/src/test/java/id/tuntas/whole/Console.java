package id.tuntas.whole;

import id.tuntas.ledger.commandline.ProgramCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Commands of the program and scripts beside it, and what they say. */
final class Console {
    private static final int PATIENCE_SECONDS = 120;

    private Console() {}

    /** How a command ended, and all that it said. */
    record Said(int exit, String text) {}

    /** A command that needs nothing but the settings of this data folder. */
    static Said command(ProgramCommand command, Path data, String... arguments) {
        CommandLine line = new CommandLine(command);
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        line.parseArgs(arguments);
        try {
            int exit = command.run(new ProgramCommand.Program() {
                @Override
                public <T> T part(Class<T> type, String... settings) {
                    throw new AssertionError("works without the program");
                }

                @Override
                public String setting(String placeholders) {
                    return placeholders.contains("ledger")
                            ? data.resolve("ledger").toString()
                            : data.toString();
                }
            });
            return new Said(exit, said.toString());
        } catch (Exception e) {
            return new Said(ProgramCommand.FAILED, said + String.valueOf(e.getMessage()));
        }
    }

    /** A script of {@code docker}. */
    static Said script(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("bash", "../docker/" + script));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException(line + " does not end: " + said);
        }
        return new Said(process.exitValue(), said);
    }
}
