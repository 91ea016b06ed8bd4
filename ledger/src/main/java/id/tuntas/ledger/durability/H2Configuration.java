package id.tuntas.ledger.durability;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.h2.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The embedded default: one file in the data folder. A second process on the same machine, such as an import while the
 * program serves, is let in over the loopback interface.
 *
 * <p>{@code WRITE_DELAY=0}: each commit writes its chunk. {@code RETENTION_TIME=0}: dead chunks are reused at once,
 * which is safe only together with {@link StoreCare} and {@link BarrierFileSystem}. {@code async:} because with H2's
 * plain file channel an interrupted thread closes the database for everybody. {@code TRACE_LEVEL_FILE=0}: H2's own log
 * beside the file quotes values, and fills what is left of a full disk.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class H2Configuration {
    private static final String SETTINGS = ";WRITE_DELAY=0;RETENTION_TIME=0;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0";

    static String url(Path data) {
        return "jdbc:h2:" + BarrierFileSystem.SCHEME + ":async:"
                + data.toAbsolutePath().normalize().resolve("tuntas") + SETTINGS;
    }

    @Bean
    @ConfigurationProperties("tuntas.h2-pool")
    HikariDataSource dataSource(@Value("${tuntas.data}") Path data) throws IOException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        BarrierFileSystem.register();
        Files.createDirectories(data);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(data));
        pool.setUsername("sa");
        pool.setPassword("");
        return pool;
    }

    /** Depends on the pool, which opens the database first and closes it last. */
    @Bean(destroyMethod = "close")
    GroupSync durability(DataSource pool, @Value("${tuntas.data}") Path data, ApplicationContext program)
            throws SQLException {
        Properties user = new Properties();
        user.put("user", "sa");
        user.put("password", "");
        pool.getConnection().close();
        var connection = new Driver().connect(url(data), user);
        return new GroupSync(
                connection,
                new StoreCare(connection),
                () -> AvailabilityChangeEvent.publish(program, LivenessState.BROKEN));
    }

    @Bean
    HistoryRights historyRights() {
        return HistoryRights.onH2();
    }
}
