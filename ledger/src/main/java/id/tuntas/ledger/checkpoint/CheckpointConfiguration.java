package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.sequence.LeafTable;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the serving process signs; a command beside it must not. */
@Configuration(proxyBeanMethods = false)
@Profile("!command-line")
class CheckpointConfiguration {
    @Bean
    Checkpoints checkpoints(
            JdbcClient db,
            LeafTable leaves,
            Durability durability,
            FlywayMigrationInitializer migrated,
            @Value("${tuntas.ledger.folder:${tuntas.data}/ledger}") Path folder,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin,
            @Value("${tuntas.ledger.succeed:false}") boolean succeed) {
        LogFiles files = new LogFiles(folder);
        return new Checkpoints(db, leaves, durability, files, succeed ? files.succeed(origin) : files.key(origin));
    }

    @Bean
    CheckpointLoop checkpointLoop(Checkpoints checkpoints) {
        return new CheckpointLoop(checkpoints);
    }
}
