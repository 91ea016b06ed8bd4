package id.tuntas.ledger.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    MasterKeys masterKeys(JdbcClient db, @Value("${tuntas.keys}") Path folder, FlywayMigrationInitializer migrated) {
        MasterKeys masters = new MasterKeys(folder);
        refuseWhatCannotBeOpened(db, masters);
        int epoch = db.sql("SELECT MAX(epoch) FROM master_epoch")
                .query(Integer.class)
                .single();
        if (!masters.has(epoch)) {
            masters.create(epoch);
        }
        masters.check(epoch);
        return masters;
    }

    @Bean
    ErasureList erasureList(
            JdbcClient db,
            @Value("${tuntas.ledger.folder:${tuntas.data}/ledger}") Path folder,
            FlywayMigrationInitializer migrated) {
        return new ErasureList(db, folder);
    }

    @Bean
    Vault vault(JdbcClient db, MasterKeys masters, ErasureList erasures, ObjectProvider<KeyDestroyed> keepers) {
        SealingKeys keys = new SealingKeys(db, masters);
        return new Vault(keys, new ShownInstead(db, keys), erasures, keepers);
    }

    @Bean
    SealedFiles sealedFiles(JdbcClient db, @Value("${tuntas.keys}") Path folder, Vault vault, ErasureList erasures) {
        byte[] marks = new KeyedHash(madeOnce(folder.resolve(CODES))).of("marks of files");
        return new SealedFiles(db, vault, new KeyedHash(marks), erasures);
    }

    @Bean
    ErasedAgain erasedAgain(
            ErasureList erasures, Vault vault, SealedFiles files, PlatformTransactionManager transactions) {
        return new ErasedAgain(erasures, vault, files, new TransactionTemplate(transactions));
    }

    @Bean
    MasterKeyRotation masterKeyRotation(
            JdbcClient db, MasterKeys masters, PlatformTransactionManager transactions, Clock clock) {
        return new MasterKeyRotation(db, masters, new TransactionTemplate(transactions), clock);
    }

    @Bean
    AccessCodes accessCodes(@Value("${tuntas.keys}") Path folder, Vault afterItsChecks) {
        return new AccessCodes(madeOnce(folder.resolve(CODES)));
    }

    @Bean
    BlindNumbers blindNumbers(@Value("${tuntas.keys}") Path folder, Vault afterItsChecks) {
        return new BlindNumbers(madeOnce(folder.resolve(SEARCH)));
    }

    /** With its file lost, a new one is made, and everybody signs in again. */
    @Bean
    OwnSeal ownSeal(@Value("${tuntas.keys}") Path folder, Vault afterItsChecks) {
        return new OwnSeal(madeOnce(folder.resolve(SESSIONS)));
    }

    private static byte[] madeOnce(Path file) {
        if (!Files.exists(file)) {
            KeyFile.create(file);
        }
        return KeyFile.read(file);
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
