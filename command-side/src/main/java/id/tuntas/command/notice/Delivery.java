package id.tuntas.command.notice;

import id.tuntas.events.notice.NoticeKind;
import java.time.Instant;

/**
 * One step, one recipient: what is sent, or was. No address is part of it.
 *
 * @param id identity, and with it that of the mail or message, however often it is sent
 * @param recipient an officer's account, or {@link #REPORTER}
 * @param leaf place of the step in the proven order
 * @param digest whether it goes with others into the morning's summary
 */
record Delivery(
        String id,
        String event,
        Channel channel,
        String recipient,
        String issue,
        NoticeKind kind,
        long leaf,
        boolean digest,
        int tries,
        Instant next) {
    static final String REPORTER = "reporter";

    /** How far it has come. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        /** Given up; an administrator may have it tried again. */
        FAILED,
        /** Nobody knows whether it arrived; it is not sent again by itself. */
        UNCLEAR,
        /** There was no address any more. */
        DROPPED
    }

    boolean toReporter() {
        return recipient.equals(REPORTER);
    }
}
