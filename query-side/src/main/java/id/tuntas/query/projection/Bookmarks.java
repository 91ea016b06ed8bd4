package id.tuntas.query.projection;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the live rows of each projection have come. A bookmark moves in one transaction with the rows. */
@Component
class Bookmarks {
    private static final String QUERY = "SELECT token, token_type FROM token_entry WHERE processor_name = ?";

    private final JdbcClient db;
    private final Serializer serializer;

    Bookmarks(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** The leaf after the last one that the projection shows; 0 when it has never run. */
    long end(String projection) {
        return read(QUERY, projection);
    }

    /** The leaf after the last one that all of these show; 0 when one of them has never run. */
    long endOfAll(Collection<String> projections) {
        List<Long> ends = db.sql("SELECT token, token_type FROM token_entry WHERE processor_name IN (:projections)")
                .param("projections", projections)
                .query((row, n) -> end(row.getBytes(1), row.getString(2)))
                .list();
        return ends.size() < projections.size() ? 0 : Collections.min(ends);
    }

    /** Likewise, and nobody changes the projection's rows until the end of the transaction. */
    long lock(String projection) {
        return read(QUERY + " FOR UPDATE", projection);
    }

    private long read(String query, String projection) {
        return db.sql(query)
                .param(projection)
                .query((row, n) -> end(row.getBytes(1), row.getString(2)))
                .optional()
                .orElse(0L);
    }

    private long end(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken bookmark = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return bookmark.position().orElse(-1) + 1;
    }
}
