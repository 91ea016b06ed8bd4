package id.tuntas.command.door;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Who calls, how, and on what terms.
 *
 * @param channel how the request came in
 * @param correlationId joins all that this request causes
 * @param ifMatch version that the caller has seen and that must still be the newest, null for any
 * @param idempotencyKey makes a repeated request be answered as the first one was, null for none
 * @param form whether a browser's form asks, so that the answer is a redirect
 * @param returnTo local path of the page to go to after a form, null for the issue's page
 */
public record Caller(
        Actor actor,
        Channel channel,
        String correlationId,
        @Nullable Long ifMatch,
        @Nullable String idempotencyKey,
        boolean form,
        @Nullable String returnTo) {

    /** The metadata entry that carries the caller beside a command; it never leaves the process. */
    public static final String METADATA = "caller";

    /** A caller within the program, such as the import. */
    public static Caller internal(Actor actor, Channel channel, String correlationId, @Nullable String idempotencyKey) {
        return new Caller(actor, channel, correlationId, null, idempotencyKey, false, null);
    }

    /** The number under which the request is logged and answered (query/log), or a new one where there is no request. */
    public static String correlationOfRequest() {
        String logged = MDC.get(EventMetadata.CORRELATION_ID);
        return logged == null ? UUID.randomUUID().toString() : logged;
    }
}
