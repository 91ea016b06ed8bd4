package id.tuntas.command.door;

import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Honours the Idempotency-Key: in the same transaction as the events it keeps what was answered, and answers a repeated
 * request with that. The same key with another request is refused.
 *
 * <p>Axon registers every bean of this type with the command bus; registering it here as well would keep each key twice.
 */
@Component
class OncePerKey implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    OncePerKey(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(String fingerprint, String outcome) {}

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = work.getMessage();
        Caller caller = (Caller) message.getMetaData().get(Caller.METADATA);
        String key = caller == null ? null : caller.idempotencyKey();
        if (caller == null || key == null) {
            return chain.proceed();
        }
        String fingerprint = fingerprint(message.getPayload());
        Optional<Kept> kept = find(caller, key);
        if (kept.isPresent()) {
            if (!kept.get().fingerprint().equals(fingerprint)) {
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            }
            return json.readValue(kept.get().outcome(), Outcome.class);
        }
        Object outcome = chain.proceed();
        keep(caller, key, fingerprint, json.writeValueAsString(outcome));
        return outcome;
    }

    private Optional<Kept> find(Caller caller, String key) {
        return db.sql("SELECT fingerprint, outcome FROM idempotent_request WHERE actor = ? AND idempotency_key = ?")
                .params(caller.actor().account(), key)
                .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
                .optional();
    }

    private void keep(Caller caller, String key, String fingerprint, String outcome) {
        db.sql("INSERT INTO idempotent_request (actor, idempotency_key, fingerprint, outcome, kept_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(caller.actor().account(), key, fingerprint, outcome, java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    private String fingerprint(Object command) {
        return Fingerprint.of(command.getClass().getSimpleName() + json.writeValueAsString(command));
    }
}
