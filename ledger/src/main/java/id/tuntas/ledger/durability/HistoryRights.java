package id.tuntas.ledger.durability;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the database itself keeps the program from changing history. The proofs name every change; this keeps whoever
 * got hold of the program's password from making one.
 *
 * @param role under which the program serves; empty on H2, whose one user may do everything to its own file
 * @param tooMuch what that role could do to events, leaves and roots, such as {@code domain_event UPDATE}
 */
public record HistoryRights(String role, List<String> tooMuch) {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryRights.class);

    static HistoryRights onH2() {
        return new HistoryRights("", List.of("OWNER"));
    }

    static HistoryRights onPostgres(JdbcClient db) {
        String role = db.sql("SELECT current_user").query(String.class).single();
        List<String> tooMuch = db.sql("""
                        SELECT history.name || ' ' || asked.may
                        FROM (VALUES ('domain_event'), ('ledger_leaf'), ('ledger_subtree')) history(name)
                        CROSS JOIN (VALUES ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('TRIGGER'), ('OWNER')) asked(may)
                        JOIN pg_class c ON c.oid = history.name::regclass
                        WHERE CASE asked.may
                            WHEN 'OWNER' THEN pg_has_role(c.relowner, 'MEMBER')
                            WHEN 'UPDATE' THEN has_any_column_privilege(c.oid, 'UPDATE')
                            ELSE has_table_privilege(c.oid, asked.may) END
                        ORDER BY 1""").query((row, n) -> row.getString(1)).list();
        return new HistoryRights(role, tooMuch);
    }

    /** Whether nothing but the proofs stands between this role and the history. */
    public boolean canChange() {
        return !tooMuch.isEmpty();
    }

    void log() {
        if (canChange()) {
            LOG.warn(
                    "The role \"{}\" could change the history in the database ({}); docker/postgres/roles.sql makes one"
                            + " that cannot",
                    role,
                    String.join(", ", tooMuch));
        } else {
            LOG.info("The role \"{}\" can insert and read history and cannot change it", role);
        }
    }
}
