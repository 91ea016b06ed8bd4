package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.witness.WitnessClient;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the serving process signs; a command beside it must not. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {
    @Bean
    LogFiles logFiles(@Value("${tuntas.ledger.folder:${tuntas.data}/ledger}") Path folder) {
        return new LogFiles(folder);
    }

    @Bean
    SignedNotes signedNotes(JdbcClient db, LogFiles files) {
        return new SignedNotes(db, files);
    }

    @Bean
    @Profile("!command-line")
    Checkpoints checkpoints(
            LeafTable leaves,
            Durability durability,
            FlywayMigrationInitializer migrated,
            LogFiles files,
            SignedNotes notes,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin,
            @Value("${tuntas.ledger.succeed:false}") boolean succeed) {
        return new Checkpoints(leaves, durability, notes, succeed ? files.succeed(origin) : files.key(origin));
    }

    /** Witnesses are given as {@code <vkey> <url>}, one after the other with commas between. */
    @Bean
    @Profile("!command-line")
    CheckpointLoop checkpointLoop(
            Checkpoints checkpoints, @Value("${tuntas.ledger.witnesses:}") List<String> witnesses) {
        return new CheckpointLoop(
                checkpoints, witnesses.stream().map(WitnessClient::parse).toList());
    }
}
