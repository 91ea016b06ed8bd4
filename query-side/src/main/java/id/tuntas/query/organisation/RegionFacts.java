package id.tuntas.query.organisation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a region is called, where it lies and how it speaks, as every page asks several times over. Changed only by
 * another region pack, it is read again after {@link #KEPT}; a region that is not there yet is never kept.
 */
record RegionFacts(String code, String name, ZoneId zone, Map<String, String> words, long readAt) {
    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    static @Nullable RegionFacts read(JdbcClient db) {
        Map<String, String> words = new LinkedHashMap<>();
        db.sql("SELECT term, word FROM organisation_word").query(row -> {
            words.put(row.getString(1), row.getString(2));
        });
        return db.sql("SELECT region, name, zone FROM organisation_region")
                .query((row, n) -> new RegionFacts(
                        row.getString(1), row.getString(2), ZoneId.of(row.getString(3)), words, System.nanoTime()))
                .optional()
                .orElse(null);
    }

    boolean isOld() {
        return System.nanoTime() - readAt > KEPT;
    }
}
