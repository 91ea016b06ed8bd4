package id.tuntas.ledger.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SealingConfiguration {
    private static final String MASTER = "master.key";
    private static final String CODES = "codes.key";
    private static final String SEARCH = "search.key";

    /** Needs the migrated tables: a missing master key is harmless only while nothing is sealed. */
    @Bean
    Vault vault(
            JdbcClient db,
            @Value("${tuntas.keys}") Path folder,
            ObjectProvider<KeyDestroyed> keepers,
            FlywayMigrationInitializer migrated)
            throws GeneralSecurityException {
        Path file = folder.resolve(MASTER);
        if (!Files.exists(file)) {
            refuseIfAnythingIsSealed(db, file);
            KeyFile.create(file);
        }
        return new Vault(db, keepers, KeyFile.read(file));
    }

    @Bean
    SealedFiles sealedFiles(JdbcClient db, @Value("${tuntas.keys}") Path folder, Vault vault) {
        byte[] marks = new KeyedHash(madeOnce(folder.resolve(CODES))).of("marks of files");
        return new SealedFiles(db, vault, new KeyedHash(marks));
    }

    @Bean
    AccessCodes accessCodes(@Value("${tuntas.keys}") Path folder, Vault afterItsChecks) {
        return new AccessCodes(madeOnce(folder.resolve(CODES)));
    }

    @Bean
    BlindNumbers blindNumbers(@Value("${tuntas.keys}") Path folder, Vault afterItsChecks) {
        return new BlindNumbers(madeOnce(folder.resolve(SEARCH)));
    }

    private static byte[] madeOnce(Path file) {
        if (!Files.exists(file)) {
            KeyFile.create(file);
        }
        return KeyFile.read(file);
    }

    private static void refuseIfAnythingIsSealed(JdbcClient db, Path file) {
        long sealed =
                db.sql("SELECT COUNT(*) FROM sealing_key").query(Long.class).single();
        if (sealed > 0) {
            throw new IllegalStateException("The master key " + file + " is missing, but " + sealed
                    + " keys in the database need it. Restore the file from its backup; without it all sealed text is"
                    + " lost.");
        }
    }
}
