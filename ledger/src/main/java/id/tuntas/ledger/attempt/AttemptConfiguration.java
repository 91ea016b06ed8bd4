package id.tuntas.ledger.attempt;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {
    @Bean
    Attempts attempts(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        return new Attempts(db, clock, transactions);
    }
}
