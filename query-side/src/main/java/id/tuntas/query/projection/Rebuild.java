package id.tuntas.query.projection;

import id.tuntas.ledger.sequence.LedgerReader;
import id.tuntas.ledger.sequence.LedgerReader.Page;
import id.tuntas.query.projection.Run.Kind;
import id.tuntas.query.projection.Run.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a projection's rows anew from the ledger, in tables beside the live ones, while the live ones go on. In the
 * end, with the live projection held at its bookmark, both tell the same history: what differs is named, or replaced.
 * Nobody ever sees a half of it, and a run that dies leaves the live rows as they were.
 */
@Component
class Rebuild {
    /** Events that are written together: an issue's whole life often falls into one such batch, and is written once. */
    private static final int BATCH = 20_000;

    /** So near to the live rows, the rest is read while they wait. */
    private static final long NEAR = 5_000;

    private static final int ATTEMPTS_MAX = 5;

    private final LedgerReader ledger;
    private final Bookmarks bookmarks;
    private final Runs runs;
    private final DeadLetters letters;
    private final JdbcTemplate db;
    private final TransactionTemplate transactions;

    Rebuild(
            LedgerReader ledger,
            Bookmarks bookmarks,
            Runs runs,
            DeadLetters letters,
            JdbcTemplate db,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.bookmarks = bookmarks;
        this.runs = runs;
        this.letters = letters;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Who wants to know how it goes. */
    interface Watcher {
        /** So many of so many leaves are read; an exception from here ends the run. */
        void at(long done, long total);

        /** A live row differs; told by a comparison only. */
        default void found(Difference difference) {}
    }

    /**
     * Carries a run out that has begun.
     *
     * @return how many live rows were not as the history tells them
     */
    long run(Projection projection, Run run, Watcher watcher) {
        State state = State.FAILED;
        Long differing = null;
        try {
            differing = new Course(projection, run, watcher).run();
            state = State.DONE;
            return differing;
        } finally {
            runs.end(run, state, differing);
        }
    }

    /** One run on its way. */
    private final class Course {
        private final Projection projection;
        private final Run run;
        private final Watcher watcher;
        private final List<BothTables> tables;
        private final long began = System.nanoTime();
        private long built;
        private long total;

        Course(Projection projection, Run run, Watcher watcher) {
            this.projection = projection;
            this.run = run;
            this.watcher = watcher;
            this.tables = projection.tables().stream()
                    .map(table -> BothTables.of(db, table))
                    .toList();
        }

        long run() {
            total = bookmarks.end(projection.name());
            empty();
            while (total - built > NEAR) {
                forEachBatch(batch -> transactions.executeWithoutResult(status -> tell(batch)));
                built = total;
                total = bookmarks.end(projection.name());
            }
            long differing = finish();
            empty();
            return differing;
        }

        private void empty() {
            transactions.executeWithoutResult(status -> {
                runs.advance(run, built, total, elapsed());
                tables.forEach(BothTables::empty);
            });
        }

        /** What is not built yet of all that the live rows show. */
        private void forEachBatch(Consumer<Page> consumer) {
            try (var pages = ledger.pages(built, total, projection.events())) {
                List<DomainEventMessage<?>> batch = new ArrayList<>();
                while (pages.hasNext()) {
                    Page page = pages.next();
                    batch.addAll(page.events());
                    watcher.at(page.end(), total);
                    if (batch.size() >= BATCH || !pages.hasNext()) {
                        consumer.accept(new Page(page.end(), List.copyOf(batch)));
                        batch.clear();
                    }
                }
            }
        }

        private void tell(Page batch) {
            runs.advance(run, batch.end(), total, elapsed());
            projection.apply(batch.events(), Place.REBUILT);
        }

        /** The live rows may be in use just now; then their lock is tried again. */
        private long finish() {
            for (int attempt = 1; ; attempt++) {
                try {
                    Long differing = transactions.execute(status -> settle());
                    built = total;
                    return Objects.requireNonNull(differing);
                } catch (PessimisticLockingFailureException e) {
                    if (attempt == ATTEMPTS_MAX) {
                        throw e;
                    }
                }
            }
        }

        private long settle() {
            total = bookmarks.lock(projection.name());
            runs.advance(run, built, total, elapsed());
            forEachBatch(this::tell);
            long differing = tables.stream().mapToLong(this::settle).sum();
            if (run.kind() == Kind.REBUILD) {
                letters.clear(projection.name());
            }
            runs.advance(run, total, total, elapsed());
            return differing;
        }

        private long settle(BothTables both) {
            return run.kind() == Kind.REBUILD ? both.takeOver() : new Comparison(both, watcher::found).run();
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }
}
