package id.tuntas.query.live;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.ActorDirectory;
import id.tuntas.query.projection.ShownLeaf;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks how far the screens are and tells the open pages what concerns them. Every node looks for itself at a few rows
 * that all share, so it needs no word from the node that keeps the rows; without an open page it asks nothing.
 */
@Component
@Profile("!command-line")
class LiveWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveWatch.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    /** A session may end on another node, so it is asked for. */
    private static final Duration ASKS_FOR_SESSIONS_EVERY = Duration.ofSeconds(2);

    /** Well below the minute after which proxies close what is silent. */
    private static final Duration BEATS_EVERY = Duration.ofSeconds(20);

    /** A page that lags further behind is told to look for itself. */
    private static final long LEAVES_MAX = 2_000;

    private final Connections connections;
    private final ShownLeaf shown;
    private final SeenChanges changes;
    private final ActorDirectory directory;
    private final LiveSessions sessions;
    private @Nullable ScheduledExecutorService rounds;
    private boolean failing;

    LiveWatch(
            Connections connections,
            ShownLeaf shown,
            SeenChanges changes,
            ActorDirectory directory,
            LiveSessions sessions) {
        this.connections = connections;
        this.shown = shown;
        this.changes = changes;
        this.directory = directory;
        this.sessions = sessions;
    }

    /** The same question has the same answer for everybody who asks it. */
    private record Question(Subject subject, String account, long from) {}

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name("live").daemon().unstarted(work));
        every(LOOKS_EVERY, this::look, started);
        every(ASKS_FOR_SESSIONS_EVERY, this::endWithSessions, started);
        every(BEATS_EVERY, () -> connections.all().forEach(Connection::beat), started);
        rounds = started;
    }

    private static void every(Duration time, Runnable work, ScheduledExecutorService thread) {
        var unused = thread.scheduleWithFixedDelay(work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before the server waits for its open requests, of which these would never end. */
    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
        connections.closeAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    private void endWithSessions() {
        try {
            sessions.ended(connections.sessions()).forEach(connections::endOf);
        } catch (RuntimeException e) {
            LOG.warn("Open pages of ended sessions stay open until they end by themselves", e);
        }
    }

    private void look() {
        if (connections.all().isEmpty()) {
            return;
        }
        try {
            tell(shown.next());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Open pages are not told of changes; it is tried again", e);
            }
            failing = true;
        }
    }

    private void tell(long next) {
        Map<Question, Boolean> answers = new HashMap<>();
        Map<String, Actor> viewers = new HashMap<>();
        for (Connection connection : connections.all()) {
            long from = connection.judged();
            if (from < next) {
                Actor viewer = viewers.computeIfAbsent(connection.account(), directory::actor);
                boolean concerned = answers.computeIfAbsent(
                        new Question(connection.subject(), connection.account(), from),
                        question -> next - from > LEAVES_MAX
                                || changes.any(question.subject(), viewer, question.from(), next));
                connection.judgedUntil(next);
                if (concerned) {
                    connection.tellChanged();
                }
            }
        }
    }
}
