package id.tuntas.ledger.durability;

import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL answers a commit only once its log is on the disk, unless somebody has told it not to. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class PostgresConfiguration {
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    PostgresPool dataSource(DataSourceProperties place) {
        return place.initializeDataSourceBuilder().type(PostgresPool.class).build();
    }

    @Bean
    Durability durability(JdbcClient db) {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            String value = db.sql("SELECT current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (value.equals("off")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting
                        + "=off and could lose what it has confirmed. Switch it on; Tuntas does not start like this.");
            }
        }
        return () -> {};
    }

    /** Whoever owns the tables brings them up to date; whoever only serves makes sure that this was done. */
    @Bean
    FlywayMigrationStrategy migrations() {
        return flyway -> {
            if (mayMigrate(flyway)) {
                flyway.migrate();
                return;
            }
            String pending = String.join(
                    ", ",
                    Arrays.stream(flyway.info().pending())
                            .map(MigrationInfo::getScript)
                            .toList());
            if (!pending.isEmpty()) {
                throw new IllegalStateException("The database is older than this program and this role may not change"
                        + " it. As its owner run \"tuntas.jar migrate\", or set TUNTAS_MIGRATION_USERNAME and"
                        + " TUNTAS_MIGRATION_PASSWORD. Not applied yet: " + pending);
            }
            flyway.validate();
        };
    }

    private static boolean mayMigrate(Flyway flyway) {
        DataSource owner = Objects.requireNonNull(flyway.getConfiguration().getDataSource());
        return JdbcClient.create(owner)
                .sql("SELECT COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE)")
                .query(Boolean.class)
                .single();
    }

    /** Looked at once, when the program starts; in production it must serve under a role that cannot touch history. */
    @Bean
    HistoryRights historyRights(JdbcClient db, FlywayMigrationInitializer migrated, Environment settings) {
        HistoryRights rights = HistoryRights.onPostgres(db);
        boolean allowed = settings.getProperty("tuntas.history-unprotected", Boolean.class, false);
        if (rights.canChange() && settings.acceptsProfiles(Profiles.of("production")) && !allowed) {
            throw new IllegalStateException(
                    "The role \"" + rights.role() + "\" could change the history in the database: "
                            + String.join(", ", rights.tooMuch()) + ". Let Tuntas serve under a role of its own"
                            + " (docker/postgres/roles.sql), or start with TUNTAS_HISTORY_UNPROTECTED=true.");
        }
        rights.log();
        return rights;
    }
}
