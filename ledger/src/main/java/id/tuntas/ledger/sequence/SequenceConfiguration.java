package id.tuntas.ledger.sequence;

import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SequenceConfiguration {
    @Bean
    @Profile("!postgres")
    RunningTransactions runningOnH2(JdbcClient db) {
        return new RunningTransactions.OnH2(db);
    }

    @Bean
    @Profile("postgres")
    RunningTransactions runningOnPostgres(JdbcClient db) {
        return new RunningTransactions.OnPostgres(db);
    }

    @Bean
    LeafTable leafTable(JdbcClient db, JdbcTemplate batches) {
        return new LeafTable(db, batches);
    }

    @Bean
    StoredEvents storedEvents(JdbcClient db) {
        return new StoredEvents(db);
    }

    @Bean
    LedgerSource ledgerSource(JdbcClient db, Serializer serializer) {
        return new LedgerSource(db, serializer);
    }

    @Bean
    LedgerReader ledgerReader(DataSource db, Serializer serializer) {
        return new LedgerReader(db, serializer);
    }

    @Bean
    SequencerLoop sequencer(
            JdbcClient db,
            PlatformTransactionManager transactions,
            RunningTransactions running,
            LeafTable leaves,
            LedgerSource source,
            FlywayMigrationInitializer migrated) {
        Sequencer sequencer = new Sequencer(db, new TransactionTemplate(transactions), running, leaves);
        return new SequencerLoop(sequencer, source::wake);
    }
}
