package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.Charts;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.rules.Books;
import id.tuntas.command.rules.CurrentRules;
import id.tuntas.ledger.sealing.SealedFiles;
import id.tuntas.ledger.sealing.Vault;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.modelling.command.Repository;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** What a decision is made with: Cimahi's chart, and a real vault on a database in memory. */
public final class Means {
    /** Saturday, 21 November 2026, ten in the morning in Cimahi. */
    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    private static final CurrentChart CHARTS = Charts.of("cimahi");
    private static final CurrentRules RULES = Books.withoutLimits("cimahi", NOW);
    private static final AnnotationConfigApplicationContext SEALING =
            new AnnotationConfigApplicationContext(SealingOnly.class);

    static {
        vault().createKeys(Keys.identity(History.REPORTER_ID), Keys.content(History.REPORTER_ID));
    }

    private Means() {}

    /** With no other issue open: all histories are of the same number. */
    static Decisions with(Repository<Issue> issues) {
        for (String index : new String[] {"open_issue", "clock_due", "external_number"}) {
            SEALING.getBean(JdbcClient.class).sql("DELETE FROM " + index).update();
        }
        ObjectProvider<Repository<Issue>> provider = new ObjectProvider<>() {
            @Override
            public Repository<Issue> getObject() {
                return issues;
            }
        };
        return new Decisions(
                CHARTS,
                RULES,
                new DueClocks(SEALING.getBean(JdbcClient.class), new JdbcTemplate(SEALING.getBean(DataSource.class))),
                new OpenIssues(SEALING.getBean(JdbcClient.class)),
                new ExternalNumbers(SEALING.getBean(JdbcClient.class)),
                vault(),
                files(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                provider);
    }

    static Chart chart() {
        return CHARTS.now();
    }

    public static Vault vault() {
        return SEALING.getBean(Vault.class);
    }

    static SealedFiles files() {
        return SEALING.getBean(SealedFiles.class);
    }

    @ComponentScan({"id.tuntas.ledger.sealing", "id.tuntas.ledger.node"})
    static class SealingOnly {
        @Bean
        static PropertySourcesPlaceholderConfigurer settings() throws Exception {
            var settings = new PropertySourcesPlaceholderConfigurer();
            var values = new java.util.Properties();
            values.putAll(Map.of(
                    "tuntas.keys", Files.createTempDirectory("keys").toString(),
                    "tuntas.data", Files.createTempDirectory("data").toString()));
            settings.setProperties(values);
            return settings;
        }

        @Bean
        DataSource dataSource() {
            return new DriverManagerDataSource("jdbc:h2:mem:sealing;DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        JdbcClient db(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        FlywayMigrationInitializer migrated(DataSource dataSource) {
            return new FlywayMigrationInitializer(Flyway.configure()
                    .dataSource(dataSource)
                    .placeholders(Map.of("bytes", "VARBINARY(1000000)", "blob", "BLOB"))
                    .load());
        }
    }
}
