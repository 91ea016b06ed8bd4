package id.tuntas.ledger.durability;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL answers a commit only once its log is on the disk, unless somebody has told it not to. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class PostgresConfiguration {
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
}
