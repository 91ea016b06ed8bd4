package id.tuntas.query.live;

import id.tuntas.query.page.Busy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open pages of this node. A connection ends with its session, and after a while by itself: the browser comes back. */
@Component
class Connections {
    /** Somebody's windows on several machines; a window that is not looked at is not connected. */
    static final int PER_ACCOUNT_MAX = 8;

    /** Each costs some memory and a socket, and a small question to the database when something changes. */
    static final int ALL_MAX = 500;

    /** Whoever comes back passes the sign-in and its scope anew. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    /**
     * Opens a connection.
     *
     * @throws Busy when the account or the node has as many as there may be
     */
    synchronized SseEmitter open(String account, @Nullable String session, String tab, Subject subject, long since) {
        open.stream().filter(before -> before.isOf(account, tab)).forEach(this::end);
        long own = open.stream()
                .filter(connection -> connection.account().equals(account))
                .count();
        if (own >= PER_ACCOUNT_MAX || open.size() >= ALL_MAX) {
            throw new Busy();
        }
        SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
        Connection connection = new Connection(account, session, tab, subject, since, emitter, writers);
        Runnable gone = () -> open.remove(connection);
        emitter.onCompletion(gone);
        emitter.onError(error -> gone.run());
        emitter.onTimeout(() -> {
            gone.run();
            emitter.complete();
        });
        open.add(connection);
        connection.beat();
        if (closing) {
            end(connection);
        }
        return emitter;
    }

    private void end(Connection connection) {
        open.remove(connection);
        connection.close();
    }

    List<Connection> all() {
        return open;
    }

    /** The sessions by which pages are open. */
    Set<String> sessions() {
        return open.stream()
                .flatMap(connection -> Stream.ofNullable(connection.session()))
                .collect(Collectors.toSet());
    }

    void endOf(String session) {
        open.stream().filter(connection -> session.equals(connection.session())).forEach(this::end);
    }

    /** From now on whoever comes is told to come back, which will be to another node. */
    void closeAll() {
        closing = true;
        open.forEach(this::end);
    }
}
