package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.node.KnownKeys;
import id.tuntas.ledger.node.Nodes;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.witness.WitnessClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the serving process signs; a command beside it must not. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {
    private static final Duration START_WAIT_MAX = Duration.ofMinutes(1);

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
            Turns turns,
            KnownKeys known,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin,
            @Value("${tuntas.ledger.succeed:false}") boolean succeed) {
        return turns.take(Turn.CHECKPOINT, START_WAIT_MAX, turn -> {
            SigningKey key = succeed ? files.succeed(origin) : files.key(origin);
            byte[] told = key.verifier().text().getBytes(StandardCharsets.UTF_8);
            if (succeed) {
                known.replace(LogFiles.KEY, told);
            }
            known.same(LogFiles.KEY, told, false);
            return new Checkpoints(leaves, durability, notes, key, turns);
        });
    }

    /** Witnesses are given as {@code <vkey> <url>}, one after the other with commas between. */
    @Bean
    @Profile("!command-line")
    @ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
    CheckpointLoop checkpointLoop(
            Checkpoints checkpoints, Nodes nodes, @Value("${tuntas.ledger.witnesses:}") List<String> witnesses) {
        return new CheckpointLoop(
                checkpoints, nodes, witnesses.stream().map(WitnessClient::parse).toList());
    }
}
