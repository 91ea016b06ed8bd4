package id.tuntas.command.notice;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program elsewhere that is told, by Standard Webhooks.
 *
 * @param secret with which is signed
 * @param oldSecret with which is signed as well, until everybody there knows the new one; null when there is none
 * @param leaf the next step that it is told of
 */
record Webhook(
        String id,
        Purpose purpose,
        URI address,
        String secret,
        @Nullable String oldSecret,
        long leaf,
        int tries,
        Instant next) {
    /** What it is told. */
    enum Purpose {
        /** Messages for reporters' telephones, to be passed on by a gateway. */
        MESSAGES,
        /** What happens to issues, as CloudEvents. */
        EVENTS
    }
}
