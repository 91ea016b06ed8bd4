package id.tuntas.ledger.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;

/** The H2 file of a program that does not run. While it is open here, no program can open it. */
final class Source implements AutoCloseable {
    private static final String FILE = "tuntas.mv.db";
    private static final String KEPT = "tuntas-moved.mv.db";
    private static final int IN_USE = 90020;
    private static final int IN_USE_BY_A_SERVER = 90135;

    /** Made anew by whoever migrates; and who is signed in signs in again. */
    private static final Set<String> LEFT_BEHIND =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes", "node", "node_turn");

    private final Path folder;
    private final String url;
    private final Connection connection;

    Source(Path folder) throws SQLException {
        this.folder = folder;
        if (!Files.exists(folder.resolve(FILE))) {
            throw new Refused("move.no-source", folder.resolve(FILE));
        }
        // Without AUTO_SERVER, so that nobody else gets in; rows are handed on as they are read.
        url = "jdbc:h2:async:" + folder.toAbsolutePath().normalize().resolve("tuntas")
                + ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1";
        try {
            connection = DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE || e.getErrorCode() == IN_USE_BY_A_SERVER) {
                throw new Refused("move.in-use", folder.resolve(FILE));
            }
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** The tables are those of this program's version, or rows would be left out. */
    void refuseUnlessUpToDate() {
        int pending = Flyway.configure()
                .dataSource(url, "sa", "")
                .placeholders(Map.of("bytes", "VARBINARY(1000000)", "blob", "BLOB"))
                .load()
                .info()
                .pending()
                .length;
        if (pending > 0) {
            throw new Refused("move.old-source", pending);
        }
    }

    /** All that is moved: tables with their columns. */
    List<Table> tables() throws SQLException {
        Map<String, List<Table.Column>> columns = new TreeMap<>();
        try (ResultSet row = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT);
                if (!LEFT_BEHIND.contains(table)) {
                    columns.computeIfAbsent(table, unseen -> new ArrayList<>())
                            .add(new Table.Column(
                                    row.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT),
                                    row.getInt("DATA_TYPE")));
                }
            }
        }
        return columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), List.copyOf(table.getValue())))
                .toList();
    }

    /** Names in the target that are not moved although they could be. */
    static Set<String> unknown(List<Table> moved, Set<String> there) {
        Set<String> others = new TreeSet<>(there);
        moved.forEach(table -> others.remove(table.name()));
        others.removeAll(LEFT_BEHIND);
        return others;
    }

    /** The epoch before which no master key counts any more, once one has ended. */
    OptionalInt epochsEndBefore() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT check_clause FROM information_schema.check_constraints"
                        + " WHERE constraint_name = 'SEALING_KEY_EPOCH'")) {
            if (!row.next()) {
                return OptionalInt.empty();
            }
            String[] numbers = row.getString(1).split("\\D+", -1);
            return Arrays.stream(numbers)
                    .filter(number -> !number.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .max();
        }
    }

    /** The file gets another name, so that nobody goes on with both. */
    Path setAside() throws SQLException, IOException {
        connection.close();
        return Files.move(folder.resolve(FILE), folder.resolve(KEPT));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
