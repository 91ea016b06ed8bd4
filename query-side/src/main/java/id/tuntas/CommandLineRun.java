package id.tuntas;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One run of a command. It may run beside a serving program: it opens no port, starts no projection and seeds no demo.
 * Arguments such as {@code --tuntas.region=tabanan} are settings, as when serving.
 */
@Command(name = "tuntas", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE)
final class CommandLineRun implements ProgramCommand.Program, AutoCloseable {
    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?");

    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Environment environment;

    private CommandLineRun(List<String> settings) {
        this.settings = settings;
    }

    /** Carries the command out; the answer is the exit code. */
    static int of(String... arguments) {
        List<String> settings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String argument : arguments) {
            (SETTING.matcher(argument).matches() ? settings : rest).add(argument);
        }
        try (CommandLineRun run = new CommandLineRun(settings)) {
            CommandLine line = new CommandLine(run);
            ServiceLoader.load(ProgramCommand.class).forEach(line::addSubcommand);
            line.setExecutionStrategy(run::execute);
            line.setParameterExceptionHandler((wrong, given) -> misused(wrong));
            line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
            return line.execute(rest.toArray(String[]::new));
        }
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        if (!(command.getCommand() instanceof ProgramCommand wanted)) {
            throw new ParameterException(command, command.getResourceBundle().getString("console.no-command"));
        }
        try {
            return wanted.run(this);
        } catch (ParameterException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandLine.ExecutionException(command, "failed", e);
        }
    }

    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        command.getErr().println(command.getResourceBundle().getString("console.failed") + " " + reason);
        return ProgramCommand.FAILED;
    }

    @Override
    public <T> T part(Class<T> type, String... more) {
        if (context == null) {
            List<String> all = new ArrayList<>(settings);
            all.addAll(List.of(more));
            context = program(Tuntas.class).run(all.toArray(String[]::new));
        }
        return context.getBean(type);
    }

    /** Read once, by a program without parts. */
    @Override
    public String setting(String placeholders) {
        if (environment == null) {
            try (ConfigurableApplicationContext nothing =
                    program(Settings.class).run(settings.toArray(String[]::new))) {
                environment = nothing.getEnvironment();
            }
        }
        return environment.resolveRequiredPlaceholders(placeholders);
    }

    private static SpringApplication program(Class<?> parts) {
        SpringApplication program = new SpringApplication(parts);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setAdditionalProfiles("command-line");
        program.setLogStartupInfo(false);
        return program;
    }

    /** Has no parts. */
    static final class Settings {}

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
