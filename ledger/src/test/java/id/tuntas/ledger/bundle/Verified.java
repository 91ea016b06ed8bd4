package id.tuntas.ledger.bundle;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** One run of the verifier, as from the command line. */
public record Verified(int exit, String out) {
    public static Verified run(Path file, String... arguments) throws Exception {
        VerifyCommand command = new VerifyCommand();
        CommandLine line = new CommandLine(command);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(file.toString());
        line.parseArgs(all.toArray(String[]::new));
        int exit = command.run(new NoProgram());
        return new Verified(exit, out.toString());
    }

    private static final class NoProgram implements id.tuntas.ledger.commandline.ProgramCommand.Program {
        @Override
        public <T> T part(Class<T> type, String... settings) {
            throw new AssertionError("The verifier works without the program");
        }
    }
}
