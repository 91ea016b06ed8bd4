package id.tuntas.command.door;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that were carried out and whose answers are kept: asked again they do nothing, so nothing may stop them. */
@Component
public class KeptAnswers {
    private final JdbcClient db;

    KeptAnswers(JdbcClient db) {
        this.db = db;
    }

    /** Whether something was carried out for this caller under the key of this request. */
    public boolean include(Caller caller) {
        return caller.idempotencyKey() != null
                && db.sql("SELECT COUNT(*) FROM idempotent_request WHERE actor = ? AND idempotency_key = ?")
                                .params(caller.actor().account(), caller.idempotencyKey())
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
