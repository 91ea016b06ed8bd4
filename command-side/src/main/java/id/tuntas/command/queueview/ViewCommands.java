package id.tuntas.command.queueview;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.Sealed;
import id.tuntas.ledger.sealing.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps views in a plain table: what somebody likes to look at is no event of any issue or unit, and may be deleted.
 * Name and filters are sealed, because people write names into both.
 */
@Component
class ViewCommands {
    /** As many as stand above a queue without hiding it. */
    static final int VIEWS_MAX = 12;

    private static final String KEY = "queue-view:";

    private final JdbcClient db;
    private final Vault vault;
    private final CurrentChart charts;
    private final Clock clock;

    ViewCommands(JdbcClient db, Vault vault, CurrentChart charts, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.charts = charts;
        this.clock = clock;
    }

    @CommandHandler
    Outcome decide(SaveView command, @MetaDataValue(Caller.METADATA) Caller caller) {
        String account = account(caller);
        if (charts.now().unit(command.unit()).isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        long kept = db.sql("SELECT COUNT(*) FROM queue_view WHERE account = ? AND unit = ?")
                .params(account, command.unit())
                .query(Long.class)
                .single();
        if (kept >= VIEWS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "views-full");
        }
        String view = UUID.randomUUID().toString();
        vault.createKeys(KEY + view);
        var body = command.body();
        Sealed name = vault.seal(KEY + view, body.name());
        Sealed filters = vault.seal(KEY + view, body.filters() == null ? "" : body.filters());
        db.sql("INSERT INTO queue_view (view_id, account, unit, seal_key, name, filters, opens, saved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, FALSE, ?)")
                .params(view, account, command.unit(), name.keyId(), name.ciphertext(), filters.ciphertext())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (Boolean.TRUE.equals(body.first())) {
            opensWith(account, command.unit(), view);
        }
        return new Outcome(command.unit(), 0, view);
    }

    @CommandHandler
    Outcome decide(DeleteView command, @MetaDataValue(Caller.METADATA) Caller caller) {
        int found = db.sql("DELETE FROM queue_view WHERE view_id = ? AND account = ? AND unit = ?")
                .params(command.view(), account(caller), command.unit())
                .update();
        require(found);
        vault.destroyKey(KEY + command.view());
        return new Outcome(command.unit(), 0, null);
    }

    @CommandHandler
    Outcome decide(OpenWithView command, @MetaDataValue(Caller.METADATA) Caller caller) {
        int found = db.sql("UPDATE queue_view SET opens = FALSE WHERE view_id = ? AND account = ? AND unit = ?")
                .params(command.view(), account(caller), command.unit())
                .update();
        require(found);
        if (command.first()) {
            opensWith(account(caller), command.unit(), command.view());
        }
        return new Outcome(command.unit(), 0, command.view());
    }

    /** One view at most: the others no longer do. */
    private void opensWith(String account, String unit, String view) {
        db.sql("UPDATE queue_view SET opens = CASE WHEN view_id = ? THEN TRUE ELSE FALSE END"
                        + " WHERE account = ? AND unit = ?")
                .params(view, account, unit)
                .update();
    }

    private static void require(int found) {
        if (found == 0) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private static String account(Caller caller) {
        if (caller.actor().offices().isEmpty()) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        return caller.actor().account();
    }
}
