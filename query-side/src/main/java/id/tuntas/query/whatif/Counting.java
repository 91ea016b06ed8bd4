package id.tuntas.query.whatif;

import id.tuntas.query.page.Busy;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts over thousands of histories, one after the other and beside the requests: a page shows how far its count is,
 * and whoever tries rules takes no more than one thread from those who work. What was counted is kept for a while, so
 * that a page, its next page and its files say the same.
 */
@Component
public class Counting {
    private static final int WAITING_MAX = 8;
    private static final int KEPT_MAX = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), work -> {
                Thread thread = new Thread(work, "what-if");
                thread.setDaemon(true);
                return thread;
            });
    private final Map<String, Count<?>> kept = new LinkedHashMap<>();

    /** What is counted, told how far it is. */
    public interface Work<T> {
        T carryOut(Watcher watcher);
    }

    /** Hears how many of how many issues have been looked at. */
    public interface Watcher {
        void at(int done, int total);
    }

    /** One count, for one account and one question. */
    public static final class Count<T> {
        private final String id = UUID.randomUUID().toString();
        private final String account;
        private final Object question;
        private final FutureTask<T> task;
        private volatile int done;
        private volatile int total;

        private Count(String account, Object question, Work<T> work) {
            this.account = account;
            this.question = question;
            this.task = new FutureTask<>(() -> work.carryOut((nowDone, all) -> {
                done = nowDone;
                total = all;
            }));
        }

        public String id() {
            return id;
        }

        public int done() {
            return done;
        }

        /** 0 until it is known. */
        public int total() {
            return total;
        }

        /** What came of it, if it comes within two seconds; whatever went wrong is thrown as it was. */
        public Optional<T> soon() {
            try {
                return Optional.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            } catch (ExecutionException e) {
                throw thrown(e);
            }
        }

        /** What came of it, however long it takes. */
        public T whole() {
            Optional<T> result = soon();
            while (result.isEmpty()) {
                result = soon();
            }
            return result.get();
        }

        private static RuntimeException thrown(ExecutionException e) {
            return e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    /**
     * The count of this identity, if this account has begun it with the same question and it is still kept; otherwise a
     * new one.
     *
     * @param id null for a new one
     * @throws Busy when too many wait already
     */
    @SuppressWarnings("unchecked") // the same question was asked for the same kind of answer
    public synchronized <T> Count<T> of(@Nullable String id, String account, Object question, Work<T> work) {
        Count<?> known = id == null ? null : kept.get(id);
        if (known != null && known.account.equals(account) && known.question.equals(question)) {
            return (Count<T>) known;
        }
        Count<T> begun = new Count<>(account, question, work);
        try {
            worker.execute(begun.task);
        } catch (RejectedExecutionException e) {
            throw new Busy();
        }
        kept.put(begun.id, begun);
        Iterator<String> oldest = kept.keySet().iterator();
        while (kept.size() > KEPT_MAX) {
            oldest.next();
            oldest.remove();
        }
        return begun;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
