package id.tuntas.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Starts the ledger's real configuration with its data and keys in a folder. */
@SpringBootApplication(proxyBeanMethods = false)
public class TestLedger {
    private static final List<String> SETTINGS = List.of(
            "spring.main.banner-mode=off",
            "spring.main.web-application-type=none",
            "spring.main.allow-bean-definition-overriding=true",
            "logging.level.root=warn",
            "axon.timeout.enabled=false");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** On H2, in files of this folder; further configuration replaces beans of the same name. */
    public static ConfigurableApplicationContext onH2(Path folder, Class<?>... more) {
        return start(
                folder,
                List.of("spring.flyway.placeholders.bytes=VARBINARY(1000000)", "spring.flyway.placeholders.blob=BLOB"),
                more);
    }

    /** On H2, watched by a witness. */
    public static ConfigurableApplicationContext onH2Witnessed(Path folder, String witness) {
        return start(
                folder,
                List.of(
                        "spring.flyway.placeholders.bytes=VARBINARY(1000000)",
                        "spring.flyway.placeholders.blob=BLOB",
                        "tuntas.ledger.witnesses=" + witness));
    }

    /** On PostgreSQL; only the keys stand in the folder. */
    public static ConfigurableApplicationContext onPostgres(Path folder, String url, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "spring.profiles.include=postgres",
                "spring.datasource.url=" + url,
                "spring.flyway.locations=classpath:db/migration,classpath:db/postgres",
                "spring.flyway.placeholders.serving=tuntas_app",
                "spring.flyway.placeholders.bytes=BYTEA",
                "spring.flyway.placeholders.blob=BYTEA"));
        settings.addAll(List.of(more));
        return start(folder, settings);
    }

    private static ConfigurableApplicationContext start(Path folder, List<String> settings, Class<?>... more) {
        List<String> all = new ArrayList<>(SETTINGS);
        all.addAll(settings);
        all.add("tuntas.data=" + folder.resolve("data"));
        all.add("tuntas.keys=" + folder.resolve("keys"));
        SpringApplication program = new SpringApplication(
                Stream.concat(Stream.of(TestLedger.class), Stream.of(more)).toArray(Class<?>[]::new));
        return program.run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }
}
