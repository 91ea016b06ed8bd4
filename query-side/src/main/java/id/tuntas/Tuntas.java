package id.tuntas;

import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the program: without a command it serves, with one it does that and ends. */
@SpringBootApplication
public class Tuntas {
    private static final Pattern HELP = Pattern.compile("--help|--version");

    /** Serves, or carries out the command named first, such as {@code import}. */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        if (arguments.length == 0 || isSetting(arguments[0])) {
            SpringApplication.run(Tuntas.class, arguments);
        } else {
            System.exit(CommandLineRun.of(arguments));
        }
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--") && !HELP.matcher(argument).matches();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
