package id.tuntas.ledger.sequence;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
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
    /** A turn takes milliseconds. A node that hangs in one for so long loses it, and another one goes on. */
    private static final Duration HANG_MAX = Duration.ofSeconds(10);

    @Bean
    @Profile("!postgres")
    RunningTransactions runningOnH2(JdbcClient db) {
        return new RunningTransactions.OnH2(db);
    }

    @Bean
    @Profile("postgres")
    RunningTransactions runningOnPostgres(JdbcClient db) {
        return new RunningTransactions.OnPostgres(db, HANG_MAX);
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
            FlywayMigrationInitializer migrated,
            @Value("${tuntas.command-side:true}") boolean changes) {
        Sequencer sequencer = new Sequencer(db, new TransactionTemplate(transactions), running, leaves);
        return new SequencerLoop(changes ? sequencer::turn : sequencer::look, sequencer::intruders, source::wake);
    }
}
