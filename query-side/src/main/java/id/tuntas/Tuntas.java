package id.tuntas;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Starts the program: without a command it serves, with one it does that and ends. */
@SpringBootApplication
public class Tuntas {
    /** Serves, or carries out the command named first, such as {@code import}. */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication program = new SpringApplication(Tuntas.class);
        boolean command = arguments.length > 0 && !arguments[0].startsWith("--");
        if (!command) {
            program.run(arguments);
            return;
        }
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setAdditionalProfiles("command-line");
        ConfigurableApplicationContext context = program.run(arguments);
        System.exit(SpringApplication.exit(context));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
