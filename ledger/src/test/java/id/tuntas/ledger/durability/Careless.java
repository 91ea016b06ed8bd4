package id.tuntas.ledger.durability;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** H2 as it comes, in place of {@link H2Configuration}: what a test must see fail before its success means anything. */
class Careless {
    static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("tuntas");
    }

    @Bean
    HikariDataSource dataSource(@Value("${tuntas.data}") Path data) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(data));
        pool.setUsername("sa");
        pool.setPassword("");
        return pool;
    }

    @Bean
    Durability durability() {
        return () -> {};
    }
}
