package db.migration;

import id.tuntas.events.EventMetadata;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers of other systems that stood in complaints before each was given to one issue (V25): the first complaint that
 * named it has it. What anybody without an office named, and what clients of Open311 number, is nobody's. Flyway finds
 * this class by its name and package.
 */
@SuppressWarnings("IdentifierName") // as Flyway asks for it
public final class V30__Numbers_of_earlier_complaints extends BaseJavaMigration {
    private static final int ROWS_AT_ONCE = 1_000;

    private final JsonMapper json = JsonMapper.shared();

    private record Named(String system, String externalId) {}

    @Override
    public void migrate(Context context) throws SQLException {
        Connection db = context.getConnection();
        Set<Named> known = known(db);
        try (Statement reading = db.createStatement();
                PreparedStatement writing = db.prepareStatement(
                        "INSERT INTO external_number (system, external_id, issue_id) VALUES (?, ?, ?)")) {
            reading.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row =
                    reading.executeQuery("SELECT aggregate_identifier, payload, meta_data FROM domain_event"
                            + " WHERE payload_type = 'complaint-filed' ORDER BY global_index")) {
                while (row.next()) {
                    JsonNode filed = json.readTree(row.getBytes(2));
                    Named number = new Named(
                            filed.path("externalSystem").asString(""),
                            filed.path("externalId").asString(""));
                    boolean named = !number.system.isEmpty() && !number.externalId.isEmpty();
                    if (named && isByOfficers(row.getBytes(3)) && known.add(number)) {
                        writing.setString(1, number.system);
                        writing.setString(2, number.externalId);
                        writing.setString(3, row.getString(1));
                        writing.executeUpdate();
                    }
                }
            }
        }
    }

    private boolean isByOfficers(byte @Nullable [] metadata) {
        if (metadata == null) {
            return false;
        }
        String actor = json.readTree(metadata).path(EventMetadata.ACTOR).asString("");
        return !actor.equals(EventMetadata.REPORTER);
    }

    private static Set<Named> known(Connection db) throws SQLException {
        Set<Named> known = new HashSet<>();
        try (Statement reading = db.createStatement();
                ResultSet row = reading.executeQuery("SELECT system, external_id FROM external_number")) {
            while (row.next()) {
                known.add(new Named(row.getString(1), row.getString(2)));
            }
        }
        return known;
    }
}
