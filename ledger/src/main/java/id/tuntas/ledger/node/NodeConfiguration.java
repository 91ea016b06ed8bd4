package id.tuntas.ledger.node;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class NodeConfiguration {
    private static final int RANDOM_BYTES = 4;
    private static final int NAME_LENGTH_MAX = 60;

    @Bean
    Turns turns(DataSource db, FlywayMigrationInitializer migrated) {
        return new Turns(db);
    }

    /** The name tells containers apart too, in which every program is process 1 of a host that may be called alike. */
    @Bean
    Nodes nodes(JdbcClient db, Environment settings, FlywayMigrationInitializer migrated) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String process = ManagementFactory.getRuntimeMXBean().getName();
        String name = process.substring(0, Math.min(process.length(), NAME_LENGTH_MAX))
                + "/"
                + HexFormat.of().formatHex(random);
        return new Nodes(db, Clock.systemUTC(), new StoreClock(Clock.systemUTC().instant()), name, part(settings));
    }

    private static Nodes.Part part(Environment settings) {
        if (settings.acceptsProfiles(Profiles.of("command-line"))) {
            return Nodes.Part.ALONE;
        }
        return settings.getProperty("tuntas.command-side", Boolean.class, true) ? Nodes.Part.ALL : Nodes.Part.SHOWING;
    }

    @Bean
    KnownKeys knownKeys(JdbcClient db, Nodes nodes) {
        return new KnownKeys(db, nodes);
    }
}
