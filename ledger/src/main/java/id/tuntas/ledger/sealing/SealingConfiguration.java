package id.tuntas.ledger.sealing;

import id.tuntas.ledger.node.KnownKeys;
import id.tuntas.ledger.node.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SealingConfiguration {
    private static final String CODES = "codes.key";
    private static final String SEARCH = "search.key";
    private static final String SESSIONS = "sessions.key";

    /** Needs the migrated tables: a missing master key is harmless only while nothing is sealed. */
    @Bean
    MasterKeys masterKeys(
            JdbcClient db, @Value("${tuntas.keys}") Path folder, KnownKeys known, FlywayMigrationInitializer migrated) {
        MasterKeys masters = new MasterKeys(folder);
        refuseWhatCannotBeOpened(db, masters);
        int epoch = db.sql("SELECT MAX(epoch) FROM master_epoch")
                .query(Integer.class)
                .single();
        boolean missing = !masters.has(epoch);
        if (missing) {
            masters.create(epoch);
        }
        known.same("master-" + epoch + ".key", masters.read(epoch), missing);
        return masters;
    }

    @Bean
    ErasureList erasureList(
            JdbcClient db,
            @Value("${tuntas.ledger.folder:${tuntas.data}/ledger}") Path folder,
            Turns turns,
            FlywayMigrationInitializer migrated) {
        return new ErasureList(db, folder, turns);
    }

    @Bean
    Vault vault(JdbcClient db, MasterKeys masters, ErasureList erasures, ObjectProvider<KeyDestroyed> keepers) {
        SealingKeys keys = new SealingKeys(db, masters);
        return new Vault(keys, new ShownInstead(db, keys), erasures, keepers);
    }

    @Bean
    SealedFiles sealedFiles(
            JdbcClient db, @Value("${tuntas.keys}") Path folder, Vault vault, ErasureList erasures, KnownKeys known) {
        byte[] marks = new KeyedHash(madeOnce(folder.resolve(CODES), known)).of("marks of files");
        return new SealedFiles(db, vault, new KeyedHash(marks), erasures);
    }

    @Bean
    ErasedAgain erasedAgain(
            ErasureList erasures,
            Vault vault,
            SealedFiles files,
            PlatformTransactionManager transactions,
            Turns turns) {
        return new ErasedAgain(erasures, vault, files, new TransactionTemplate(transactions), turns);
    }

    @Bean
    MasterKeyRotation masterKeyRotation(
            JdbcClient db,
            MasterKeys masters,
            PlatformTransactionManager transactions,
            Clock clock,
            Environment settings) {
        EpochsEnd end = settings.acceptsProfiles(Profiles.of("postgres"))
                ? new EpochsEnd.OnPostgres(db)
                : new EpochsEnd.OnH2(db);
        return new MasterKeyRotation(db, masters, new TransactionTemplate(transactions), clock, end);
    }

    @Bean
    AccessCodes accessCodes(@Value("${tuntas.keys}") Path folder, KnownKeys known, Vault afterItsChecks) {
        return new AccessCodes(madeOnce(folder.resolve(CODES), known));
    }

    @Bean
    AccountKeys accountKeys(@Value("${tuntas.keys}") Path folder, KnownKeys known, Vault afterItsChecks) {
        return new AccountKeys(madeOnce(folder.resolve(CODES), known));
    }

    @Bean
    BlindNumbers blindNumbers(@Value("${tuntas.keys}") Path folder, KnownKeys known, Vault afterItsChecks) {
        return new BlindNumbers(madeOnce(folder.resolve(SEARCH), known));
    }

    /** With its file lost, a new one is made, and everybody signs in again. */
    @Bean
    OwnSeal ownSeal(@Value("${tuntas.keys}") Path folder, KnownKeys known, Vault afterItsChecks) {
        return new OwnSeal(madeOnce(folder.resolve(SESSIONS), known));
    }

    private static byte[] madeOnce(Path file, KnownKeys known) {
        boolean missing = !Files.exists(file);
        if (missing) {
            KeyFile.create(file);
        }
        byte[] key = KeyFile.read(file);
        known.same(file.getFileName().toString(), key, missing);
        return key;
    }

    private static void refuseWhatCannotBeOpened(JdbcClient db, MasterKeys masters) {
        db.sql("SELECT epoch, COUNT(*) FROM sealing_key GROUP BY epoch ORDER BY epoch")
                .query(row -> {
                    if (!masters.has(row.getInt(1))) {
                        throw new IllegalStateException("The master key " + masters.file(row.getInt(1))
                                + " is missing, but " + row.getLong(2) + " keys in the database need it. Restore the"
                                + " file from its backup; without it all sealed text is lost.");
                    }
                });
    }
}
