package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupSyncTest {
    private static final int THREADS = 16;
    private static final int COMMITS_EACH = 50;

    private final AtomicInteger syncs = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final CountDownLatch free = new CountDownLatch(1);
    private HikariDataSource pool = new HikariDataSource();

    @TempDir
    private Path data = Path.of("");

    @BeforeEach
    void open() throws Exception {
        pool = new H2Configuration().dataSource(data);
        JdbcClient.create(pool).sql("CREATE TABLE fact (n BIGINT)").update();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** Counts the statements of the group's connection, holds them back until free, and breaks them on demand. */
    private GroupSync watched() throws SQLException {
        Connection real = pool.getConnection();
        Connection connection = proxy(
                Connection.class,
                real,
                (name, result) -> name.equals("createStatement") ? watched((Statement) result) : result);
        return new GroupSync(connection, new StoreCare(real), () -> lost.set(true));
    }

    private Statement watched(Statement real) {
        return proxy(Statement.class, real, (name, result) -> {
            if (name.equals("execute")) {
                syncs.incrementAndGet();
                free.await();
                if (broken.get()) {
                    throw new SQLException("closed", new IOException("No space left on device"));
                }
            }
            return result;
        });
    }

    private interface After {
        Object result(String method, Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.result(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    @Test
    void manyCommitsShareOneSync() throws Exception {
        free.countDown();
        try (GroupSync durability = watched();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> committers = new ArrayList<>();
            for (int n = 0; n < THREADS; n++) {
                committers.add(threads.submit(() -> {
                    for (int commit = 0; commit < COMMITS_EACH; commit++) {
                        insert();
                        durability.await();
                    }
                }));
            }
            for (Future<?> committer : committers) {
                committer.get();
            }
        }
        System.out.printf("FIGURE %d syncs for %d acknowledgements%n", syncs.get(), THREADS * COMMITS_EACH);
        assertThat(syncs.get()).isPositive().isLessThan(THREADS * COMMITS_EACH / 2);
    }

    @Test
    void whoAsksDuringASyncWaitsForTheNext() throws Exception {
        try (GroupSync durability = watched()) {
            Waiter first = waiter(durability);
            await().until(() -> syncs.get() > 0);
            Waiter second = waiter(durability);

            free.countDown();
            first.outcome().get();
            second.outcome().get();
        }
        assertThat(syncs).hasValueGreaterThan(1);
    }

    @Test
    void anInterruptedWaiterWaitsOnAndTheDatabaseStaysOpen() throws Exception {
        try (GroupSync durability = watched()) {
            Waiter waiter = waiter(durability);

            waiter.thread().interrupt();
            waiter.isWaiting();
            assertThat(waiter.outcome()).isNotDone();
            free.countDown();

            assertThat(waiter.outcome().get()).as("still interrupted").isTrue();
            durability.await();
            assertThat(insert()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedCommitterLeavesTheDatabaseOpen() throws Exception {
        FutureTask<Integer> commit = new FutureTask<>(() -> {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                Thread.currentThread().interrupt();
                return statement.executeUpdate("INSERT INTO fact VALUES (1)");
            }
        });
        Thread.ofPlatform().start(commit);

        assertThat(commit.get()).isEqualTo(1);
        assertThat(insert()).isEqualTo(1);
    }

    @Test
    void aFailedSyncAcknowledgesNobody() throws Exception {
        broken.set(true);
        try (GroupSync durability = watched()) {
            List<Waiter> waiters = new ArrayList<>();
            for (int n = 0; n < THREADS; n++) {
                waiters.add(waiter(durability));
            }
            free.countDown();

            for (Waiter waiter : waiters) {
                assertThatThrownBy(() -> waiter.outcome().get()).rootCause().hasMessage("No space left on device");
            }
            assertThatIllegalStateException().isThrownBy(durability::await);
            await().untilTrue(lost);
        }
    }

    @Test
    void cannotPromiseAnythingOnceClosed() throws Exception {
        free.countDown();
        GroupSync durability = watched();
        durability.close();

        assertThatIllegalStateException().isThrownBy(durability::await);
        assertThat(lost).as("it was closed in order").isFalse();
    }

    private int insert() {
        return JdbcClient.create(pool).sql("INSERT INTO fact VALUES (1)").update();
    }

    /** Tells in the end whether its thread was interrupted. */
    private record Waiter(Thread thread, FutureTask<Boolean> outcome) {
        void isWaiting() {
            Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }
    }

    private static Waiter waiter(GroupSync durability) {
        FutureTask<Boolean> outcome = new FutureTask<>(() -> {
            durability.await();
            return Thread.currentThread().isInterrupted();
        });
        Waiter waiter = new Waiter(Thread.ofPlatform().start(outcome), outcome);
        waiter.isWaiting();
        return waiter;
    }
}
