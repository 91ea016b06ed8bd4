package id.tuntas.query.live;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Between two messages it holds no thread; a message is written by a thread of its own, so that a reader
 * who has stopped reading holds up nobody else.
 */
final class Connection {
    private static final long RECONNECT_MILLIS = 1_000;

    private final String account;
    private final @Nullable String session;
    private final String tab;
    private final Subject subject;
    private final SseEmitter emitter;
    private final Executor writers;
    private final AtomicLong judged;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean writing = new AtomicBoolean();

    Connection(
            String account,
            @Nullable String session,
            String tab,
            Subject subject,
            long since,
            SseEmitter emitter,
            Executor writers) {
        this.account = account;
        this.session = session;
        this.tab = tab;
        this.subject = subject;
        this.emitter = emitter;
        this.writers = writers;
        judged = new AtomicLong(since);
    }

    String account() {
        return account;
    }

    Subject subject() {
        return subject;
    }

    /** Whether it is that of the same window; one without a name is that of no other. */
    boolean isOf(String somebody, String window) {
        return !window.isEmpty() && window.equals(tab) && somebody.equals(account);
    }

    /** The session it was opened in, null for a program's token. */
    @Nullable
    String session() {
        return session;
    }

    /** The first leaf of which it is not yet known whether it matters to this page. */
    long judged() {
        return judged.get();
    }

    void judgedUntil(long leaf) {
        judged.set(leaf);
    }

    /** Tells the page that something has changed; told twice before it is read, it is told once. */
    void tellChanged() {
        changed.set(true);
        write();
    }

    /** Keeps a proxy from closing what is silent, and finds out who has gone. */
    void beat() {
        write();
    }

    void close() {
        emitter.complete();
    }

    private void write() {
        if (writing.compareAndSet(false, true)) {
            writers.execute(this::send);
        }
    }

    private void send() {
        try {
            do {
                var event = SseEmitter.event().id(Long.toString(judged.get())).reconnectTime(RECONNECT_MILLIS);
                emitter.send(changed.getAndSet(false) ? event.name("changed").data("") : event.comment(""));
            } while (changed.get());
        } catch (IOException | IllegalStateException gone) {
            changed.set(false); // the server ends what is broken itself, and must not be told so by another thread
        } finally {
            writing.set(false);
        }
        if (changed.get()) {
            write();
        }
    }
}
